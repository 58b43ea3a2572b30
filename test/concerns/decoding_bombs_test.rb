# frozen_string_literal: true

require_relative "../test_helper"

# Few bytes that stand for many values cost no more than their size times a constant:
# whoever decodes them holds Ruby's lock.
class DecodingBombsTest < Minitest::Test
  SMALL = 64 << 10
  # Seconds. Where this was written the slowest took 0.0125, and most under 0.003.
  MARK = 0.030
  # How much more a byte may cost in a message eight times as long; what grows with the square costs 8.
  GROWTH = 3

  ARRAY = 0xdd
  HASH = 0xdf

  def self.ext(tag, payload) = [0xc7, payload.bytesize, tag, payload].pack("CCCa*").force_encoding(Encoding::UTF_8)

  FIBONACCI = ["\x92\xcf", 12_200_160_415_121_876_738, "\xcf", 7_540_113_804_746_346_429].pack("a*Q>a*Q>")

  # What a message repeats, as it is or made from a number.
  SHAPES = {
    "nil" => [ARRAY, "\xc0"], "empty Strings" => [ARRAY, "\xa0"], "Floats" => [ARRAY, "\xca\0\0\0\1"],
    "empty Arrays" => [ARRAY, "\x90"], "Arrays of one" => [ARRAY, "\x91\xc0"],
    "Arrays 126 levels deep" => [ARRAY, "#{"\x91" * 125}\x90"],
    "empty Hashes" => [ARRAY, "\x80"], "Hashes of one" => [ARRAY, "\x81\xc0\xc0"],
    "Hashes 60 levels deep" => [ARRAY, "#{"\x81\xc0" * 60}\xc0"],
    "Symbols" => [ARRAY, ext(0, "")], "big Integers" => [ARRAY, ext(3, "\0#{"\xff" * 9}")],
    "Times" => [ARRAY, ext(4, [(2**63) - 1, 999_999_999, 86_399].pack("q>L>l>"))],
    "Ranges" => [ARRAY, ext(6, "\x93\xa1a\xa1b\xc2")],
    "Rationals" => [ARRAY, ext(5, "\x92\x01\x02")], "Rationals that are slow to reduce" => [ARRAY, ext(5, FIBONACCI)],
    "new Symbols" => [ARRAY, ->(number) { "\xd6\0#{format("%04x", number)}" }],
    "keys that are Arrays 100 levels deep" => [ARRAY, "\x81#{"\x91" * 100}\x90\xc0"],
    "keys that are Integers" => [HASH, ->(number) { ["\xcd", number, "\xc0"].pack("a*na*") }],
    "keys that are big Integers" => [HASH, ->(number) { ["\xcf", (2**63) + number, "\xc0"].pack("a*Q>a*") }],
    "keys that are Floats" => [HASH, ->(number) { ["\xca", number + 0.5, "\xc0"].pack("a*ga*") }],
    "keys that are Strings" => [HASH, ->(number) { "\xa4#{format("%04x", number)}\xc0" }],
    "keys that are Symbols" => [HASH, ->(number) { "\xd6\0#{format("%04x", number)}\xc0" }],
    "keys that are Arrays" => [HASH, ->(number) { ["\x91\xcd", number, "\xc0"].pack("a*na*") }],
    "keys that are Hashes" => [HASH, ->(number) { ["\x81\xcd", number, "\xc0\xc0"].pack("a*na*") }]
  }.freeze

  def repeated(head, element, size)
    make = Proc === element ? element : ->(_) { element }
    count = size / make[0].bytesize
    [head, count].pack("CN") + Array.new(count) { |number| make[number].b }.join
  end

  # Seconds of this thread's own, the best of some: others use the machine, too.
  def seconds(bytes)
    Array.new(7) do
      GC.start
      started = Process.clock_gettime(Process::CLOCK_THREAD_CPUTIME_ID)
      yield bytes
      Process.clock_gettime(Process::CLOCK_THREAD_CPUTIME_ID) - started
    end.min
  end

  def decode(bytes) = Kobako::Codec::Decoder.decode(bytes)

  def refused(bytes)
    decode(bytes)
    flunk "it was taken"
  rescue Kobako::Codec::Error
    nil
  end

  SHAPES.each do |name, (head, element)|
    test "64 KiB of #{name} cost what their bytes say" do
      long = seconds(repeated(head, element, SMALL)) { |bytes| decode(bytes) }
      short = seconds(repeated(head, element, SMALL / 8)) { |bytes| decode(bytes) }
      assert_operator long, :<, MARK
      assert_operator long / 8, :<, (short * GROWTH) + 0.000_1
    end
  end

  NAN = "\xca\x7f\xc0\0\0"

  # What may be refused, and must not cost more than what is taken: NaN is equal to nothing and yet has
  # one hash, and what stands in a key of a key is hashed again and again.
  {
    "keys that are NaN" => [HASH, "#{NAN}\xc0"], "keys that hold NaN" => [HASH, "\x91#{NAN}\xc0"],
    "keys that are Ranges from NaN" => [HASH, "#{ext(6, "\x93#{NAN}\xc0\xc2")}\xc0"],
    "keys that nest 20 deep" => [ARRAY, "#{"\x81" * 20}\x80#{"\xc0" * 20}"],
    "keys that nest 120 deep" => [ARRAY, "#{"\x81" * 120}\x80#{"\xc0" * 120}"]
  }.each do |name, (head, element)|
    test "64 KiB of #{name} are refused in time" do
      assert_operator seconds(repeated(head, element, SMALL)) { |bytes| refused(bytes) }, :<, MARK
    end
  end

  test "a message that lies about its length costs nothing" do
    lies = ["\xdd\xff\xff\xff\xff", "\xdf\xff\xff\xff\xff", "\xdb\xff\xff\xff\xff", "\xc9\xff\xff\xff\xff\3"]
    lies.each do |lie|
      bytes = lie.b + ("\xc0".b * SMALL)
      assert_operator seconds(bytes) { refused(bytes) }, :<, 0.001
    end
  end

  test "a message that nests for ever costs nothing" do
    ["\x91", "\x81", "\x81\xc0", "\xdd\0\0\0\1"].each do |level|
      bytes = level.b * (SMALL / level.bytesize)
      assert_operator seconds(bytes) { refused(bytes) }, :<, 0.001
    end
  end

  test "16 MiB of values of a byte each are refused before any is made" do
    bytes = [ARRAY, (16 << 20) - 5].pack("CN") + ("\xc0".b * ((16 << 20) - 5))
    error = assert_raises(Kobako::Codec::Error) { decode(bytes) }
    assert_equal "more than 1000000 values in one message", error.message
    # it is copied once
    assert_operator seconds(bytes) { refused(bytes) }, :<, 0.1
  end
end
