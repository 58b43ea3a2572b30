# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# case/in, value => pattern, value in pattern.
class SyntaxPatternsTest < Minitest::Test
  include Snippets

  test "every kind of pattern" do
    assert_snippets "patterns"
  end

  test "patterns beside each other, in conditions, of objects" do
    assert_snippets "patterns_in_use"
  end

  test "patterns in small programs" do
    assert_snippets "patterns_in_programs"
  end

  test "a pattern that does not match says why when it is alone" do
    messages = {
      "5 => String" => "5: String === 5 does not return true",
      "[1, 2] => [a]" => "[1, 2]: [1, 2] length mismatch (given 2, expected 1)",
      "[1] => [a, b, *]" => "[1]: [1] length mismatch (given 1, expected 2+)",
      "5 => [a]" => "5: 5 does not respond to #deconstruct",
      "5 => {a:}" => "5: 5 does not respond to #deconstruct_keys",
      "{a: 1} => {b:}" => "{a: 1}: key not found: :b",
      "{a: 1, b: 2} => {a:, **nil}" => "{a: 1, b: 2}: rest of {b: 2} is not empty",
      "{a: 1} => {}" => "{a: 1}: {a: 1} is not empty",
      "[1] => [*, String, *]" => "[1]: [1] does not match to find pattern",
      "case 5\nin Integer if false then 1\nend" => "5: guard clause does not return true",
      "case 5\nin 6 then 1\nin 7 then 2\nend" => "5"
    }
    messages.each do |script, message|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run(script) }
      assert_equal message, error.message.sub(/\A\(script\):\d+: /, ""), script
      assert_match(/\ANoMatchingPattern(Key)?Error\z/, error.klass)
    end
  end

  test "a missing key is told by its name" do
    script = "begin\n  {a: 1} => {b:}\nrescue NoMatchingPatternKeyError => e\n  [e.key, e.matchee]\nend"
    assert_equal [:b, { a: 1 }], Kobako::Sandbox.new.run(script)
  end

  test "what deconstructs to something else raises TypeError" do
    ["def o.deconstruct = 5\no => [a]", "def o.deconstruct_keys(keys) = 5\no => {a:}"].each do |script|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("o = Object.new\n#{script}") }
      assert_equal "TypeError", error.klass
    end
  end

  test "a pattern binds variables of the outside" do
    assert_equal [3, [4]], Kobako::Sandbox.new.run(<<~RUBY)
      found = rest = nil
      [[3, 4]].each { |pair| pair => [found, *rest] }
      [found, rest]
    RUBY
  end
end
