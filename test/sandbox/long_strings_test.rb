# frozen_string_literal: true

require_relative "../test_helper"

# Strings that are long enough to go by another way.
class LongStringsTest < Minitest::Test
  LENGTHS = [4000, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 1 << 20].freeze

  def echo = sandbox_with(memory_limit: 64 << 20) { |*values, **named| named.empty? ? values : [*values, named] }

  def sandbox_from(text) = sandbox_with(memory_limit: 64 << 20) { text }

  # The arguments as the Service saw them, once the script has them back.
  def there_and_back(arguments, made = "")
    echo.run("#{made}\nS::Call.call(#{arguments})")
  end

  test "a String of every length is itself there and back" do
    LENGTHS.each do |length|
      ["x" * length, ("é" * length)[0, length], "x#{"y" * (length - 2)}é", ("\xFF" * length).b].each do |text|
        back = sandbox_from(text).run("a = S::Call.call\nb = S::Call.call\n[a == b, a, a.bytesize, a.encoding.to_s]")
        assert_equal [true, text, text.bytesize, text.encoding.to_s], back, "#{text[0, 3].inspect} of #{length}"
      end
    end
  end

  test "a script's own String arrives as it is" do
    LENGTHS.each do |length|
      assert_equal [["x" * length]], [there_and_back("'x' * #{length}")]
      assert_equal ["é" * length], there_and_back("'é' * #{length}")
      assert_equal [("\xFF".b * length)], there_and_back("\"\\xFF\".b * #{length}")
      assert_equal [("a\xFF".b * length)], there_and_back("\"a\\xFF\" * #{length}")
    end
  end

  test "several at once, among others, in Arrays and Hashes, and as keywords" do
    a, b, c = %w[a b c].map { |letter| letter * 50_000 }
    made = "a, b, c = 'a' * 50_000, 'b' * 50_000, 'c' * 50_000"
    assert_equal [a, b, a], there_and_back("a, b, a", made)
    assert_equal [1, a, nil, [b, { "k" => [c, 2.5] }], a],
                 there_and_back("1, a, nil, [b, { 'k' => [c, 2.5] }], a", made)
    assert_equal [{ a => b }], there_and_back("{ a => b }", made)
    assert_equal [a, { one: b, two: [c] }], there_and_back("a, one: b, two: [c]", made)
    assert_equal [a..b, c], there_and_back("a..b, c", made)
    assert_equal [a[1..]], there_and_back("a[1..]", made)
  end

  test "a String from a Service is the script's own" do
    text = ("y" * 100_000).freeze
    assert_equal ["#{text}!", "Y", 100_000, false, text[1..], text * 2],
                 sandbox_from(text).run(<<~'RUBY')
                   a = S::Call.call
                   b = S::Call.call
                   kept = b[1..]
                   a << "!"
                   b[0] = "Y"
                   first = b[0]
                   GC.start
                   [a, first, b.size, b.frozen?, kept, S::Call.call + S::Call.call]
                 RUBY
  end

  test "Strings that a script drops make room for the next ones" do
    text = "z" * 1_000_000
    assert_equal 200_000_000, sandbox_with { text }.run("n = 0; 200.times { n += S::Call.call.size }; n")
    assert_equal 200, sandbox_with(&:size).run("200.times { S::Call.call('x' * 1_000_000) }")
  end

  test "one of a million bytes goes there and back within the default limit" do
    sandbox = sandbox_with { |value| value }
    assert_equal "x" * 1_000_000, sandbox.run("S::Call.call('x' * 1_000_000)")
  end

  test "a message over the limit is refused on the side that made it, with its Strings counted" do
    sandbox = sandbox_with(memory_limit: 256 << 20) { |*values| values.sum(&:size) }
    call = "begin; S::Call.call(*Array.new(%d) { 'x' * 1_048_576 }); rescue TypeError => e; e.message; end"
    assert_equal 15 << 20, sandbox.run(format(call, 15))
    assert_equal "more than 16777216 bytes in one message", sandbox.run(format(call, 16))
  end
end
