# frozen_string_literal: true

require_relative "../test_helper"

# Refinements hold from `using` at the top of the script on.
class RefinementTest < Minitest::Test
  def in_guest(script) = Kobako::Sandbox.new.run(script)

  test "using brings a module's refinements" do
    assert_equal ["A!", 120, [1, 3], 20, "[refined]"], in_guest(<<~RUBY)
      module Extras
        refine String do
          def shout = upcase + "!"
          def length = super * 10
        end
        refine(Integer) { def factorial = (1..self).reduce(1, :*) }
        refine(Enumerable) { def every_other = each_slice(2).map(&:first) }
        refine(NilClass) { def inspect = "[refined]" }
      end
      using Extras
      ["a".shout, 5.factorial, [1, 2, 3].every_other, "ab".length, nil.inspect]
    RUBY
  end

  test "before it nothing is refined" do
    message = "undefined method 'shout' for an instance of String"
    assert_equal [message, ["#<refinement:String@Extras>"]], in_guest(<<~RUBY)
      module Extras
        refine(String) { def shout = upcase }
      end
      [(begin; "a".shout; rescue NoMethodError => e; e.message; end), Extras.refinements.map(&:inspect)]
    RUBY
  end

  test "a scope smaller than the script is refused" do
    message = "using in a class or module is not available in the sandbox: write it at the top of the script"
    assert_equal message, in_guest(<<~RUBY)
      module Extras
        refine(String) { def shout = upcase }
      end
      begin
        Class.new { using Extras }
      rescue NotImplementedError => e
        e.message
      end
    RUBY
  end

  test "what is no module is refused" do
    messages = ["wrong argument type Class (expected Module)", "wrong argument type Integer (expected Class or Module)"]
    assert_equal messages, in_guest(<<~RUBY)
      [-> { using String }, -> { Module.new { refine(5) {} } }].map do |wrong|
        wrong.call
      rescue TypeError => e
        e.message
      end
    RUBY
  end
end
