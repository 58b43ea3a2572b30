# frozen_string_literal: true

require_relative "test_helper"

class CaptureTest < Minitest::Test
  test "a Capture is empty unless it is given something" do
    capture = Kobako::Capture.new
    assert_equal ["", Encoding::UTF_8, false], [capture.bytes, capture.bytes.encoding, capture.truncated?]
  end

  test "bytes that are UTF-8 are text" do
    bytes = Kobako::Capture.new(bytes: "é".b).bytes
    assert_equal ["é", Encoding::UTF_8], [bytes, bytes.encoding]
  end

  test "other bytes are binary" do
    bytes = Kobako::Capture.new(bytes: "é\xFF").bytes
    assert_equal ["é\xFF".b, Encoding::BINARY], [bytes, bytes.encoding]
  end

  test "a Capture and its bytes are frozen, and what it was made of is not touched" do
    given = "é".b
    capture = Kobako::Capture.new(bytes: given, truncated: true)
    assert_predicate capture, :frozen?
    assert_predicate capture.bytes, :frozen?
    assert_equal [Encoding::BINARY, false], [given.encoding, given.frozen?]
    assert_predicate capture, :truncated?
  end

  test "Captures of the same output are equal" do
    assert_equal Kobako::Capture.new(bytes: "a"), Kobako::Capture.new(bytes: "a".b)
    refute_equal Kobako::Capture.new(bytes: "a"), Kobako::Capture.new(bytes: "a", truncated: true)
  end
end
