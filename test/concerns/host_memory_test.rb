# frozen_string_literal: true

require_relative "../test_helper"

# Objects of every kind that a Service returns: the right value or an error, never a hang
# or a crash, however often. Each group in a process of its own: 1000 times, and three
# times with a collection at every allocation.
class HostMemoryTest < Minitest::Test
  PRELUDE = <<~'RUBY'
    GIVEN = {}
    SANDBOX = Kobako::Sandbox.new(memory_limit: 32 << 20)
    SANDBOX.define(:S).bind(:Call, ->(key) { GIVEN[key] })
    SERVER = Kobako::RPC::Server.new
    SERVER.define(:S).bind(:Call, ->(key) { GIVEN[key] })
    REQUEST = Kobako::RPC.encode_request(Kobako::RPC::Request.new(target: "S::Call", method: "call", args: [:a]))
    SELF = Object.new
    CASES = []

    # The Service returns what the block makes; the script's result must be `expected`, SELF for
    # the object itself, a Regexp for the error's message.
    def given(name, expected, times: 1000, &block) = CASES << [name, expected, times, block]

    def asked = raise("the application was asked")

    def outcome
      SANDBOX.run("S::Call.call(:a)")
    rescue Kobako::Error => e
      e
    end

    # From Ruby the same is bytes or an error of the codec's, and a Server always answers.
    def written(value)
      [-> { Kobako::Codec::Encoder.encode([value]) },
       -> { Kobako::RPC.encode_request(Kobako::RPC::Request.new(target: "A::B", method: "m", args: [value], kwargs: { k: value })) },
       -> { SERVER.reset_handles! && SERVER.dispatch(REQUEST) }].each do |way|
        bytes = way.call
        puts "no bytes" unless String === bytes && bytes.encoding == Encoding::BINARY
      rescue Kobako::Codec::Error
        nil
      end
    end

    def right?(expected, value, got)
      case expected
      when SELF then BasicObject.instance_method(:equal?).bind_call(got, value)
      when Regexp then Kobako::Error === got && got.message.match?(expected)
      else got.class == expected.class && got == expected
      end
    end

    def attempt(name, expected, block, stress: false, ways: stress)
      GIVEN[:a] = value = block.call
      GC.stress = stress
      got = outcome
      written(value) if ways
      GC.stress = false
      return if right?(expected, value, got)

      puts "#{name}: #{Kobako::Error === got ? got.message : Kernel.instance_method(:class).bind_call(got)}"
    end

    at_exit do
      CASES.each do |name, expected, times, block|
        times.times { |turn| attempt(name, expected, block, ways: turn % 10 == 0) }
        3.times { attempt(name, expected, block, stress: true) }
      end
      puts "usable: #{SANDBOX.run("1 + 1")}", CASES.size
    end
  RUBY

  # A small heap is walked in a fraction of the time.
  LEAN = { "RUBYOPT" => "--disable-gems", "BUNDLER_SETUP" => nil }.freeze

  def assert_right(cases, code)
    assert_equal "usable: 2\n#{cases}\n", printed_by(PRELUDE + code, env: LEAN)
  end

  test "subclasses whose methods lie or raise cross as what they hold" do
    assert_right 16, <<~'RUBY'
      LIES = Module.new do
        %i[hash class is_a? kind_of? instance_of? to_str to_ary to_hash to_s inspect == eql? equal? <=> nil? frozen? respond_to?
           object_id instance_variables method_missing dup clone coerce to_msgpack to_json].each do |name|
          define_method(name) { |*| asked }
        end
      end
      CONTENT = %i[each each_pair each_with_index map to_a to_h size length count [] fetch first last keys values key? empty? default
                   compare_by_identity? bytes bytesize encoding valid_encoding? unpack1 encode b getbyte ascii_only?]
      CONTENT_LIES = Module.new { CONTENT.each { |name| define_method(name) { |*| asked } } }
      LYING = Hash.new { |made, base| made[base] = Class.new(base) { prepend LIES, CONTENT_LIES } }
      OVERRIDDEN = Hash.new do |made, base|
        names = [LIES, CONTENT_LIES].flat_map { |lies| lies.instance_methods(false) }
        made[base] = Class.new(base) { names.each { |name| define_method(name) { |*| asked } } }
      end
      def lying(base) = LYING[base]
      def overridden(base) = OVERRIDDEN[base]
      # a Hash keeps its keys by asking them, once they are there nobody does
      def hashed(base, *pairs) = base.new.tap { |map| pairs.each { |key, value| map.store(key, value) } }

      given("a String with lies before it", "é") { lying(String).new("é") }
      given("an Array with lies before it", [1, [2]]) { lying(Array).new([1, [2]]) }
      given("a String", "text") { overridden(String).new("text") }
      given("a binary String", "\xFF".b) { overridden(String).new("\xFF".b) }
      given("a transcoded String", "é") { overridden(String).new("\xE9".dup.force_encoding("ISO-8859-1")) }
      given("an Array", [1, "two", nil]) { overridden(Array).new([1, "two", nil]) }
      given("a Hash", { a: 1, "b" => [2] }) { hashed(overridden(Hash), [:a, 1], ["b", [2]]) }
      given("all of them", [["a"], { 1 => "b" }]) do
        overridden(Array).new([overridden(Array).new([overridden(String).new("a")]),
                               hashed(overridden(Hash), [1, overridden(String).new("b")])])
      end
      given("keys that are all equal here", { "a" => 1, "b" => 2 }) do
        key = Class.new(String) { def hash = 1; def eql?(_) = false }
        { key.new("a") => 1, key.new("b") => 2 }
      end
      given("singleton methods", ["a", [1]]) do
        [+"a", [1]].each { |one| CONTENT.each { |name| one.define_singleton_method(name) { |*| asked } } }
      end
      given("a String with instance variables", "a") { (+"a").tap { |text| text.instance_variable_set(:@a, Object.new) } }
      given("a Range", 1..3) { overridden(Range).new(1, 3) }
      given("a Time", Time.at(5, in: "+01:00")) { Class.new(Time) { def to_i = asked; def utc_offset = asked }.at(5, in: "+01:00") }
      given("a default that raises", { a: 1 }) { Hash.new { asked }.update(a: 1) }
      given("a default that fills", { a: 1 }) { Hash.new { |map, key| map[key] = map.size }.update(a: 1) }
      given("a default that is itself", { a: {} }) { Hash.new { |map, _| map }.update(a: Hash.new { |map, _| map }) }
    RUBY
  end

  test "what does not cross by value is a Handle of itself" do
    assert_right 19, <<~'RUBY'
      require "delegate"
      require "ostruct"
      require "set"
      POINT = Struct.new(:x, :y)
      given("a Struct", SELF) { POINT.new(1, [2]) }
      given("a Struct that holds itself", SELF) { POINT.new.tap { |point| point.x = point } }
      given("a Struct with keywords", SELF) { Struct.new(:a, keyword_init: true).new(a: 1) }
      given("a Data", SELF) { Data.define(:a).new(a: [1]) }
      given("a Set", SELF) { Set[1, [2]] }
      given("an OpenStruct", SELF) { OpenStruct.new(class: 1, hash: 2) }
      given("a BasicObject", SELF) { BasicObject.new }
      given("a BasicObject that answers all", SELF) { Class.new(BasicObject) { def method_missing(*) = 1 }.new }
      given("a delegator of a String", SELF) { SimpleDelegator.new("text") }
      given("a delegator of itself", SELF) { SimpleDelegator.new(1).tap { |one| one.__setobj__([one]) } }
      given("one whose methods raise", SELF) do
        Class.new { %i[class hash == eql? is_a? respond_to? to_s inspect to_str to_ary].each { |n| define_method(n) { |*| asked } } }.new
      end
      given("one that converts", SELF) { Class.new { def to_str = "a"; def to_ary = [1]; def to_hash = {}; def to_int = 1; def to_proc = asked }.new }
      given("a Proc", SELF) { proc { asked } }
      given("a Class, made and forgotten", SELF) { Class.new { def self.name = asked; def self.inspect = asked } }
      given("an Enumerator", SELF) { (1..).lazy.map { asked } }
      given("a Fiber", SELF) { Fiber.new { asked } }
      given("a Thread", SELF) { THREAD = Thread.new {} unless defined?(THREAD); THREAD }
      given("a Complex", SELF) { Complex(1, 2r) }
      given("a Range of objects", SELF) { Class.new { include Comparable; def <=>(_) = 0; }.new..nil }
    RUBY
  end

  test "what contains itself is refused" do
    deep = "/nested deeper than 128 levels, or cyclic/"
    assert_right 17, <<~RUBY
      DEEP = #{deep}
      given("an Array", DEEP) { [].tap { |list| list << list } }
      given("an Array, frozen", DEEP) { [].tap { |list| list << list }.freeze }
      given("an Array of a subclass", DEEP) { Class.new(Array).new.tap { |list| list << 1 << list } }
      given("a Hash", DEEP) { {}.tap { |map| map[:a] = map } }
      given("a Hash, frozen", DEEP) { {}.tap { |map| map[:a] = map }.freeze }
      given("a Hash by its key", DEEP) { {}.compare_by_identity.tap { |map| map[map] = 1 } }
      given("a Hash by its key, hashed", DEEP) { {}.tap { |map| map[map] = 1 } }
      given("an Array in a Hash's key", DEEP) { [].tap { |list| list << { list => 1 }.compare_by_identity } }
      given("two Arrays", DEEP) { [].then { |one| one << [1, one] } }
      given("two Hashes", DEEP) { {}.then { |one| one.update(a: { b: one }) } }
      given("a Range in an Array", DEEP) { [].tap { |list| list << (list..nil) } }
      given("a Range in a Hash's key", DEEP) { [].tap { |list| list << { (nil..list) => 1 }.compare_by_identity } }
      given("a default that leads back", DEEP) { Hash.new { |map, _| map }.tap { |map| map[:a] = [map] } }
      given("a ring of a thousand", DEEP) do
        list = Array.new(1000) { [] }
        list.each_cons(2) { |one, next_one| one << next_one }
        list.last << list.first
        list.first
      end
      given("ten thousand levels", DEEP, times: 20) { 10_000.times.reduce([]) { |inner, _| [inner] } }
      given("ten thousand levels of Hashes", DEEP, times: 20) { 10_000.times.reduce({}) { |inner, _| { 1 => inner } } }
      given("Arrays and Hashes by turns", DEEP) { 200.times.reduce(1) { |inner, n| n.even? ? [inner] : { 1 => inner } } }
    RUBY
  end

  test "what is shared a little crosses, what is shared without measure is refused" do
    assert_right 7, <<~'RUBY'
      many = /more than 1000000 values in one message/
      given("twice", [[1], [1]]) { [1].then { |one| [one, one] } }
      given("as key and value", { [1] => [1] }) { [1].freeze.then { |one| { one => one } } }
      given("the same text", ["text"] * 100) { ["text"] * 100 }
      given("2 to the power of 60, Arrays", many, times: 10) { 60.times.reduce([1]) { |inner, _| [inner, inner] } }
      given("2 to the power of 60, Hashes", many, times: 10) { 60.times.reduce(1) { |inner, _| { 1 => inner, 2 => inner } } }
      given("10 to the power of 20", many, times: 10) { 20.times.reduce([]) { |inner, _| [inner] * 10 } }
      given("a long text without end", /more than 16777216 bytes in one message/, times: 10) { ["x" * (1 << 20)] * 1000 }
    RUBY
  end

  test "Hashes that compare by identity, and other keys" do
    equal = "/a Hash has keys that are equal where it arrives/"
    handle = "/a Handle cannot be a Hash key or the end of a Range/"
    assert_right 8, <<~RUBY
      given("different keys", { "a" => 1, "b" => 2 }) { {}.compare_by_identity.update("a".dup => 1, "b".dup => 2) }
      given("equal Strings", #{equal}) { {}.compare_by_identity.tap { |map| 2.times { map[+"a"] = 1 } } }
      given("equal Arrays", #{equal}) { {}.compare_by_identity.tap { |map| 2.times { map[[1]] = 1 } } }
      given("keys that became equal", #{equal}) { [1].then { |key| { key => 1, [2] => 2 }.tap { key[0] = 2 } } }
      given("an object", #{handle}) { { Object.new => 1 } }
      given("an object inside of a key", #{handle}) { { [1, [Object.new]] => 1 } }
      given("a BasicObject", #{handle}) { {}.compare_by_identity.tap { |map| map[BasicObject.new] = 1 } }
      given("1 and 1.0", { 1 => :a, 1.0 => :b, 1r => :c }) { { 1 => :a, 1.0 => :b, 1r => :c } }
    RUBY
  end

  test "frozen, shared with Ractors, extended and cut out of others" do
    assert_right 7, <<~'RUBY'
      given("frozen", ["a", { b: [1] }]) { ["a", { b: [1].freeze }.freeze].freeze }
      given("shareable", ["a", { "b" => [1r] }]) { Ractor.make_shareable(["a".dup, { "b" => [1r] }]) }
      given("extended", [1, "a"]) { [1, (+"a").extend(Comparable)].extend(Enumerable) }
      given("part of a long text", "x" * 60) { ("x" * 5000)[100, 60] }
      given("part of a long Array", (10..90).to_a) { (0..5000).to_a[10, 81] }
      given("shifted", (10..90).to_a) { (0..90).to_a.tap { |list| list.shift(10) } }
      given("emptied", [[], {}, ""]) { [(0..90).to_a.clear, { 1 => 2 }.clear, ("x" * 99).clear] }
    RUBY
  end

  test "text that is none is refused" do
    assert_right 6, <<~'RUBY'
      none = /cannot be made UTF-8/
      given("UTF-8 that is none", /not the UTF-8 it is marked as/) { "\xFF".dup }
      given("UTF-8 cut off", /not the UTF-8 it is marked as/) { ["é".byteslice(0, 1)] }
      given("half a character", none) { "a".dup.force_encoding("UTF-16LE") }
      given("an encoding without a converter", none) { "a".dup.force_encoding("UTF-7") }
      given("a character that UTF-8 lacks", none) { "\xFF".dup.force_encoding("EUC-JP") }
      given("a Symbol", /a Symbol whose name is not UTF-8 cannot be carried/) { "\xFF".b.to_sym }
    RUBY
  end

  test "objects of every class, allocated and never initialised" do
    printed = printed_by(PRELUDE + <<~'RUBY', env: LEAN)
      classes = ObjectSpace.each_object(Class).reject(&:singleton_class?) - [Kobako::Outcome::Ended]
      allocated = classes.filter_map { |kind| [kind, kind.allocate] rescue nil }
      bad = allocated.reject do |_, value|
        [value, [value, { 1 => [value] }], {}.compare_by_identity.tap { |map| map[value] = 1 }].all? do |given|
          GIVEN[:a] = given
          written(given)
          got = outcome
          !nil.equal?(got)
        end
      end
      puts bad.map(&:first), allocated.size > 200
    RUBY
    assert_equal "true\nusable: 2\n0\n", printed
  end

  test "a frozen Hash that holds itself can be used after it was refused hundreds of times" do
    printed = printed_by(<<~'RUBY')
      map = {}
      map[:self] = map
      map.freeze
      thawed = { a: 1 }
      thawed[:self] = thawed
      [map, thawed].each do |held|
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:Call, -> { held })
        messages = Array.new(300) do
          sandbox.run("S::Call.call")
        rescue Kobako::ServiceError => e
          e.message
        end
        300.times { Kobako::Codec::Encoder.encode(held) rescue nil }
        puts messages.uniq.size, held.size, held.to_a.size, held.key?(:self), held.each_pair { break :walked }
        puts sandbox.run("1 + 1")
      end
      thawed[:after] = 1
      thawed.delete(:self)
      puts thawed.rehash.inspect
    RUBY
    last = { a: 1, after: 1 }.inspect
    assert_equal ["1", "1", "1", "true", "walked", "2", "1", "2", "2", "true", "walked", "2", last], printed.split("\n")
  end
end
