# frozen_string_literal: true

require_relative "../test_helper"

# A backtrace's lines are those that Ruby itself gives for the same source.
class LineNumbersTest < Minitest::Test
  def setup
    @sandbox = sandbox_with(memory_limit: 64 << 20) { |*| raise "refused" }
  end

  # The script's lines that the error tells, innermost first; a line that is told again
  # at once (a method written in C has its caller's) counts once.
  def lines(source)
    error = assert_raises(Kobako::SandboxError, Kobako::ServiceError, source) { @sandbox.run(source) }
    refute_equal "SyntaxError", error.klass, error.message
    error.backtrace_lines.map { |frame| frame[/\A\(script\):(\d+)/, 1].to_i }
         .chunk_while { |one, other| one == other }.map(&:first)
  end

  # { source => lines }
  def assert_lines(table)
    table.each { |source, expected| assert_equal expected, lines(source), source }
  end

  test "methods and what they are called from" do
    assert_lines "def a\n  raise 'x'\nend\ndef b\n  a\nend\n\nb" => [2, 5, 8],
                 "def m = nil.foo\n\nm" => [1, 3],
                 "def m(x) =\n  x.foo\n\nm(\n 1)" => [2, 4],
                 "class A\n  def initialize(x)\n    raise 'x'\n  end\nend\nA.new(\n  1\n)" => [3, 6],
                 "class A\n  def m; end\nend\nclass B < A\n  def m\n    super(1,\n     2)\n  end\nend\nB.new.m" =>
                   [2, 6, 10],
                 "def a() b\nend\ndef b() c end\ndef c()\n  raise 'x' end\na" => [5, 3, 1, 6],
                 "def deep(n)\n  n == 0 ?\n    raise('x') :\n    deep(n - 1)\nend\ndeep(3)" => [3, 4, 6],
                 "class A\n  def method_missing(n, *)\n    raise 'x'\n  end\nend\nA.new\n  .foo" => [3, 7]
  end

  test "a call of many lines has the line of its name" do
    assert_lines "foo(1,\n  2,\n  3)" => [1],
                 "x = 1\n[].fetch(\n  3\n)" => [2],
                 "[1, 2]\n  .map { |x| x }\n  .foo\n  .select { |x| x }" => [3],
                 "[1, 2].\n  map { |x| x }.\n  foo(1,\n    2)" => [3],
                 "[1, 2].map do |x|\n  x\nend.foo" => [3],
                 "'a'\n  .then { |x|\n    x\n  }.foo" => [4],
                 "puts [1,\n  2].first.foo" => [2],
                 "x = 1\n# c\n  # d\n  &.foo" => [4],
                 "x = nil\nx\n  .foo = 1" => [3],
                 "x = nil\nx[\n  :a\n]" => [2],
                 "raise(\n  'x'\n)" => [1],
                 "[1].each do |x|\n  raise ArgumentError,\n    'a'\nend" => [2, 1],
                 "def check(v)\n  raise ArgumentError, 'bad' unless v\n  v\nend\ncheck(1)\ncheck(\n  nil\n)" => [2, 6]
  end

  test "an operator of many lines has its own line" do
    assert_lines "1 +\n  nil" => [1], "1 + 2 +\n  3 + nil" => [2], "1 +\n  2 *\n  nil" => [2],
                 "y = 0\nz = 1 /\n  y" => [2], "x = 'a' *\n  -1" => [1], "a = 1\na +=\n  nil" => [2]
  end

  test "what is within an expression of many lines has its own" do
    assert_lines "x = [1,\n  2,\n  nil.foo,\n  3]" => [3],
                 "{a: 1,\n b: nil.foo,\n c: 2}" => [2],
                 "puts 1,\n  nil.foo" => [2],
                 "x =\n  nil.foo" => [2],
                 "h = {}\nh[:a] ||=\n  nil.foo" => [3],
                 "x = 1 if\n  nil.foo" => [2],
                 "nil.foo if\n  true" => [1],
                 "x = true ?\n  nil.foo :\n  1" => [2],
                 "x = true &&\n  nil.foo" => [2],
                 "if false\n  1\nelsif nil.foo\n  2\nend" => [3],
                 "while true\n  1\n  nil.foo\nend" => [3],
                 "begin\n  nil.foo\nend while true" => [2],
                 "case 5\nwhen 1 then 2\nwhen nil.foo\n  4\nend" => [3],
                 "case 5\nwhen 1 then 2\nelse\n  nil.foo\nend" => [4],
                 "case [1, 2]\nin [a, b]\n  raise 'x'\nend" => [3],
                 "class Foo\n  BAR = [\n    1,\n    nil.foo\n  ]\nend" => [4, 1]
  end

  test "a pattern that does not match has the line of its case" do
    assert_lines "x = 1\ncase [1, 2]\nin [a]\n  raise 'x'\nin {x:}\n  2\nend" => [2], "x = 5\nx => String" => [2]
  end

  test "Strings and heredocs of many lines" do
    assert_lines "x = <<~A\n  a\n  b\nA\nraise 'x'" => [5],
                 "x = [<<~A, <<~B]\n  a\nA\n  b\nB\nnil.foo" => [6],
                 "foo(<<~A, 1)\n  a\nA" => [1],
                 "x = <<~A\n  a\n  \#{nil.foo}\n  b\nA" => [3],
                 "x = \"a\nb\n\#{nil.foo}\nc\"" => [3],
                 "x = \"a\#{\n  nil.foo\n}\"" => [2],
                 "x = \"\#{1}\" \\\n  \"\#{nil.foo}\"" => [2],
                 "x = %w[a\nb\nc].foo" => [3],
                 "x = :\"a\#{\n  nil.foo\n}\"" => [2]
  end

  test "blocks, lambdas and defined methods" do
    assert_lines "[1, 2].map do |x|\n  y = x\n  y.foo\nend" => [3, 1],
                 "class A\n  def m\n    [1].each do |x|\n      [2].map { |y|\n        raise 'x'\n      }\n    end\n  " \
                 "end\nend\n\nA.new.m" => [5, 4, 3, 11],
                 "class A\n  define_method(:z) do |a|\n    1\n\n    nil + a\n  end\nend\nA.new.z(\n  3\n)" => [5, 8],
                 "l = ->(x) {\n  x\n  x.foo\n}\nl.call(1)" => [3, 5],
                 "l = lambda do |x|\n  x.foo\nend\n[1].each(&l)" => [2, 4],
                 "def m\n  yield 1,\n    2\nend\n\nm { |a|\n  raise 'x'\n}" => [7, 2, 6],
                 "def f(&b)\n  b.call\nend\nf do\n  nil.foo\nend" => [5, 2, 4],
                 "[3, 1].sort do |a, b|\n  a.foo\nend" => [2, 1],
                 "class A\n  include Comparable\n  def <=>(o)\n    nil.foo\n  end\nend\nA.new <\n  A.new" => [4, 7],
                 "[1].map(&:foo)" => [1]
  end

  test "Fibers and Enumerators" do
    assert_equal 3, lines("f = Fiber.new do\n  1\n  raise 'x'\nend\n\nf.resume").first
    assert_equal 2, lines("x = [1, 2].lazy\n  .map { |x| x.foo }\n  .select { |y| y }\nx.first(1)").first
    assert_equal 5, lines("e = [1, 2].each\ne.next\ne.next\n\ne.next").first
  end

  test "rescue and ensure" do
    assert_lines "begin\n  raise 'a'\nrescue => e\n  1\n  raise e\nend" => [2],
                 "begin\n  raise 'a'\nrescue => e\n  1\n  raise 'b'\nend" => [5],
                 "begin\n  1\n  nil.foo\nensure\n  2\n  3\nend" => [3],
                 "def x\n  yield\nensure\n  1\nend\nx {\n  raise 'a' }" => [7, 2, 6],
                 "begin\n  raise 'x'\nrescue TypeError,\n       nil.foo\nend" => [4],
                 "begin\n  raise TypeError\nrescue ArgumentError, TypeError => e\n  e.foo\nend" => [4],
                 "x = nil.foo rescue\n  5.bar" => [2]
  end

  test "arguments that do not fit are told where the method begins, defaults where they stand" do
    assert_lines "def f(a, b)\n  1\nend\n\nf(1,\n  2,\n  3)" => [1, 5],
                 "def f(a,\n      b = nil.foo,\n      c = 2)\n  1\nend\n\nf(1)" => [2, 7],
                 "f = proc do |a,\n  b = nil.foo|\n  1\nend\nf.call(1)" => [2, 5]
  end

  test "methods that are written in C have their caller's line" do
    assert_lines "1\nInteger('x')" => [2], "1\n\nInteger(\n  'x'\n)" => [3], "[3, nil].sort" => [1],
                 "x = {}\nx.fetch(\n  :a)" => [2], "catch(:a) do\n  throw :b\nend" => [2, 1]
  end

  test "a Service's failure has the line of its call" do
    assert_lines "x = 1\nS::Call.call(\n  1,\n  [2,\n   3],\n  k: 1\n)" => [2],
                 "x = 1\nS::Call\n  .call(1)" => [3],
                 "x = 1\nS::Call.(1,\n  nil.foo)" => [3]
  end

  test "comments, empty lines and the end of the script" do
    assert_lines "# a\n\n=begin\nlong\n=end\n\nraise 'x' # b" => [7],
                 "x = 1 # c\n# d\n  .foo" => [3],
                 "x = 1\n;\nnil.foo" => [3],
                 "raise 'x'\n__END__\nmore" => [1]
  end

  test "lines may end with a carriage return too" do
    assert_lines "x = 1\r\ny = [1,\r\n  nil.foo,\r\n  2]\r\n" => [3],
                 "x = <<~A\r\n  a\r\nA\r\nnil.foo\r\n" => [4],
                 "x = \"a\r\n\#{nil.foo}\"\r\n" => [2]
  end

  test "a script may have more lines than 65,535" do
    blank = "\n" * 70_000
    assert_lines "#{blank}nil.foo" => [70_001],
                 "#{"x = 1\n" * 70_000}nil.foo\n#{"x = 1\n" * 10}" => [70_001],
                 "#{blank}def a\n  nil.foo\nend\n#{blank}a" => [70_002, 140_004]
    assert_equal 70_001, @sandbox.run("#{blank}__LINE__")
  end

  test "a line can be asked for" do
    assert_equal [1, 2, 4], @sandbox.run("[__LINE__,\n __LINE__,\n\n __LINE__]")
    assert_equal [4, 6], @sandbox.run("x = <<~A\n  a\nA\ny = __LINE__\n\n[y, __LINE__]")
  end
end
