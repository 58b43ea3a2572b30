# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# The smaller libraries of `require`, as in CRuby.
class LibrariesTest < Minitest::Test
  include LikeCruby

  LIBRARIES = %w[
    benchmark delegate forwardable monitor observer ostruct pp prime securerandom singleton stringio timeout tsort
  ].freeze

  # Classes that the expressions use; Ruby 3.4 has no observer.
  CLASSES = <<~'RUBY'
    class Config; include Singleton; attr_accessor :value; end
    class Stack; extend Forwardable; def_delegators :@all, :size, :<<, :first, :each; def_delegator :@all, :last, :top; def_delegator "self.class", :name, :kind; include Enumerable; def initialize; @all = []; end; end
    class Loud < SimpleDelegator; def shout = to_s.upcase + "!"; def size = super + 100; end
    class Numbers < DelegateClass(Array); def initialize = super([]); def add(x) = (push(x); self); end
    class Order; include TSort; def initialize(h) = @h = h; def tsort_each_node(&b) = @h.each_key(&b); def tsort_each_child(n, &b) = @h[n].each(&b); end
    class Account; include MonitorMixin; def initialize = super(); def twice = synchronize { synchronize { 2 } }; end
  RUBY

  def program(expressions, messages)
    "#{(LIBRARIES - ["observer"]).map { |name| "require '#{name}'\n" }.join}#{CLASSES}#{super}"
  end

  def in_guest_alone(script) = Kobako::Sandbox.new.run(script)

  test "OpenStruct" do
    assert_like_cruby(<<~'RUBY')
      o = OpenStruct.new(a: 1, "b" => 2); o.c = 3; [o, o.a, o[:b], o["c"], o.to_h, o.nothing, o.respond_to?(:a), o.respond_to?(:zz), o.respond_to?(:a=)]
      o = OpenStruct.new(name: "x", size: 5, class: 1, method: 2); [o.name, o.size, o[:class], o[:method]]
      o = OpenStruct.new(test: 1, open: 2, display: 3); [o.test, o.open, o.display]
      o = OpenStruct.new(a: 1); o[:b] = 2; o.delete_field(:a); [o, o.a]
      o = OpenStruct.new(a: 1); o.delete_field(:zz)
      [OpenStruct.new(a: 1) == OpenStruct.new(a: 1), OpenStruct.new(a: 1) == OpenStruct.new(a: 2), OpenStruct.new == {}]
      OpenStruct.new(a: { b: [1, 2] }).dig(:a, :b, 1)
      o = OpenStruct.new(a: 1); p = o.dup; p.a = 2; [o.a, p.a]
      OpenStruct.new(a: 1).each_pair.to_a
      OpenStruct.new(a: 1).foo(1)
      OpenStruct.new(a: 1).freeze.b = 1
      o = OpenStruct.new; o.self = o; o.to_s
      OpenStruct.new(a: 1).to_h { |k, v| [k.to_s, v + 1] }
    RUBY
  end

  test "Forwardable, Singleton, delegates" do
    assert_like_cruby(<<~'RUBY')
      s = Stack.new; s << 1 << 2; [s.size, s.first, s.top, s.map { |x| x * 2 }, s.kind]
      Config.instance.value = 5; [Config.instance.value, Config.instance.equal?(Config.instance)]
      Config.new
      Config.instance.dup
      d = Loud.new("abc"); [d.shout, d.size, d.reverse, d == "abc", d.to_s, d.class, d.respond_to?(:upcase), d.is_a?(String), d.inspect, "#{d}"]
      d = Loud.new("abc"); d.__setobj__("xyz"); [d.upcase, d.__getobj__]
      Loud.new("abc").nope
      n = Numbers.new.add(1).add(2); [n.size, n.map { |x| x + 1 }, n.first, n == [1, 2]]
      Loud.new([3, 1, 2]).sort
    RUBY
  end

  test "StringIO" do
    assert_like_cruby(<<~'RUBY')
      io = StringIO.new("a\nb\n\nc"); [io.gets, io.gets(chomp: true), io.read, io.gets, io.eof?, io.lineno]
      io = StringIO.new; io.puts "x", [1, [2]], nil; io.print 3, 4; io << 5 << "six"; io.printf("%03d", 7); io.write("a", :b); io.putc "z"; io.string
      StringIO.new("a\nb\nc").each_line.map(&:chomp)
      StringIO.new("a\nb\nc").readlines
      StringIO.new("a\nb").readlines(chomp: true)
      StringIO.new("héy").each_char.to_a
      io = StringIO.new("héy"); [io.getc, io.getc, io.pos, io.read(1), io.getc, io.read, io.read(1)]
      io = StringIO.new("hello"); io.seek(2); [io.read(2), io.pos, io.rewind, io.read]
      io = StringIO.new("hello".dup); io.write("J"); [io.string, io.pos]
      io = StringIO.new("ab".dup, "a"); io.write("c"); io.string
      io = StringIO.new("abc".dup); io.seek(5); io.write("x"); io.string.bytes
      StringIO.new("x", "r").write("y")
      StringIO.new("x").tap(&:close).read
      StringIO.new("a,b,c").gets(",")
      StringIO.new("a\n\n\nb\nc\n\nd").each_line("").to_a
      StringIO.new("abcdef").gets(nil, 3)
      StringIO.new("").gets
      StringIO.new("").read
      StringIO.new("").readline
      StringIO.new("ab").each_line.with_index.to_a
      io = StringIO.new("abc"); io.getc; io.ungetc("x"); io.read
      StringIO.new("a\nb").sum { |line| line.size }
    RUBY
    sandbox = Kobako::Sandbox.new
    assert_equal "caught\n", sandbox.run(<<~RUBY)
      $stdout = StringIO.new
      puts "caught"
      text = $stdout.string
      $stdout = STDOUT
      text
    RUBY
    assert_equal "", sandbox.stdout
  end

  test "Prime" do
    assert_like_cruby(<<~'RUBY')
      Prime.first(10)
      Prime.each(30).to_a
      Prime.take(5)
      Prime.lazy.select { |n| n % 4 == 1 }.first(5)
      (0..100).select(&:prime?)
      [7.prime?, 1.prime?, -7.prime?, (2**61 - 1).prime?, (2**61 + 1).prime?, 1_000_000_007.prime?, 3_215_031_751.prime?]
      (1..200).map(&:prime_division)
      [(2**40).prime_division, 600_851_475_143.prime_division, -12.prime_division, (10**12 + 39).prime_division]
      Prime.prime_division(360)
      Prime.int_from_prime_division([[2, 3], [5, 1]])
      Prime.prime?(97)
      Prime.each_with_index.first(3)
      Prime.include?(7)
      Prime.find { |n| n > 1000 }
      Prime.each(10) { |n| n }
      0.prime_division
    RUBY
  end

  test "pp breaks what is longer than a line" do
    assert_like_cruby(<<~'RUBY')
      [1, "a", nil].pretty_inspect
      (1..40).to_a.pretty_inspect
      [["a" * 30, "b" * 30], ["c" * 30, [1, 2]], "d"].pretty_inspect
      [[["x" * 20] * 4] * 2].pretty_inspect
      [].pretty_inspect
      PP.pp([1, 2], "".dup)
    RUBY
    sandbox = Kobako::Sandbox.new
    assert_equal [1, nil, [1, 2]], sandbox.run("[pp(1), pp, pp(1, 2)]")
    assert_equal "1\n1\n2\n", sandbox.stdout
    sandbox.run('pp({ "name" => "x" * 40, list: ["c" * 70, "d"], nested: { deep: ["a" * 40, "b" * 40] } }); nil')
    assert_equal <<~TEXT, sandbox.stdout
      {"name" => "#{"x" * 40}",
       list:
        ["#{"c" * 70}",
         "d"],
       nested:
        {deep:
          ["#{"a" * 40}",
           "#{"b" * 40}"]}}
    TEXT
  end

  test "locks and queues of one thread" do
    assert_like_cruby(<<~'RUBY')
      m = Mutex.new; [m.synchronize { m.locked? }, m.locked?, m.try_lock, m.try_lock, m.owned?]
      m = Mutex.new; m.lock; m.lock
      Mutex.new.unlock
      m = Mutex.new; (m.synchronize { raise KeyError } rescue m.locked?)
      m = Monitor.new; m.synchronize { m.synchronize { 5 } }
      Account.new.twice
      q = Queue.new; q << 1; q.push(2); [q.size, q.pop, q.shift, q.empty?]
      Queue.new.pop(true)
      q = Queue.new([1, 2]); q.close; [q.pop, q.pop, q.pop, q.closed?]
      q = Queue.new; q.close; q << 1
      q = SizedQueue.new(1); q << 1; q.push(2, true)
    RUBY
  end

  test "what takes time takes none" do
    sandbox = Kobako::Sandbox.new
    assert_equal [0.0, 0.0, 5], sandbox.run(<<~RUBY)
      require "benchmark"
      require "timeout"
      Benchmark.bm { |report| report.report("x") { 1 } }
      [Benchmark.realtime { 10.times }, Benchmark.measure { 1 }.real, Timeout.timeout(1) { 5 }]
    RUBY
    assert_equal ["      user     system      total        real", "x  0.000000   0.000000   0.000000 (  0.000000)"],
                 sandbox.stdout.lines(chomp: true)
    assert_equal [0.0, 0, 1_700_000_000_000], Kobako::Sandbox.new(clock: Time.at(1_700_000_000, in: "UTC")).run(<<~RUBY)
      [Process.clock_gettime(Process::CLOCK_MONOTONIC), Process.clock_gettime(Process::CLOCK_MONOTONIC, :millisecond),
       Process.clock_gettime(Process::CLOCK_REALTIME, :millisecond)]
    RUBY
  end

  test "SecureRandom's numbers follow from the seed" do
    script = "require 'securerandom'; [SecureRandom.hex(4), SecureRandom.uuid, SecureRandom.alphanumeric(8), " \
             "SecureRandom.random_number(10), SecureRandom.base64(6), SecureRandom.urlsafe_base64]"
    first = in_guest_alone(script)
    assert_equal first, in_guest_alone(script)
    refute_equal first, Kobako::Sandbox.new(seed: 5).run(script)
    hex, uuid, alphanumeric, number, base64, = first
    assert_match(/\A\h{8}\z/, hex)
    assert_match(/\A\h{8}-\h{4}-4\h{3}-[89ab]\h{3}-\h{12}\z/, uuid)
    assert_match(/\A[A-Za-z0-9]{8}\z/, alphanumeric)
    assert_includes 0..9, number
    assert_equal 8, base64.size
  end

  test "what depends on each other is sorted" do
    assert_like_cruby(<<~'RUBY')
      Order.new({ 1 => [2, 3], 2 => [3], 3 => [], 4 => [1] }).tsort
      Order.new({ 1 => [2], 2 => [1] }).tsort
      Order.new({ 1 => [2], 2 => [1, 3], 3 => [], 4 => [4] }).strongly_connected_components
    RUBY
  end

  test "observers are told of changes" do
    assert_equal [[[1, 2]], 1, false, 0], in_guest_alone(<<~RUBY)
      require "observer"
      class Ticker
        include Observable
        def tick = (changed; notify_observers(1, 2))
      end
      class Watcher
        attr_reader :seen
        def update(*values) = (@seen ||= []) << values
      end
      ticker = Ticker.new
      ticker.notify_observers(0)
      ticker.add_observer(watcher = Watcher.new)
      ticker.tick
      count = ticker.count_observers
      ticker.delete_observer(watcher)
      [watcher.seen, count, ticker.changed?, ticker.count_observers]
    RUBY
  end
end
