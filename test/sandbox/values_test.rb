# frozen_string_literal: true

require_relative "../test_helper"

# What crosses the boundary by value, both ways.
class ValuesTest < Minitest::Test
  # The value goes in as a Service's result, out as an argument, and out as the script's.
  def assert_crosses(*values, memory_limit: 64 << 20)
    given = taken = nil
    sandbox = Kobako::Sandbox.new(memory_limit:)
    sandbox.define(:Host).bind(:Give, -> { given }).bind(:Take, ->(value) { taken = value })
    values.each do |value|
      given = value
      result = sandbox.run("value = Host::Give.call; Host::Take.call(value); value")
      yield value, taken
      yield value, result
    end
  end

  def assert_same_values(*values)
    assert_crosses(*values) { |before, after| assert_equal exactly(before), exactly(after) }
  end

  # What tells apart all that == takes for the same.
  def exactly(value)
    case value
    when Float then [Float, [value].pack("G")]
    when String then [String, value.encoding, value.b]
    when Array then value.map { |element| exactly(element) }
    when Hash then [Hash, value.map { |pair| exactly(pair) }]
    when Range then [Range, exactly(value.begin), exactly(value.end), value.exclude_end?]
    else [value.class, value]
    end
  end

  # How the guest itself writes the value.
  def seen(value) = sandbox_with(memory_limit: 64 << 20) { value }.run("S::Call.call.inspect")

  test "nil, true and false" do
    assert_same_values nil, true, false
    assert_equal "[nil, true, false]", seen([nil, true, false])
  end

  test "Integers around the end of every width, and beyond 64 bits" do
    widths = [0, 5, 7, 8, 15, 16, 31, 32, 52, 53, 61, 62, 63, 64, 65, 127, 128, 1000, 8192]
    numbers = widths.flat_map { |bits| [(1 << bits) - 1, 1 << bits, (1 << bits) + 1] }
    numbers.concat([10**18, 10**19, 10**20, 10**100])
    assert_same_values(*numbers, *numbers.map(&:-@))
    (numbers + numbers.map(&:-@)).each { |number| assert_equal number.to_s, seen(number) }
  end

  test "a big Integer that a Service gives is one to compute with" do
    assert_equal (2**100) + 1, sandbox_with { 2**100 }.run("S::Call.call + 1")
    assert_equal 1, sandbox_with { (2**100) + 1 }.run("S::Call.call - 2**100")
    assert sandbox_with { 2**63 }.run("S::Call.call == 2**63")
    assert sandbox_with { (2**64) - 1 }.run("{ 2**64 - 1 => true }[S::Call.call]")
  end

  test "a big Integer that shrinks in the guest is an ordinary one again" do
    assert_same 5, sandbox_with { 2**100 }.run("S::Call.call - (2**100 - 5)")
    assert_equal (2**62) - 1, sandbox_with { 2**64 }.run("S::Call.call / 4 - 1")
  end

  test "Floats, with what no number is, both zeros and the ends of their range" do
    assert_same_values 0.0, -0.0, 1.5, -1.5, 1.0, 0.1, 1e100, Math::PI, Float::NAN, Float::INFINITY, -Float::INFINITY,
                       Float::MAX, Float::MIN, -Float::MAX, Float::EPSILON, 5e-324, 2.0**53, 2.0**63
    assert_equal "[NaN, Infinity, -Infinity, -0.0]", seen([Float::NAN, Float::INFINITY, -Float::INFINITY, -0.0])
  end

  test "a Float with an integral value stays a Float" do
    assert_instance_of Float, Kobako::Sandbox.new.run("2.0")
    assert_equal "Float", sandbox_with { 2.0 }.run("S::Call.call.class.to_s")
  end

  test "UTF-8 text stays UTF-8" do
    texts = ["", "a", "é", "日本語", "👩‍👩‍👧", "a\0b", "\u{10FFFF}", "\r\n\t\e"]
    lengths = [31, 32, 255, 256, 65_535, 65_536]
    assert_same_values(*texts, *lengths.map { |length| "a" * length })
    assert_equal 3, sandbox_with { "日本語" }.run("S::Call.call.size")
  end

  test "binary Strings stay binary" do
    lengths = [255, 256, 65_535, 65_536]
    assert_same_values "".b, "\xFF\x00\x80".b, "plain".b, *lengths.map { |length| "\xFE".b * length }
    assert_equal 3, sandbox_with { "\xFF\xFE\xFD".b }.run("S::Call.call.size")
  end

  test "bytes that are no UTF-8 come out of the guest as binary" do
    result = Kobako::Sandbox.new.run('"a\xFF"')
    assert_equal "a\xFF".b, result
    assert_equal Encoding::BINARY, result.encoding
  end

  test "Strings in other encodings become UTF-8" do
    { "abc".encode("US-ASCII") => "abc", "é".encode("ISO-8859-1") => "é", "日本".encode("Shift_JIS") => "日本",
      "日本".encode("EUC-JP") => "日本", "日本".encode("UTF-16LE") => "日本", "é".encode("UTF-32") => "é" }
      .each do |given, expected|
        assert_crosses(given, [given], { given => given }) do |_, got|
          texts = got.is_a?(Hash) ? got.to_a.flatten : [got].flatten
          texts.each { |text| assert_equal [expected, Encoding::UTF_8], [text, text.encoding] }
        end
      end
  end

  test "Symbols stay Symbols, whatever their names" do
    assert_same_values :a, :"", :"a b", :é, :日本, :+, :[]=, :a?, :a!, :@a, :$a, :A, :"1", :"a\x00b", ("a" * 300).to_sym
  end

  test "Arrays of every length, nested" do
    lengths = [0, 1, 15, 16, 65_535, 65_536]
    assert_same_values(*lengths.map { |length| Array.new(length) { |index| index } })
    assert_same_values [[], [nil, [true, [1, ["a", [:a, [1.5]]]]]]], [{ a: [1] }, [{ b: {} }]]
  end

  test "Hashes of every length keep their order" do
    assert_same_values(*[0, 1, 15, 16, 65_536].map { |length| (1..length).to_h { |number| [-number, number] } })
    assert_same_values({ z: 1, a: 2, m: 3 }, { 3 => 1, 1 => 2, 2 => 3 })
  end

  test "anything that is carried is a key" do
    map = {
      nil => 1, true => 2, false => 3, 0 => 4, -1 => 5, 2**70 => 6, 1.5 => 7, "text" => 8, "\xFF".b => 9, symbol: 10,
      [1, [2]] => 11, { a: 1 } => 12, (1..2) => 13, ("a"...) => 14, 1/3r => 15, "" => 16, "symbol" => 17
    }
    assert_same_values map
  end

  test "a key that the host gives is found in the guest" do
    keys = [nil, 1, 2**70, 1.5, "é", :é, [1, "a"], { a: 1 }, 1..2, 1/3r]
    keys.each do |key|
      assert_equal "found", sandbox_with { [{ key => "found" }, key] }.run("hash, key = S::Call.call; hash[key]"),
                   key.inspect
    end
  end

  test "Rationals" do
    assert_same_values 1/3r, -1/3r, Rational(0), Rational(5), Rational(-(10**30), 7), Rational(7, 10**30)
    assert_equal 1/2r, sandbox_with { 1/3r }.run("S::Call.call + Rational(1, 6)")
  end

  test "Ranges of carried ends" do
    assert_same_values 1..2, 1...2, 1.., ..2, 1..., nil..nil, 1.5..2, "a".."b", "a"..., (2**70)..(2**71), (1/3r)..1
    assert_equal [1, 2, 3], sandbox_with { 1..3 }.run("S::Call.call.to_a")
  end

  test "instances of subclasses cross as their base class" do
    text = Class.new(String).new("x")
    list = Class.new(Array)[1]
    map = Class.new(Hash)[1, 2]
    assert_crosses([text, list, map]) { |_, got| assert_equal [String, Array, Hash], got.map(&:class) }
    script = "class T < String; end; class L < Array; end; class M < Hash; end; [T.new('x'), L.new([1]), M.new]"
    result = Kobako::Sandbox.new.run(script)
    assert_equal [["x", [1], {}], [String, Array, Hash]], [result, result.map(&:class)]
  end

  test "a Hash's default does not cross" do
    assert_crosses(Hash.new(5).merge!(1 => 2), Hash.new { 5 }.merge!(1 => 2)) do |_, got|
      assert_equal({ 1 => 2 }, got)
      assert_nil got[3]
    end
  end

  test "what crosses is a copy" do
    kept = []
    sandbox = sandbox_with { |list| kept.push(list).last << 2 }
    script = "mine = [1]; theirs = S::Call.call(mine); theirs << 3; [mine, theirs]"
    assert_equal [[1], [1, 2, 3]], sandbox.run(script)
    assert_equal [[1, 2]], kept
  end
end
