# frozen_string_literal: true

require_relative "test_helper"

# The wire's bytes: MessagePack with ext types, as host and guest write them.
class CodecTest < Minitest::Test
  Codec = Kobako::Codec

  def encoded(value) = Codec::Encoder.encode(value)
  def decoded(bytes) = Codec::Decoder.decode(bytes.b)

  # Both ways, byte by byte.
  def assert_wire(hex, value)
    bytes = [hex.delete(" ")].pack("H*")
    assert_equal bytes.unpack1("H*"), encoded(value).unpack1("H*"), value.inspect
    assert_equal [value.class, value], [decoded(bytes).class, decoded(bytes)]
  end

  def assert_refused(kind, message, hex)
    assert_fails(kind, message) { decoded([hex.delete(" ")].pack("H*")) }
  end

  test "the bytes are binary" do
    assert_equal Encoding::BINARY, encoded("é").encoding
  end

  test "nil, true and false" do
    assert_wire "c0", nil
    assert_wire "c2", false
    assert_wire "c3", true
  end

  test "Integers take the least room" do
    { 0 => "00", 127 => "7f", 128 => "cc80", 255 => "ccff", 256 => "cd0100", 65_535 => "cdffff", 65_536 => "ce00010000",
      (2**32) - 1 => "ceffffffff", 2**32 => "cf0000000100000000", (2**63) - 1 => "cf7fffffffffffffff",
      2**63 => "cf8000000000000000", (2**64) - 1 => "cfffffffffffffffff", -1 => "ff", -32 => "e0", -33 => "d0df",
      -128 => "d080", -129 => "d1ff7f", -32_768 => "d18000", -32_769 => "d2ffff7fff", -(2**31) => "d280000000",
      -(2**31) - 1 => "d3ffffffff7fffffff", -(2**63) => "d38000000000000000" }
      .each { |number, hex| assert_wire hex, number }
  end

  test "Integers beyond 64 bits are a sign and a magnitude" do
    assert_wire "c7 0a 03 00 010000000000000000", 2**64
    assert_wire "c7 09 03 01 8000000000000001", -(2**63) - 1
    assert_wire "c7 0a 03 01 010000000000000000", -(2**64)
  end

  test "Floats are always double" do
    assert_wire "cb 3ff8000000000000", 1.5
    assert_wire "cb 8000000000000000", -0.0
    assert_wire "cb 7ff0000000000000", Float::INFINITY
    assert_predicate decoded(encoded(Float::NAN)), :nan?
    assert_equal(-0.0.to_s, decoded(encoded(-0.0)).to_s)
    assert_in_delta 1.5, decoded("\xCA\x3F\xC0\x00\x00"), 0
  end

  test "text is str, bytes are bin" do
    assert_wire "a0", ""
    assert_wire "a2c3a9", "é"
    assert_wire "bf#{"61" * 31}", "a" * 31
    assert_wire "d920#{"61" * 32}", "a" * 32
    assert_wire "da0100#{"61" * 256}", "a" * 256
    assert_wire "c400", "".b
    assert_wire "c403ff0080", "\xFF\x00\x80".b
    assert_equal Encoding::BINARY, decoded("\xC4\x01a").encoding
    assert_equal Encoding::UTF_8, decoded("\xA1a").encoding
  end

  test "Symbols are told from text" do
    assert_wire "d4 00 61", :a
    assert_wire "d5 00 c3a9", :é
    assert_wire "c7 00 00", :""
    assert_wire "c7 03 00 612062", :"a b"
  end

  test "Arrays and Hashes" do
    assert_wire "90", []
    assert_wire "93 01 91 02 c0", [1, [2], nil]
    assert_wire "dc0010 #{"01" * 16}", [1] * 16
    assert_wire "80", {}
    assert_wire "82 d40062 01 a161 02", { b: 1, "a" => 2 }
    assert_wire "81 c0 81 9101 02", { nil => { [1] => 2 } }
  end

  test "Time, Rational and Range" do
    assert_wire "c7 03 05 92 01 03", 1/3r
    assert_wire "c7 03 05 92 ff 02", -1/2r
    assert_wire "d6 06 93 01 02 c2", 1..2
    assert_wire "d6 06 93 01 c0 c3", (1...)
    time = Time.at(1, 5, :nsec, in: "+01:00")
    assert_wire "d8 04 0000000000000001 00000005 00000e10", time
    assert_equal [5, 3600], [decoded(encoded(time)).nsec, decoded(encoded(time)).utc_offset]
    assert_wire "d8 04 ffffffffffffffff 00000000 00000000", Time.at(-1, in: "+00:00")
  end

  test "a Handle is its id" do
    assert_wire "d6 01 00000001", Kobako::RPC::Handle.new(1)
    assert_wire "92 d6 01 7fffffff 81 d40061 d6 01 00000002",
                [Kobako::RPC::Handle.new((2**31) - 1), { a: Kobako::RPC::Handle.new(2) }]
    %w[00000000 80000000].each do |id|
      assert_refused Codec::InvalidType, "a Handle's id must be from 1 to 2**31 - 1", "d6 01 #{id}"
    end
    assert_refused Codec::InvalidType, "a Handle must have 4 bytes", "d5 01 0001"
    assert_refused Codec::InvalidType, "a Handle cannot be a Hash key or the end of a Range", "81 d6 01 00000001 c0"
    assert_fails(Codec::UnsupportedType, "a Handle cannot be a Hash key or the end of a Range") do
      encoded({ Kobako::RPC::Handle.new(1) => 1 })
    end
  end

  test "everything nests" do
    value = { [1, { a: [nil, 2**70] }] => [1..2, [1/3r, { "x" => :y }]], "é".b => [[], {}, -0.5] }
    assert_equal value, decoded(encoded(value))
  end

  test "what cannot be carried is named" do
    { Object.new => "Object", -> {} => "Proc", Class => "Class", 1i => "Complex", /a/ => "Regexp",
      [[{ a: Comparable }]] => "Module" }.each do |value, name|
        assert_fails(Codec::UnsupportedType, "#{name} cannot be carried across the boundary") { encoded(value) }
      end
  end

  test "an object is never asked what it is" do
    liar = Class.new(BasicObject) { %i[class hash == inspect].each { |name| define_method(name) { ::Kernel.raise } } }
    assert_raises(Codec::UnsupportedType) { encoded(liar.new) }
    keyed = Class.new { def hash = raise("asked") }
    assert_raises(Codec::UnsupportedType) { encoded({}.compare_by_identity.tap { |map| map[keyed.new] = 1 }) }
  end

  test "text that is not what it says it is" do
    reason = "a String is not the UTF-8 it is marked as: invalid utf-8 sequence of 1 bytes from index 0"
    assert_fails(Codec::InvalidEncoding, reason) { encoded("\xFF") }
    assert_fails(Codec::InvalidEncoding, "a String in UTF-7 cannot be made UTF-8") do
      encoded("a".dup.force_encoding("UTF-7"))
    end
    assert_raises(Codec::InvalidEncoding) { decoded("\xA1\xFF") }
    assert_raises(Codec::InvalidEncoding) { decoded("\xD4\x00\xFF") }
    assert_raises(Codec::InvalidEncoding) { decoded("\xA3\xED\xA0\x80") }
  end

  test "limits hold in both directions" do
    deep = 128.times.reduce([]) { |inner, _| [inner] }
    assert_fails(Codec::Error, "nested deeper than 128 levels, or cyclic") { encoded(deep) }
    assert_fails(Codec::Error, "nested deeper than 128 levels, or cyclic") { decoded("#{"\x91" * 129}\xC0") }
    assert_fails(Codec::Error, "more than 1000000 values in one message") { encoded([nil] * 1_000_000) }
    many = [0xdd, 1_000_000].pack("CN") + ("\xC0".b * 1_000_000)
    assert_fails(Codec::Error, "more than 1000000 values in one message") { decoded(many) }
    assert_fails(Codec::Error, "more than 16777216 bytes in one message") { encoded("a" * (16 << 20)) }
    assert_fails(Codec::Error, "more than 16777216 bytes in one message") { decoded("a" * ((16 << 20) + 1)) }
  end

  test "bytes that end early" do
    whole = encoded({ a: [1, 2.5, "text", 2**70, 1..2, "\xFF".b, 1/3r, Time.at(0, in: "UTC"), 70_000] })
    (0...whole.bytesize).each do |length|
      assert_fails(Codec::Truncated, "the message ends early") { decoded(whole.byteslice(0, length)) }
    end
  end

  test "bytes after the value" do
    assert_refused Codec::InvalidType, "1 bytes after the message", "c0 c0"
    assert_refused Codec::InvalidType, "2 bytes after the message", "90 0000"
    assert_refused Codec::InvalidType, "1 bytes after the message", "c7 04 05 92 01 03 00"
  end

  test "bytes that are no value" do
    assert_refused Codec::InvalidType, "0xc1 is no MessagePack type", "c1"
    assert_refused Codec::InvalidType, "unknown ext type 7", "d4 07 00"
    assert_refused Codec::InvalidType, "unknown ext type -1", "d6 ff 00000000"
    assert_refused Codec::InvalidType, "a denominator must be above zero", "c7 03 05 92 01 00"
    assert_refused Codec::InvalidType, "a denominator must be above zero", "c7 03 05 92 01 ff"
    assert_refused Codec::InvalidType, "a Rational's parts must be Integers", "c7 03 05 92 c0 01"
    assert_refused Codec::InvalidType, "a Rational must be an Array of 2", "c7 02 05 91 01"
    assert_refused Codec::InvalidType, "a Range must be an Array of 3", "c7 03 06 92 01 02"
    assert_refused Codec::InvalidType, "a Range must say whether its end is out", "d6 06 93 01 02 03"
    assert_refused Codec::UnsupportedType, "a Range whose ends do not compare cannot be carried across the boundary",
                   "d6 06 93 01 90 c2"
  end

  test "a length that is declared and not there takes no memory" do
    lengths = %w[dbffffffff c6ffffffff ddffffffff dfffffffff c9ffffffff00 ddffffffffc0 daffff]
    before = memory
    lengths.each { |hex| assert_refused Codec::Truncated, "the message ends early", hex }
    assert_operator memory - before, :<, 50 << 10
  end

  # KiB.
  def memory = File.read("/proc/self/status")[/VmRSS:\s+(\d+)/, 1].to_i

  test "arguments of the wrong kind" do
    assert_raises(TypeError) { Codec::Decoder.decode(1) }
    assert_raises(TypeError) { Codec::Decoder.decode(nil) }
    assert_raises(ArgumentError) { Codec::Encoder.encode }
  end
end
