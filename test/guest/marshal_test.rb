# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Marshal copies what it can dump, in Ruby's own format.
class MarshalTest < Minitest::Test
  include LikeCruby

  CLASSES = <<~'RUBY'
    require "set"
    Pair = Struct.new(:left, :right)
    Point = Data.define(:x, :y)
    class Words < Array; end
    class Thing; attr_accessor :name, :other; def ==(o) = o.is_a?(Thing) && name == o.name; end
    class Sized; attr_reader :size; def initialize(size) = @size = size; def marshal_dump = [@size]; def marshal_load(a) = @size = a[0]; end
    class Coded; attr_reader :text; def initialize(text) = @text = text; def _dump(_) = @text; def self._load(t) = new(t.upcase); end
  RUBY

  def program(expressions, messages) = "#{CLASSES}#{super}"

  test "the bytes are Ruby's" do
    values = <<~'RUBY'.lines(chomp: true).flat_map { |line| line.split("  ") }
      nil  true  0  5  -5  122  123  -123  -124  255  256  -256  -257  65536  2**30-1  2**30  -2**30-1  2**70  -2**64
      0.0  -0.0  1.5  100.0  1e100  1e-7  0.001  0.00012  123.456  1e22  5e-324  -1234.5  Float::INFINITY
      "text"  "h\u00e9"  "\xff".b  :sym  [:a, :a]  [1, [2]]  { a: 1 }  { 1 => nil }  1..3  (1...)  String  Comparable
      /a+b/i  Pair.new(1, 2)  Point.new(1, 2)  Words[1]  3r  2i  Set[1]  Sized.new(4)  Coded.new("x")
    RUBY
    assert_like_cruby(values.map { |value| "Marshal.dump(#{value}).bytes" }.join("\n"))
  end

  test "what is loaded is as it was, and nothing is shared with it" do
    assert_like_cruby(<<~'RUBY')
      a = { list: [1, [2.5, "x"]], set: Set[:a], range: 1..3, big: 2**80, pair: Pair.new("l", nil) }; b = Marshal.load(Marshal.dump(a)); b[:list][1][1] << "!"; [a, b]
      s = "s"; a = Marshal.load(Marshal.dump([s, s, :y, :y])); [a, a[0].equal?(a[1])]
      a = []; a << a; b = Marshal.load(Marshal.dump(a)); b[0].equal?(b)
      t = Thing.new; t.name = "n"; t.other = t; u = Marshal.load(Marshal.dump(t)); [u == t, u.equal?(t), u.other.equal?(u)]
      h = Hash.new(7); h[1] = 2; Marshal.load(Marshal.dump(h))[0]
      [Marshal.load(Marshal.dump(Sized.new(4))).size, Marshal.load(Marshal.dump(Coded.new("x"))).text, Marshal.load(Marshal.dump(Words[1])).class]
      e = Marshal.load(Marshal.dump(KeyError.new("lost"))); [e.class, e.message]
      Marshal.load(Marshal.dump([Time.at(5, 25).utc, 3r, 2i, /a+/mx, "é", "b".b, Point.new(1, 2), nil, -0.0]))
      Marshal.load(Marshal.dump([1, "a"]), freeze: true).frozen?
      Marshal.load(Marshal.dump([1, "a"]), ->(o) { o.is_a?(String) ? o * 2 : o })
    RUBY
  end

  test "what cannot be dumped or loaded is an error" do
    assert_like_cruby(<<~'RUBY', messages: true)
      Marshal.dump(proc {})
      Marshal.dump([Hash.new { 1 }])
      o = Object.new; def o.x = 1; Marshal.dump(o)
      Marshal.load("\x04\b[")
      Marshal.load("")
      Marshal.load("\x04\bo:\x0cMissing\x00")
      Marshal.load(5)
    RUBY
    assert_like_cruby('Marshal.load("\x04\bzz")', "Marshal.dump(Class.new.new)", "Marshal.dump($stdout)")
  end

  test "any bytes end in a value or an exception" do
    script = <<~'RUBY'
      bytes = Marshal.dump([1, "text", :sym, { a: [2.5, 2**70] }, Struct.new(:a).class, 1..2])
      (0...bytes.bytesize).map do |place|
        [0, 1, 64, 105, 111, 127, 128, 255].count do |byte|
          changed = bytes.dup
          changed.setbyte(place, byte)
          Marshal.load(changed)
          true
        rescue StandardError, SystemStackError
          true
        end
      end.uniq
    RUBY
    assert_equal [8], Kobako::Sandbox.new(timeout: 20, memory_limit: 64 << 20).run(script)
  end
end
