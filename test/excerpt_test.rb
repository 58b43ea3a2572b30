# frozen_string_literal: true

require_relative "test_helper"

class ExcerptTest < Minitest::Test
  def excerpt(...) = Kobako::Excerpt.of(...)

  test "the line, with the column marked" do
    assert_equal "  2 | x = )\n    |     ^", excerpt("a = 1\nx = )\n", 2, 5)
    assert_equal "  1 | 1 +\n    |    ^", excerpt("1 +", 1, 4)
    assert_equal "  1 | é = )\n    |     ^", excerpt("\uFEFFé = )", 1, 5)
    assert_equal "  10 | )\n     | ^", excerpt("#{"\n" * 9})", 10, 1)
  end

  test "the line alone where the column is not known" do
    assert_equal "  1 | x", excerpt("x\r\ny", 1)
  end

  test "what is not printed does not move the mark" do
    assert_equal "  1 |  a?b )\n    |      ^", excerpt("\ta\0b )", 1, 6)
    assert_equal "  1 | \uFFFD\uFFFD )\n    |    ^", excerpt("\xFF\xFE )", 1, 4)
  end

  test "of a long line what stands around the column" do
    shown, mark = excerpt("#{"a" * 300})#{"b" * 300}", 1, 301).lines(chomp: true)
    assert_equal 106, shown.size
    assert_equal ")", shown[mark.index("^")]
  end

  test "of a place that is not in the script there is none" do
    [[3, 1], [0, 1], [1, 3], [1, 0]].each { |line, column| assert_nil excerpt("a\nb", line, column) }
  end

  test "a script that does not compile shows it in its detailed message" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("a = 1\nx = )") }
    assert_equal "  2 | x = )\n    |     ^", error.excerpt
    assert_equal "#{error.message} (Kobako::SandboxError)\n#{error.excerpt}", error.detailed_message
    assert_nil assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("raise 'x'") }.excerpt
  end
end
