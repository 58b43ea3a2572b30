# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/any_value"

# Whatever can be carried comes through unharmed, on every way there is.
#
#   KOBAKO_SEED=7 ruby -Ilib -Itest test/sandbox/exact_values_test.rb
class ExactValuesTest < Minitest::Test
  SEED = Integer(ENV.fetch("KOBAKO_SEED", "1"))
  COUNT = 100_000
  LOOKED = 20_000
  LITERALS = 10_000
  BATCH = 500
  ROOM = 256 << 20
  SHOWN = 8

  # A Service's result, an argument, a keyword argument, and a part of the script's result.
  EVERY_WAY = <<~RUBY.freeze
    Array.new(#{BATCH}) do
      value = S::Take.call
      S::Put.call(value, key: value)
      value
    end
  RUBY

  # The guest has two copies of each value, made at different times, and uses them.
  LOOKED_AT = <<~RUBY.freeze
    Array.new(#{BATCH}) do
      one = S::Take.call
      other = S::Again.call
      raise "inspect" unless one.inspect == other.inspect
      found = [one == other, one.eql?(other), one.hash == other.hash, { one => 1 }[other] == 1]
      S::Put.call(one, key: other)
      found
    end
  RUBY

  # Takes the values one by one, and keeps those that came back changed.
  class Journey
    attr_reader :lost, :taken

    def initialize(values)
      @values = values
      @taken = 0
      @lost = []
    end

    def sandbox
      Kobako::Sandbox.new(memory_limit: ROOM).tap do |sandbox|
        sandbox.define(:S).bind(:Take, -> { @values[(@taken += 1) - 1] }).bind(:Again, -> { @values[@taken - 1] })
               .bind(:Put, ->(argument, key:) { compare(@taken - 1, argument:, key:) })
      end
    end

    def compare(index, **got)
      got.each do |way, value|
        @lost << [index, way, value] unless AnyValue.same?(@values[index], value)
      end
      nil
    end
  end

  def journey(numbers)
    values = AnyValue.new(SEED)
    Journey.new(numbers.map { |number| values[number] })
  end

  def assert_nothing_lost(lost)
    shown = lost.first(SHOWN).map do |number, way, value|
      sent, got = AnyValue.difference(AnyValue.new(SEED)[number], value)
      "AnyValue.new(#{SEED})[#{number}], #{way}: #{cut(sent)}\n  is #{cut(got)}"
    end
    assert_none lost.map(&:first).uniq.size, "values came through changed", shown
  end

  def assert_none(count, what, shown)
    assert count.zero?, "#{count} #{what} (KOBAKO_SEED=#{SEED}), first:\n#{shown.first(SHOWN).join("\n")}"
  end

  def cut(value) = value.inspect.then { |text| text.size > 300 ? "#{text[0, 300]}..." : text }

  # The numbers of the values, in batches, and what happens to each batch.
  def each_batch(count)
    lost = (0...count).each_slice(BATCH).flat_map do |numbers|
      journey = journey(numbers)
      yield journey, numbers.first
      journey.lost.map { |index, way, value| [numbers.first + index, way, value] }
    end
    assert_nothing_lost(lost)
  end

  test "a hundred thousand values go through the guest on every way, and none is changed" do
    each_batch(COUNT) do |journey, _|
      results = journey.sandbox.run(EVERY_WAY)
      assert_equal BATCH, results.size
      results.each_with_index { |value, index| journey.compare(index, result: value) }
    end
  end

  test "a value is equal to a copy of itself in the guest, found by it as a key, and not changed by being looked at" do
    unequal = []
    each_batch(LOOKED) do |journey, first|
      journey.sandbox.run(LOOKED_AT).each_with_index do |found, index|
        sent = AnyValue.new(SEED)[first + index]
        expected = AnyValue.nan?(sent) ? [false, false, found[2], false] : [true] * 4
        unequal << "#{cut(sent)}: #{found}" unless found == expected
      end
    end
    assert_none unequal.size, "values are unequal to their copies", unequal
  end

  # Writes a value as Ruby's source, in one of the ways there are.
  class Literal
    def initialize(random)
      @random = random
    end

    def of(value)
      case value
      when Integer then integer(value)
      when Float then float(value)
      when String then string(value)
      when Symbol then one_of([value.inspect, ":#{double_quoted(value.name)}", ":#{single_quoted(value.name)}"])
      when Rational then rational(value)
      when Array then array(value)
      when Hash then "{ #{value.map { |key, inner| pair(key, inner) }.join(", ")} }"
      when Range then range(value)
      when Time then "Time.at(#{value.to_i}, #{value.nsec}, :nsec, in: #{value.utc_offset})"
      else value.inspect
      end
    end

    private

    def one_of(ways) = ways[@random.rand(ways.size)]

    def integer(number)
      high, low = number.divmod(1 << 200)
      return "(#{integer(high)} * 2**200 + #{low})" if high.abs > 1

      sign = "-" if number.negative?
      digits = number.abs.to_s
      one_of(["#{sign}#{digits}", "#{sign}#{digits.reverse.scan(/.{1,3}/).join("_").reverse}",
              "#{sign}0x#{number.abs.to_s(16)}", "#{sign}0b#{number.abs.to_s(2)}", "#{sign}0o#{number.abs.to_s(8)}",
              "#{sign}0#{number.abs.to_s(8)}"])
    end

    def float(number)
      return "-(-Float::NAN)" if number.nan? # Float::NAN itself is one object to Ruby, and one key
      return "#{"-" if number.negative?}Float::INFINITY" if number.infinite?

      one_of([number.to_s, format("%.17e", number), format("%.20E", number), format("%.1100f", number)])
    end

    def string(text)
      one_of([double_quoted(text), double_quoted(text), single_quoted(text), "%Q(#{double_quoted(text)[1..-2]})",
              "#{double_quoted(text)} #{double_quoted("")}"])
    end

    ESCAPES = { '"' => '\"', "\\" => "\\\\", "#" => "\\#", "\n" => "\\n", "\r" => "\\r", "\0" => "\\0", "\e" => "\\e",
                "\t" => "\\t", "(" => "\\(", ")" => "\\)" }.freeze

    def double_quoted(text)
      text = text.dup.force_encoding(Encoding::UTF_8)
      escaped = text.each_char.map do |character|
        next bytes(character) unless character.valid_encoding?

        ESCAPES.fetch(character) do
          one_of([character, format("\\u{%x}", character.ord), bytes(character)])
        end
      end
      "\"#{escaped.join}\""
    end

    def bytes(character) = character.bytes.map { |byte| format(one_of(%w[\\x%02x \\x%02X \\%03o]), byte) }.join

    # Line ends and bytes that are no text cannot be written so.
    def single_quoted(text)
      text = text.dup.force_encoding(Encoding::UTF_8)
      return double_quoted(text) if !text.valid_encoding? || text.match?(/[\r\0]/)

      "'#{text.gsub(/[\\']/) { |character| "\\#{character}" }}'"
    end

    def range(value)
      dots = value.exclude_end? ? "..." : ".."
      return one_of(["(nil#{dots}nil)", "(nil#{dots})"]) if value.begin.nil? && value.end.nil?

      "(#{of(value.begin) unless value.begin.nil?}#{dots}#{of(value.end) unless value.end.nil?})"
    end

    def rational(number)
      ways = ["Rational(#{number.numerator}, #{number.denominator})", "(#{number.numerator}/#{number.denominator}r)"]
      ways << "#{number.numerator}r" if number.denominator == 1
      one_of(ways)
    end

    def array(list)
      return "%i[#{list.join(" ")}]" if words?(Symbol, list)
      return "%w[#{list.map(&:b).join(" ")}]" if words?(String, list)

      "[#{list.map { |element| of(element) }.join(", ")}#{"," if list.any? && one_of([true, false])}]"
    end

    def words?(kind, list)
      list.any? && list.all? { |word| word.is_a?(kind) && word.to_s.b.match?(/\A[a-z]+\z/) }
    end

    def pair(key, inner)
      return "#{of(key)} => #{of(inner)}" unless key.is_a?(Symbol)

      short = ["#{key}: #{of(inner)}"] if key.match?(/\A[a-z]+\z/)
      one_of(["#{of(key)} => #{of(inner)}", "#{double_quoted(key.name)}: #{of(inner)}", *short])
    end
  end

  # What Ruby itself makes of the source. Text that is no UTF-8 leaves the guest as binary.
  def by_ruby(source)
    verbose = $VERBOSE
    $VERBOSE = false
    as_carried(eval(source)) # rubocop:disable Security/Eval
  ensure
    $VERBOSE = verbose
  end

  def as_carried(value)
    case value
    when String then value.valid_encoding? ? value : value.b
    when Array then value.map { |element| as_carried(element) }
    when Hash then value.to_h { |key, inner| [as_carried(key), as_carried(inner)] }
    when Range then Range.new(as_carried(value.begin), as_carried(value.end), value.exclude_end?)
    else value
    end
  end

  test "ten thousand literals mean to the guest what they mean to Ruby" do
    literal = Literal.new(Random.new(SEED))
    different = []
    (0...LITERALS).each_slice(BATCH) do |numbers|
      sources = numbers.map { |number| literal.of(AnyValue.new(SEED)[number]) }
      results = Kobako::Sandbox.new(memory_limit: ROOM).run("[\n#{sources.join(",\n")}\n]")
      sources.zip(results) do |source, got|
        expected = nil
        # of a literal with equal keys CRuby drops the first, and warns of it
        _, warned = capture_io { expected = by_ruby(source) }
        next if warned.include?("is duplicated") || AnyValue.same?(expected, got)

        expected, got = AnyValue.difference(expected, got)
        different << "#{source[0, 300]}\n  is #{cut(got)}\n not #{cut(expected)}"
      end
    end
    assert_none different.size, "literals mean something else", different
  end

  test "an Integer's literal may be as long as the Integer is large" do
    [10**300, -(10**300), (1 << 4096) - 1].each do |number|
      assert_equal number, Kobako::Sandbox.new.run(number.to_s)
      assert_equal number.abs, Kobako::Sandbox.new.run("0x#{number.abs.to_s(16)}")
      assert_equal number.abs, Kobako::Sandbox.new.run("0b#{number.abs.to_s(2)}")
    end
  end

  def given(value) = sandbox_with(memory_limit: ROOM) { value }.run("S::Call.call")

  test "keys of different classes stay apart, however equal they are" do
    [[1, 1r], [1.0, 1r], [1r, 1], [0.5, 1/2r], [2.0**64, 2**64], [2**64, 2.0**64], [2**64, Rational(2**64)],
     [2**1024, Float::INFINITY], [[0], [0r]], [1..2, 1r..2r], [1..2, 1.0..2.0], [{ 1 => 1r }, { 1 => 1 }]]
      .each do |keys|
        assert_equal keys, given(keys.to_h { |key| [key, true] }).keys
        found = sandbox_with { keys }.run("a, b = S::Call.call; [a.eql?(b), { a => 1 }[b]]")
        assert_equal [false, nil], found, keys.inspect
      end
  end

  def range(first, last) = Range.new(first, last)

  test "keys that differ by their encoding alone stay apart" do
    [["é", "é".b], ["é".b, "é"], [["é"], ["é".b]], ["ÿ", "\xC3\xBF".b],
     [range("é", "ê"), range("é".b, "ê".b)]].each do |keys|
       assert AnyValue.same?(keys, given(keys.to_h { |key| [key, true] }).keys), keys.inspect
     end
  end

  test "a binary String that is a key stays binary" do
    ["plain", "", "é", "a\0b", "é" * 50].each do |text|
      assert_equal [Encoding::BINARY], given({ text.b => 1 }).keys.map(&:encoding), text
      assert_equal [Encoding::BINARY], sandbox_with { text.b }.run("{ S::Call.call => 1 }").keys.map(&:encoding), text
    end
  end

  test "a Symbol that is not UTF-8 is refused, whatever its bytes would mean there" do
    message = "Kobako::Codec::Error: the Service's result cannot be carried: " \
              "a Symbol whose name is not UTF-8 cannot be carried"
    ["é".b, "Ã©".encode("ISO-8859-1"), "é".encode("ISO-8859-1"), "ab".encode("UTF-16LE"), "日".encode("EUC-JP")]
      .each { |name| assert_fails(Kobako::ServiceError, message) { given(name.to_sym) } }
    assert_same :plain, given("plain".encode("Shift_JIS").to_sym)
  end

  # Two keys that would be one on the other side: none is lost without a word.
  def by_identity = {}.compare_by_identity.tap { |map| 2.times { |number| map[+"key"] = number } }

  def changed_since
    key = [1]
    { key => 1, [2] => 2 }.tap { key[0] = 2 }
  end

  EQUAL_KEYS = "a Hash has keys that are equal where it arrives"

  test "a Hash that would lose a key on its way is refused" do
    transcoded = { "é" => 1, "é".encode("ISO-8859-1") => 2 }
    [by_identity, changed_since, transcoded].each do |map|
      [map, [map], { map => 1 }].each do |value|
        error = assert_fails(Kobako::SandboxError, "the reply cannot be taken: #{EQUAL_KEYS}") { given(value) }
        assert_equal "TypeError", error.klass
      end
    end
    assert_fails(Kobako::SandboxError, "the script's result: #{EQUAL_KEYS}") do
      Kobako::Sandbox.new.run("key = [1]; map = { key => 1, [2] => 2 }; key[0] = 2; map")
    end
  end

  test "a Hash that compares by identity and has keys of different values crosses as any other" do
    map = {}.compare_by_identity.merge!("a" => 1, "b" => 2)
    assert_equal({ "a" => 1, "b" => 2 }, given(map))
  end
end
