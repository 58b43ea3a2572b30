# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# Numbers, Strings, Symbols, lists, heredocs, comments.
class SyntaxLiteralsTest < Minitest::Test
  include Snippets

  test "literals" do
    assert_snippets "literals"
  end

  test "heredocs" do
    assert_snippets "heredocs"
  end

  test "values in everyday use" do
    assert_snippets "values"
  end

  test "where expressions may be broken into lines" do
    assert_snippets "layout"
  end

  test "with and without spaces" do
    assert_snippets "spacing"
  end

  test "the magic comment freezes Strings that have nothing interpolated" do
    assert_equal [true, false, true], Kobako::Sandbox.new.run(<<~'RUBY')
      # frozen_string_literal: true
      ["a".frozen?, "a#{1}".frozen?, <<~TEXT.frozen?]
        a
      TEXT
    RUBY
    assert_equal false, Kobako::Sandbox.new.run("1\n# frozen_string_literal: true\n'a'.frozen?")
  end
end
