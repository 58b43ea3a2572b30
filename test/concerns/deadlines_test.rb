# frozen_string_literal: true

require_relative "../test_helper"

# Whatever a script is busy with, its run ends at the deadline, and the next one is well.
class DeadlinesTest < Minitest::Test
  ROOM = 512 << 20
  # What is left behind by the megabyte is not collected at once.
  SOONER = [Kobako::TimeoutError, Kobako::MemoryLimitError].freeze
  # Far more than the timeout: the machine may be busy.
  PATIENT = 10

  def assert_ended(*scripts, by: [Kobako::TimeoutError], timeout: 0.1)
    sandbox = sandbox_with(timeout:, memory_limit: ROOM) { |*given| given.size }
    scripts.each do |script|
      taken = seconds { assert_raises(*by, script[0, 300]) { sandbox.run(script) } }
      assert_operator taken, :<, timeout + PATIENT, script[0, 300]
      assert_equal 2, sandbox.run("1 + 1")
    end
  end

  # Each script comes to an end of its own: with this value, or this message.
  def assert_settled(expected, *scripts, memory_limit: ROOM)
    sandbox = sandbox_with(timeout: 20, memory_limit:) { |*given| given.size }
    scripts.each do |script|
      assert_equal expected, settled(sandbox, script), script[0, 300]
      assert_equal 2, sandbox.run("1 + 1")
    end
  end

  def settled(sandbox, script)
    sandbox.run(script)
  rescue Kobako::SandboxError => e
    e.message
  end

  test "Strings made, filled and compared by the million" do
    assert_ended "loop { 'x' * 50_000_000 }", "loop { begin; 'x' * 50_000_000; rescue Exception; end }",
                 "a = 'x' * 50_000_000; b = +''; loop { b.replace(a); b << 'y' }",
                 "a = 'x' * 5_000_000; loop { b = +''; 10.times { b << a } }", "loop { 'a'.ljust(50_000_000, 'bc') }",
                 "a = 'x' * 50_000_000; loop { a.reverse; a.upcase }", "a = 'z' * 1_000_000; loop { a.succ }",
                 "a = 'x' * 50_000_000; b = a + 'y'; loop { a == b; a <=> b; a.hash }",
                 "a = 'a' * 5_000_000; b = ('a' * 2_000_000) + 'b'; loop { a.index(b); a.rindex(b) }",
                 "a = 'ab' * 5_000_000; loop { a.count('a-z'); a.tr('a-y', 'b-z'); a.delete('x'); a.squeeze }",
                 "a = 'é,' * 500_000; loop { a.split(','); a.chars; a.bytes }", "'a'.upto('z' * 30) { }",
                 "a = 'a'; loop { a = a.gsub('a', 'aa') }", "a = ['x' * 100_000] * 100; loop { a.join('-' * 1000) }",
                 by: SOONER
  end

  test "Arrays filled, joined, searched and sorted" do
    assert_ended "a = Array.new(2_000_000); loop { a.fill(1) }", "a = Array.new(2_000_000); loop { a.fill { |n| n } }",
                 "a = Array.new(500_000); loop { b = []; 10.times { b.concat(a) } }",
                 "a = Array.new(1_000_000, 1); b = a + [2]; a << 3; loop { a == b; a <=> b; a.hash; a.eql?(b) }",
                 "a = (1..300_000).to_a; loop { a - a; a | a; a & a; a.uniq }",
                 "a = (1..2_000_000).to_a; loop { a.include?(-1); a.index(-1); a.count(-1) }",
                 "a = [(1..300_000).to_a] * 10; loop { a.flatten }", "a = (1..1000).to_a; loop { a.product(a) }",
                 "(1..40).to_a.combination(20) { }", "(1..20).to_a.permutation { }",
                 "a = (1..1_000_000).to_a; loop { a.unshift(1); a.insert(1, 2); a.delete_at(1) }",
                 "a = (1..300_000).to_a.reverse; loop { a.sort; a.group_by { |n| n }; a.each_cons(500) { } }"
  end

  test "what is packed, formatted and parsed" do
    assert_ended "a = Array.new(500_000, 65); loop { a.pack('C*'); a.pack('N*') }", "loop { [''].pack('a50000000') }",
                 "a = 'x' * 2_000_000; loop { a.unpack('C*') }", "loop { format('%50000000d', 1) }",
                 "loop { format('%.500000f', 1.5) }", "loop { format('%.50000000d', 1) }",
                 "loop { Time.now.strftime('%1000000d') }", "loop { Time.now.strftime('%c' * 100_000) }", by: SOONER
  end

  test "huge Integers" do
    assert_ended "loop { 7**100_000 }", "loop { 1 << 100_000_000 }",
                 "loop { begin; 1 << 10**8; rescue Exception; end }", "a = 3**200_000; loop { a.to_s }",
                 "('9' * 5_000_000).to_i",
                 "a = 3**500_000; loop { a * a }",
                 "a = 3**500_000; b = 7**100_000; loop { a / b; a % b }", "(3**100_000).gcd(7**100_000)",
                 "3.pow(7**10_000, 11**10_000)", "loop { Integer.sqrt(3**50_000) }", "(1..).reduce { |a, b| a * b }",
                 "(1..200_000).reduce(:*)", "a = b = 1; loop { a, b = b, a + b }",
                 "a = (1 << 10**8) - 1; loop { a + 1; a & 12; a ^ a; -a; ~a }", "(1 << 10**8).to_s", by: SOONER
    assert_settled "exponent is too large", "3**100_000_000", "2**(10**12)"
  end

  test "structures that share their parts, walked as if they did not" do
    arrays = "a = [1]; b = [1]; 60.times { a = [a, a]; b = [b, b] };"
    walks = %w[a.inspect a.hash a==b a<=>b a.eql?(b) a.flatten a.join p(a) raise(a.inspect)]
    assert_ended(*walks.map { |walk| arrays + walk })
    assert_ended "a = {}; 60.times { a = { 1 => a, 2 => a } }; a.inspect",
                 "P = Struct.new(:a, :b); a = P.new(1, 2); 60.times { a = P.new(a, a) }; a.inspect",
                 "P = Struct.new(:a); a = b = P.new(1); 60.times { a = P.new([a, a]); b = P.new([b, b]) }; a == b",
                 "class Q; def initialize(a) = @a = @b = a; end; a = 1; 60.times { a = Q.new(a) }; a.inspect",
                 "a = []; a << a; loop { a.inspect; a.hash; a == a; { a => 1 } }"
  end

  test "blocks that never come back, and methods that call each other" do
    assert_ended "[3, 1, 2].sort { loop {} }", "a = (1..300_000).to_a; loop { a.sort { |x, y| y <=> x } }",
                 "a = (1..300_000).to_a; loop { a.sort { 1 }; a.sort { rand(3) - 1 } }", "(1..).min_by { |n| -n }",
                 "a = (1..300).to_a; loop { begin; a.sort! { |x, y| a.clear if x > 9; a << 1; x <=> y }; rescue; end }",
                 "(1..).lazy.map { |n| n }.select { false }.first", "loop { [1, 2, 3].shuffle.sample }",
                 "class X; def method_missing(n, *) = n; end; x = X.new; loop { x.a; x.b }",
                 "class X; def method_missing(n, *a) = loop { other(*a) rescue 0 }; def other = 1; end; X.new.a",
                 "loop { catch(:a) { throw :a } }", "[1].each { redo }", "begin; raise 'x'; rescue; retry; end",
                 "begin; begin; loop {}; ensure; raise 'x'; end; rescue; loop {}; end",
                 "class K; def hash = 1; def eql?(_) = false; end; h = {}; loop { h[K.new] = 1 }",
                 "h = {}; 300_000.times { |n| h[n] = 1 }; loop { h.rehash; h.invert; h.sort_by { |k, _| -k } }"
  end

  test "Fibers and Enumerators by turns" do
    assert_ended "a = Fiber.new { loop { Fiber.yield } }; loop { a.resume }", "loop { Fiber.new { 1 }.resume }",
                 "b = nil; a = Fiber.new { loop { b.transfer } }; b = Fiber.new { loop { a.transfer } }; a.transfer",
                 "e = (1..).each; loop { e.next; e.peek }", "loop { e = [1, 2].each; e.next; e.next; e.next rescue 0 }"
  end

  test "recursion without end is a SystemStackError that can be rescued, and the script goes on" do
    lines = <<~'RUBY'.lines(chomp: true)
      def f = f; f
      f = -> { [1].each { f[] } }; f[]
      f = -> { [2, 1].sort { f[] } }; f[]
      f = -> { 'a'.gsub(/a/) { f[] } }; f[]
      f = -> { Array.new(1) { f[] } }; f[]
      f = -> { [1, 2].inject { f[] } }; f[]
      f = -> { S::Call.call; f[] }; f[]
      def f = catch(:a) { f }; f
      def f = instance_eval { f }; f
      def f = method(:f).call; f
      def f = f; Fiber.new { f }.resume
      h = Hash.new { |map, key| map[key + 1] }; h[0]
      class X; def inspect = [self].inspect; end; X.new.inspect
      class X; def to_s = "#{self}"; end; X.new.to_s
      class X; def hash = { self => 1 }.hash; end; X.new.hash
      class X; include Comparable; def <=>(o) = o <=> self; end; X.new < X.new
      class X; define_method(:a) { a }; end; X.new.a
      class X; def initialize = X.new; end; X.new
      class X; def self.inherited(c) = Class.new(c); end; Class.new(X)
      class X; def method_missing(n) = other; end; X.new.a
    RUBY
    lines.each { |line| assert_settled [true, 5], "x = begin; #{line}; rescue SystemStackError; true; end; [x, 2 + 3]" }
    assert_ended "def f = f; loop { begin; f; rescue SystemStackError; end }", "def f; f; ensure; loop {}; end; f",
                 "def f(n); f(n + 1); ensure; f(n + 1) rescue 0; end; f(0)"
  end

  test "sources of nearly 16 MiB" do
    assert_ended "x = 1\n" * 2_700_000, "<<A\nx\nA\n" * 1_800_000, ":a;" * 5_000_000,
                 "[#{"1," * 8_000_000}]", "\"#{"\#{1}" * 3_900_000}\"", "1#{"+1" * 8_000_000}", "x#{".a" * 8_000_000}",
                 "1#{"&&1" * 5_000_000}", "{#{"1=>1," * 3_200_000}}", "#{"a," * 8_000_000}b = 1",
                 (1..800_000).map { |number| "def m#{number};end\n" }.join[0, 16_000_000]
  end

  test "sources that are nested tens of thousands deep" do
    ["(", "[", "{1=>", "->{", "\"\#{", "if 1\n", "def a;", "!", "a=", "1?", "begin;", "f(", "x.a{", "case 1;when 1;",
     "class A;", "while 1;", "/\#{", "[*", "not "].each do |open|
      sandbox = Kobako::Sandbox.new(timeout: 20, memory_limit: ROOM)
      error = assert_raises(Kobako::SandboxError, open) { sandbox.run(open * 80_000) }
      assert_match(/\A\(script\):\d+:\d+: [^\n]+\z/, error.message)
      assert_equal 2, sandbox.run("1 + 1")
    end
  end
end
