# frozen_string_literal: true

require_relative "../test_helper"

class TextTest < Minitest::Test
  Text = Kobako::RPC::Text

  def text_of(kind, message) = Text.of(kind.new(message))

  # An exception whose message is what the block gives.
  def speaking(&)
    exception = IOError.new
    exception.define_singleton_method(:message, &)
    exception
  end

  test "an exception is told by class and message" do
    assert_equal "KeyError: no", text_of(KeyError, "no")
    assert_equal "Errno::ENOENT: No such file or directory - x", text_of(Errno::ENOENT, "x")
    assert_equal "RuntimeError: RuntimeError", Text.of(RuntimeError.new)
  end

  test "a class without a name is told by the one above it" do
    assert_equal "IOError: x", text_of(Class.new(Class.new(IOError)), "x")
  end

  test "a class that lies about its name is not asked" do
    liar = Class.new(IOError) do
      def self.name = raise("asked")
      def self.is_a?(*) = raise("asked")
    end
    liar.define_method(:class) { raise "asked" }
    assert_equal "IOError: x", text_of(liar, "x")
  end

  test "a message is UTF-8, whatever it was" do
    { "é" => "é", "é".b => "é", "a\xFF" => "a\uFFFD", "\xFF".b => "\uFFFD", "é".encode("ISO-8859-1") => "é",
      "日本".encode("UTF-16LE") => "日本", "é".dup.force_encoding("US-ASCII") => "\uFFFD\uFFFD" }.each do |given, told|
        text = text_of(IOError, given)
        assert_equal ["IOError: #{told}", Encoding::UTF_8, true], [text, text.encoding, text.valid_encoding?]
      end
  end

  test "a message is of bounded length" do
    assert_equal "IOError: #{"a" * 4096}", text_of(IOError, "a" * 5_000)
    assert_equal "IOError: #{"é" * 2048}", text_of(IOError, "é" * 5_000)
    assert_predicate text_of(IOError, "a#{"é" * 5_000}"), :valid_encoding?
  end

  test "addresses of this process are not told" do
    assert_equal "IOError: bad #<Object:0x...>", text_of(IOError, "bad #{Object.new}")
    assert_equal "IOError: 0x1f", text_of(IOError, "0x1f")
  end

  test "a message that cannot be had" do
    assert_equal "IOError: (no message)", Text.of(speaking { 5 })
    assert_equal "IOError: (no message: it cannot be read)", Text.of(speaking { raise "again" })
    assert_equal "IOError: (no message: it cannot be read)", Text.of(speaking { message })
  end
end
