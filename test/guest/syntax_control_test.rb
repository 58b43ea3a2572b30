# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# Loops, conditions, jumps, rescue, defined?.
class SyntaxControlTest < Minitest::Test
  include Snippets

  test "loops, conditions, rescue, defined?" do
    assert_snippets "control"
  end

  test "control flow in small programs" do
    assert_snippets "flow"
  end

  test "defined? asks without calling, and of what is above" do
    assert_equal [nil, nil, "method", "super", nil, "yield", nil, "expression"], Kobako::Sandbox.new.run(<<~RUBY)
      class Base
        def a = 1
      end
      class Derived < Base
        def a = [1].map { defined?(super) }.first
        def b = defined?(super)
        def c = defined?(yield)
      end
      d = Derived.new
      [defined?(nothing.at.all), defined?(Missing::Thing), defined?("".upcase), d.a, d.b, d.c {}, d.c, defined?(d.a {})]
    RUBY
  end

  test "a flip-flop keeps its state for each call of its method" do
    assert_equal [[2, 3], [2, 3]], Kobako::Sandbox.new.run(<<~RUBY)
      def between(list) = list.select { |x| true if (x == 2)..(x == 3) }
      [between([1, 2, 3, 4]), between([2, 3, 4, 5])]
    RUBY
  end
end
