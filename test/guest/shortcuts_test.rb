# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

# The interpreter takes short ways through what scripts do most: they decide as the long ones do.
class ShortcutsTest < Minitest::Test
  include LikeRecentCruby

  test "<< takes Strings, numbers of characters, itself, and refuses the rest" do
    assert_same_in_both <<~'RUBY'
      made = ["", "a" * 10, "a" * 11, "a" * 12, "é" * 20].flat_map do |start|
        ["", "x", "xy", "x" * 7, "x" * 8, "x" * 15, "x" * 16, "x" * 17, "x" * 33, "ü"].map do |added|
          text = +""
          text << start
          text << added << added
          [text, text.size, text.bytesize, text == start + added + added]
        end
      end
      own = +"abc"
      own << own << 100
      made << own
      made << [:frozen, nil, Object].map do |added|
        (added == :frozen ? "lit".freeze : +"x") << (added == :frozen ? "x" : added)
      rescue => e
        e.class.name
      end
    RUBY
  end

  test "bytes stay bytes where they are added to" do
    assert_same_in_both <<~'RUBY'
      bytes = "\xff".b
      bytes << "a" << "b"
      text = +"é"
      failed = begin
        text << bytes
      rescue ArgumentError, StandardError => e
        e.class.name
      end
      [bytes.bytes, bytes.encoding.to_s, failed, "#{bytes}c".bytes, text]
    RUBY
  end

  test "numbers of every length are written into Strings" do
    assert_same_in_both <<~'RUBY'
      numbers = (0..63).flat_map { |bit| [1 << bit, -(1 << bit), (1 << bit) - 1] } + (0..19).map { |n| 10**n }
      numbers.map { |number| ["#{number}", number.to_s, "<#{number}>", (+"").concat(number.to_s, "|")] }
    RUBY
  end

  test "a to_s, a << or an == of the script's own is asked" do
    assert_equal ["seven", 7.to_s, ["mine"], true, [true, false]], Kobako::Sandbox.new.run(<<~'RUBY')
      class Integer
        alias was to_s
        def to_s(*) = self == 7 ? "seven" : was
      end
      shown = 7.to_s
      inside = "#{7}"
      class Integer; alias to_s was; end
      class Kept < String
        def <<(other) = [other]
        def ==(other) = true
      end
      [shown, inside, Kept.new("x") << "mine", Kept.new("a") == "b",
       [(case "b" when Kept.new("a") then true end), "a" == "b"]]
    RUBY
  end

  test "a Hash is asked the same small and large, with keys of every kind" do
    assert_same_in_both <<~'RUBY'
      [3, 16, 17, 200].map do |size|
        hash = {}
        size.times { |i| hash[i] = i; hash["k#{i}"] = -i; hash[:"s#{i}"] = i * 2; hash[i + 0.5] = i; hash[[i]] = i }
        size.times { |i| hash[i] += 1; hash["k#{i}"] -= 1; hash[:"s#{i}"] += 1; hash.delete(i) if i % 3 == 0 }
        [hash.size, hash.sum { |_, value| value }, hash[size], hash["k"], hash[:k], hash[1], hash[1.0], hash[2**70],
         hash.keys.first(4).map(&:to_s), hash.key?("k1"), hash.key?(0), hash.delete("k2")]
      end
    RUBY
  end

  test "a key that is a String is copied, and the first one stays" do
    assert_same_in_both <<~'RUBY'
      key = +"name"
      hash = {}
      hash[key] = 1
      key << "!"
      hash["name"] = 2
      hash[key] = 3
      [hash, hash.keys.map(&:frozen?), key.frozen?]
    RUBY
  end

  test "a frozen Hash, a Hash by identity, a default and a subclass answer as they do elsewhere" do
    assert_same_in_both <<~'RUBY'
      frozen = { a: 1 }.freeze
      failed = begin
        frozen[:a] = 2
      rescue => e
        e.class.name
      end
      twins = {}.compare_by_identity
      twins[+"a"] = 1
      twins[+"a"] = 2
      twins[1] = twins[1].to_i + 1
      Doubled = Class.new(Hash) { def [](key) = super.to_i * 2 }
      [failed, frozen, twins.size, twins[1], Hash.new { |hash, key| hash[key] = key.to_s }[:z], Hash.new(0)[9],
       Doubled[a: 4][:a]]
    RUBY
  end

  test "objects are made by new, allocate and initialize of the script's own" do
    assert_same_in_both <<~'RUBY'
      class Made
        attr_accessor :x, :y
        attr_reader :block
        def initialize(x, y = 2, *rest, key: 3, &block)
          @x = x
          @y = [y, rest, key]
          @block = block&.call
          return 99
        end
      end
      class Few; def initialize(a) = @a = a; attr_writer :a; end
      class Odd; def self.allocate = raise("no"); def self.new(*) = :own; end
      class Kid < Few; def initialize = super(5); end
      class Fails; def initialize = raise(IndexError, "inside"); end
      class Bare; end
      tried = [-> { Few.new }, -> { Few.new(1, 2) }, -> { Bare.new(1) }, -> { Fails.new }, -> { Integer.new },
               -> { Few.new(1).freeze.a = 2 }, -> { Class.new(Few).new(1, 2, 3) }].map do |act|
        act.call.class.name
      rescue => e
        [e.class.name, e.message[/inside|given \d, expected \d/]]
      end
      made = Made.new(1) { :block }
      made.x += 1
      [made.x, made.y, made.block, Made.new(1, 4, 5, key: 6).y, Odd.new, Kid.new.instance_variable_get(:@a), tried]
    RUBY
  end

  test "blocks and methods take what they are given" do
    assert_same_in_both <<~'RUBY'
      def none = yield
      def one = yield(1)
      def two = yield(1, 2)
      def list = yield([1, 2, 3])
      def optional(a, b = a + 1, c = b + 1) = [a, b, c]
      failed = [[], [1, 2, 3, 4]].map do |given|
        optional(*given)
      rescue ArgumentError => e
        e.message
      end
      [none { |a, b| [a, b] }, one { :none }, one { |a, b = 5| [a, b] }, two { |a| a }, list { |a, b, c, d| [a, b, c, d] },
       list { |a, b = 9| [a, b] }, two { |a, b, c = 7| [a, b, c] }, optional(1), optional(1, 5), optional(1, 5, 0), failed,
       ->(a, b = 2) { [a, b] }.call(1), proc { |a, b| [a, b] }.call([1]), lambda(&:to_s).call(3)]
    RUBY
  end

  test "exceptions are raised, made and caught as their classes say" do
    assert_same_in_both <<~'RUBY'
      class Plain < StandardError; end
      class Own < StandardError; def initialize(message = "own") = super("<#{message}>"); end
      class Maker < StandardError; def self.exception(*given) = Plain.new("made #{given.inspect}"); end
      class Any; def self.===(error) = error.message == "any"; end
      steps = []
      caught = [[Plain], [Plain, "text"], [Plain, nil], [Own], [Own, "text"], [Maker, 1], ["any"], [Plain.new("object")],
                [3], [Plain, "text", ["line"]], [IndexError, "far"]].map do |given|
        begin
          begin
            raise(*given)
          rescue Any
            steps << :any
            raise
          ensure
            steps << :ensured
          end
        rescue Plain, Own => e
          [e.class.name, e.message, e.backtrace.is_a?(Array), $!.equal?(e), e.cause]
        rescue => e
          [e.class.name, e.message]
        end
      end
      tries = 0
      begin
        tries += 1
        raise "again" if tries < 4
      rescue
        retry
      end
      outer = begin
        begin
          raise "first"
        rescue => first
          raise Plain, "second"
        end
      rescue => second
        [second.cause.equal?(first), second.cause.message]
      end
      jumped = [1, 2, 3].each { |n| begin; next if n == 1; break n * 10; ensure; steps << n; end }
      [caught, steps, tries, outer, jumped, $!]
    RUBY
  end

  test "exceptions that are rescued in a loop do not pile up" do
    ["needs_two(1)", "raise IndexError, 'far'", "nil.missing", "[].fetch(9)"].each do |failing|
      program = "def needs_two(a, b) = a\n20_000.times { begin; #{failing}; rescue StandardError; end }"
      assert_equal 20_000, Kobako::Sandbox.new(timeout: 20).run(program), failing
      loop = "i = 0\nwhile i < 20_000\n  begin; #{failing}; rescue StandardError; end\n  i += 1\nend\ni"
      assert_equal 20_000, Kobako::Sandbox.new(timeout: 20).run("def needs_two(a, b) = a\n#{loop}"), failing
    end
  end

  test "numbers are multiplied, compared and added past every edge" do
    assert_same_in_both <<~'RUBY'
      numbers = [0, 1, -1, 2**31, -(2**31), 2**31 - 1, 2**32 + 1, 2**62, 2**63 - 1, -(2**63), 0.5, -0.0, 1e308]
      numbers.flat_map do |a|
        numbers.map { |b| [a + b, a - b, a * b, a < b, a <= b, a > b, a >= b, a == b].map(&:to_s) }
      end
    RUBY
  end

  test "=== of classes, Ranges, Strings and Symbols" do
    assert_same_in_both <<~'RUBY'
      tests = [Integer, Comparable, String, 1..3, 1...3, (3..), (..1), (1.0..2.5), ("a".."c"), "b", :b, nil, (1..2)]
      values = [1, 3, 2.5, "b", :b, nil, (1..2), 2**70, "bb", Object]
      tests.map { |test| values.map { |value| test === value } }
    RUBY
  end

  test "a method that is defined anew is the one that is called" do
    assert_equal [[3, -1], [1, :new], %w[ab other], [true, :eqq]], Kobako::Sandbox.new.run(<<~'RUBY')
      sums = [1, 2].map do |round|
        result = 5 ^ (round + 5)
        Integer.class_eval { def ^(_) = -1 } if round == 1
        result
      end
      made = Class.new { attr_reader :a; def initialize = @a = 1 }
      read = 2.times.map { |i| made.new.a.tap { made.class_eval { def a = :new } } }
      texts = 2.times.map { (+"a" << "b").tap { String.class_eval { def <<(_) = "other" } } }
      same = 2.times.map { (String === "x").tap { String.singleton_class.define_method(:===) { |_| :eqq } } }
      [sums, read, texts, same]
    RUBY
  end

  private

  def assert_same_in_both(program)
    assert_equal in_cruby([program], true), in_guest([program], true)
  end
end
