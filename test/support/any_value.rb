# frozen_string_literal: true

# Values of every kind that a run carries, made by chance that can be repeated.
#
#   AnyValue.new(7)[123] # value 123 of seed 7: the same one every time
#
# `same?` tells whether a value came through unharmed.
class AnyValue
  # Whether Times are among the values.
  TIMES = true

  # By how deep it stands: of 100 values so many are containers.
  CONTAINERS = [50, 25, 15, 8].freeze

  # Where a MessagePack or mruby Integer changes its form, and far beyond.
  WIDTHS = [5, 7, 8, 15, 16, 31, 32, 52, 53, 61, 62, 63, 64, 65, 127, 128, 256, 1000, 4096].freeze
  EDGES = WIDTHS.flat_map { |bits| (-2..2).flat_map { |step| [(1 << bits) + step, -(1 << bits) + step] } }.freeze

  FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 1e15, 1e16, 1e17, 1e22, 1e23, 1e100, 2.0**53, 2.0**63, -(2.0**63), 2.0**64,
            Float::MAX, -Float::MAX, Float::MIN, -Float::MIN, Float::MIN.prev_float, Float::EPSILON, 5e-324, -5e-324,
            Float::INFINITY, -Float::INFINITY, Float::NAN, Math::PI].freeze
  NANS = [0x7ff8 << 48, 0xfff8 << 48, (0x7ff8 << 48) + 1, (0x7ff0 << 48) + 1, (1 << 64) - 1, (1 << 63) - 1].freeze

  # The ends of every width that UTF-8 has, and what a reader of text may stumble over.
  CHARACTERS = ["a", "Z", "0", " ", "\0", "\n", "\r", "\t", "\e", "\x7f", '"', "'", "\\", "\#{", "%", ":", "\u0080",
                "é", "ß", "\u07ff", "\u0800", "日", "\ud7ff", "\ue000", "\ufeff", "\ufffd", "\uffff", "\u{10000}",
                "👩‍👩‍👧", "e\u0301", "\u202e", "\u2028", "\u{10ffff}"].freeze
  LENGTHS = [31, 32, 33, 255, 256].freeze
  LONG = [65_535, 65_536].freeze
  # mruby's limit.
  LONGEST_SYMBOL = [65_534].freeze

  ENCODINGS = %w[US-ASCII ISO-8859-1 ISO-8859-15 Windows-1252 KOI8-R IBM437 Shift_JIS Windows-31J EUC-JP ISO-2022-JP
                 EUC-KR Big5 GB18030 UTF-16LE UTF-16BE UTF-16 UTF-32LE UTF-32BE UTF-32].freeze
  WORDS = ["", "plain", "é", "日本", "Привет", "a\0b", "한국"].freeze

  SYMBOLS = ["a", "A", "", " ", "a b", "1", "a?", "a!", "a=", "[]", "[]=", "+", "-@", "!", "<=>", "@a", "@@a", "$a",
             "nil", "true", "class", "a-b", "a\0b", "\0", "é", "日本", "é b", '"', "a\nb", "=", "?",
             "🎉"].map(&:to_sym).freeze

  # What one side or the other might take for the same key.
  KEYS = [
    [nil, false, true, "", :"", [], {}, 0],
    [1, 1.0, 1r, "1", :"1", [1], { 1 => 1 }, 1..1, 1...1, true],
    [0, 0.0, -0.0, 0r, nil, "0"],
    [-0.0, 0, 0r],
    [[0.0], [0], [-0.0], [0r]],
    [1 << 64, (1 << 64) + 1, 2.0**64, Rational(1 << 64), 1 << 65, -(1 << 64)],
    [(1 << 63) - 1, 1 << 63, 2.0**63, -(1 << 63), -(1 << 63) - 1],
    ["é", "é".b, :é, "e\u0301", ["é"], ["é".b]],
    ["\xFF".b, "ÿ", "\xC3\xBF".b],
    ["plain", :plain, ["plain"], [:plain]],
    ["plain".b, "plain\0", "plain"],
    [Float::NAN, [Float::NAN], nil, "NaN"],
    [Float::INFINITY, -Float::INFINITY, 1 << 1024],
    [0.5, 1/2r, "1/2", 1/3r],
    *([[Time.at(0), Time.at(0, 1, :nsec), Time.at(-1), 0, 0.0], [Time.at(1, in: 3600), 1, [Time.at(1)]]] if TIMES),
    [1..2, 1...2, 1.0..2.0, [1, 2], "1..2", 1r..2r],
    [1.., 1..., nil..1, nil..nil, (nil...nil), "a".., ("a"...)],
    [{ a: 1, b: 2 }, { a: 1 }, { "a" => 1 }, { a: 1.0 }, [[:a, 1]], [:a, 1]]
  ].freeze

  OFFSETS = [0, 0, 3600, -3600, 19_800, -12_600, 86_399, -86_399, 1].freeze
  SECONDS = [0, 1, -1, 1 << 31, -(1 << 31), 1 << 32, 1 << 40, -(1 << 40), 951_782_400, -62_135_596_800].freeze

  attr_reader :seed

  def initialize(seed)
    @seed = seed
  end

  def [](number)
    @random = Random.new((seed << 32) + number)
    @inside_key = false
    value(0)
  end

  private

  def value(depth)
    return container(depth) if chance(CONTAINERS.fetch(depth, 0))

    case @random.rand(100)
    when 0...8 then one_of([nil, true, false])
    when 8...32 then integer
    when 32...50 then float
    when 50...72 then string
    when 72...84 then symbol
    when 84...90 then rational
    when 90...96 then range(depth)
    else TIMES ? time : integer
    end
  end

  def chance(percent) = @random.rand(100) < percent
  def one_of(list) = list[@random.rand(list.size)]

  def integer
    case @random.rand(4)
    when 0 then @random.rand(-40..300)
    when 1 then one_of(EDGES)
    else @random.rand(1 << @random.rand(1..(chance(5) ? 4096 : 80))) * (chance(50) ? 1 : -1)
    end
  end

  def float
    case @random.rand(6)
    when 0, 1 then one_of(FLOATS)
    when 2 then bits(@random.rand(1 << 64))
    when 3 then bits(@random.rand(1 << 52) | (@random.rand(2) << 63))
    when 4 then bits(one_of(NANS))
    else @random.rand(-1000..1000) / (10.0**@random.rand(-5..5))
    end
  end

  def bits(number) = [number].pack("Q").unpack1("D")

  def string
    text =
      case @random.rand(10)
      when 0..4 then characters
      when 5, 6 then @random.bytes(length).b
      when 7 then characters.b
      when 8 then +one_of(["", "plain", "é", "日本"])
      else elsewhere
      end
    chance(20) ? text.freeze : text
  end

  def characters(long = LONG)
    return filled(chance(5) ? one_of(long) : one_of(LENGTHS)) if chance(2)

    Array.new(@random.rand(6)) { one_of(CHARACTERS) }.join
  end

  def filled(bytes)
    filling = one_of(%w[a é 日 👩])
    count, left = bytes.divmod(filling.bytesize)
    (filling * count) + ("a" * left)
  end

  def length = chance(95) ? @random.rand(12) : one_of(LENGTHS)

  # Text in another encoding arrives in UTF-8. Two keys could become one by that.
  def elsewhere
    return characters if @inside_key

    encoding = one_of(ENCODINGS)
    begin
      one_of(WORDS).encode(encoding)
    rescue EncodingError
      "plain".encode(encoding)
    end
  end

  def symbol
    chance(60) ? one_of(SYMBOLS) : characters(LONGEST_SYMBOL).to_sym
  end

  def rational = Rational(rational_part, [rational_part.abs, 1].max)

  def rational_part = chance(50) ? @random.rand(-9..9) : @random.rand(1 << @random.rand(1..200))

  def range(depth)
    first, last = ends(depth)
    Range.new(first, last, chance(50))
  rescue ArgumentError # ends that do not compare, as NaN with anything
    Range.new(first, nil, chance(50))
  end

  def ends(depth)
    case @random.rand(10)
    when 0 then [integer, integer]
    when 1 then [float, float]
    when 2 then [string, string]
    when 3 then [symbol, symbol]
    when 4 then [rational, one_of([integer, rational, 0.5])]
    when 5 then [nil, value(depth + 3)]
    when 6 then [value(depth + 3), nil]
    when 7 then [nil, nil]
    when 8 then TIMES ? [time, time] : [integer, nil]
    else [[integer, string], [integer]]
    end
  end

  def time
    seconds = chance(50) ? one_of(SECONDS) : @random.rand(-(1 << 34)..(1 << 35))
    nanoseconds = one_of([0, 1, 999_999_999, 500_000_000, @random.rand(1_000_000_000)])
    Time.at(seconds, nanoseconds, :nsec, in: one_of(OFFSETS))
  end

  def container(depth)
    size = chance(97) ? @random.rand(5) : one_of([15, 16, 17])
    return Array.new(size) { value(depth + 1) } if chance(50)

    keys = chance(40) ? one_of(KEYS).shuffle(random: @random) : Array.new(size) { key(depth) }
    # of NaNs as keys more than one is refused
    first = keys.find { |key| self.class.nan?(key) }
    keys.reject! { |key| self.class.nan?(key) && !key.equal?(first) }
    keys.to_h { |key| [key, value(depth + 1)] }
  end

  def key(depth)
    outside = @inside_key
    @inside_key = true
    value(depth + 1)
  ensure
    @inside_key = outside
  end

  class << self
    # Whether `got` is what `sent` must arrive as: by class, bits, encoding and order.
    def same?(sent, got)
      return false unless sent.instance_of?(got.class)

      case sent
      when Integer then sent == got
      when Float then sent.equal?(got) || [sent].pack("D") == [got].pack("D")
      when String then same_text?(sent, got)
      when Array then same_list?(sent, got)
      when Hash then same_list?(sent.keys, got.keys) && same_list?(sent.values, got.values)
      when Range then sent.exclude_end? == got.exclude_end? && same?(sent.begin, got.begin) && same?(sent.end, got.end)
      when Rational then sent.numerator == got.numerator && sent.denominator == got.denominator
      when Time then %i[to_i nsec utc_offset].all? { |part| sent.public_send(part) == got.public_send(part) }
      else sent.equal?(got)
      end
    end

    # The innermost parts that differ, as [sent, got].
    def difference(sent, got)
      inner = parts(sent).zip(parts(got)).find { |one, other| !same?(one, other) } if alike?(sent, got)
      return difference(*inner) if inner
      return [sent.keys, got.keys] if sent.is_a?(Hash) && got.is_a?(Hash)

      [sent, got]
    end

    # Whether there is a NaN in it, which is equal to nothing.
    def nan?(value) = value.is_a?(Float) ? value.nan? : parts(value).any? { |part| nan?(part) }

    private

    def alike?(sent, got) = sent.instance_of?(got.class) && parts(sent).size == parts(got).size

    def parts(value)
      case value
      when Array then value
      when Hash then value.to_a.flatten(1)
      when Range then [value.begin, value.end]
      else []
      end
    end

    def same_text?(sent, got)
      sent = sent.encode(Encoding::UTF_8) unless sent.encoding == Encoding::BINARY
      sent.encoding == got.encoding && sent.bytesize == got.bytesize && sent == got
    end

    def same_list?(sent, got)
      sent.size == got.size && sent.each_with_index.all? { |element, index| same?(element, got[index]) }
    end
  end
end
