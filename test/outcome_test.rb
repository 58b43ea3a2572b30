# frozen_string_literal: true

require_relative "test_helper"

# How a run without a value ends: what the guest says of it, and what is believed.
class OutcomeTest < Minitest::Test
  PANIC = { "origin" => "sandbox", "class" => "KeyError", "message" => "no", "backtrace" => ["(script):1"] }.freeze

  BROKEN = "the guest broke the calling contract: "

  def setup
    @server = Kobako::RPC::Server.new
  end

  def decoded(hex) = Kobako::Outcome.decode([hex.delete(" ")].pack("H*"))

  def assert_trap(message, cause, hex)
    error = assert_fails(Kobako::TrapError, "#{BROKEN}#{message}") { decoded(hex) }
    cause ? assert_instance_of(cause, error.cause) : assert_nil(error.cause)
  end

  # The exception that the map becomes.
  def outcome_of(map)
    ended = Kobako::Outcome.ended(map, @server)
    assert_raises(Kobako::Error) { raise ended.error, cause: ended.cause }
  end

  # A Fault that the server gave in this run: [its number, the Service's exception].
  def fault
    own = IOError.new("disk")
    @server.define(:S).bind(:Call, -> { raise own })
    @server.begin_run
    [@server.answer("S::Call", "call", nil, nil).details["id"], own]
  end

  test "a Panic is a SandboxError with all that it tells" do
    error = outcome_of(PANIC)
    assert_instance_of Kobako::SandboxError, error
    assert_equal ["no", "KeyError", ["(script):1"], "sandbox", nil],
                 [error.message, error.klass, error.backtrace_lines, error.origin, error.details]
  end

  test "line and column are details, and nothing else that a guest adds" do
    error = outcome_of(PANIC.merge("details" => { "line" => 3, "column" => 4, "secret" => 5 }))
    assert_equal({ "line" => 3, "column" => 4 }, error.details)
  end

  test "line and column that are no Integers are not passed on" do
    error = outcome_of(PANIC.merge("details" => { "line" => ["x"] * 1000, "column" => 4 }))
    assert_equal({ "column" => 4 }, error.details)
  end

  test "what an honest guest would have cut is cut" do
    error = outcome_of("class" => "K" * 5000, "message" => "\u00e9" * 50_000, "backtrace" => ["f" * 5000] * 200)
    assert_equal [1024, 64 << 10, [1024] * 100],
                 [error.klass.size, error.message.bytesize, error.backtrace_lines.map(&:size)]
    assert_predicate error.message, :valid_encoding?
    cut_within = outcome_of(PANIC.merge("message" => "x#{"\u00e9" * 50_000}")).message
    assert_equal [true, (64 << 10) - 1], [cut_within.valid_encoding?, cut_within.bytesize]
  end

  test "texts of a Panic are UTF-8, whatever was sent" do
    error = outcome_of("class" => "K\xff".b, "message" => "\u00e9", "backtrace" => ["at \xff".b])
    assert_equal "\u00e9 (Kobako::SandboxError)\n    from at ", error.detailed_message
    assert_equal [Encoding::UTF_8] * 3, [error.klass, error.message, *error.backtrace_lines].map(&:encoding)
  end

  test "a Panic that names a Fault of this run is a ServiceError" do
    id, own = fault
    error = outcome_of(PANIC.merge("details" => { "fault" => id }, "message" => "lies", "origin" => "sandbox"))
    assert_instance_of Kobako::ServiceError, error
    assert_same own, error.cause
    assert_equal ["IOError: disk", "service", { "type" => "runtime" }], [error.message, error.origin, error.details]
  end

  test "a Panic that names no Fault of this run is a SandboxError, whatever it says" do
    [1, 0, -1, 2**64, "1", 1.0, nil, [1]].each do |number|
      error = outcome_of(PANIC.merge("origin" => "service", "class" => "Kobako::ServiceError",
                                     "details" => { "fault" => number }))
      assert_instance_of Kobako::SandboxError, error, number.inspect
      assert_equal "sandbox", error.origin
    end
  end

  test "a Fault of an earlier run is none of this one" do
    id, = fault
    @server.begin_run
    assert_instance_of Kobako::SandboxError, outcome_of(PANIC.merge("details" => { "fault" => id }))
  end

  test "an unknown key is ignored, a missing one is empty" do
    error = outcome_of({ "message" => "no", "extra" => 1 })
    assert_equal ["no", "", []], [error.message, error.klass, error.backtrace_lines]
  end

  test "a key of another type is as if it were missing" do
    error = outcome_of({ "message" => 5, "class" => [], "backtrace" => [1, "(script):1", nil], "details" => "x" })
    assert_equal ["", "", ["(script):1"], nil], [error.message, error.klass, error.backtrace_lines, error.details]
  end

  test "what is no map at all is a trap" do
    [nil, [], "x", 1].each do |value|
      error = assert_raises(Kobako::TrapError) { Kobako::Outcome.ended(value, @server) }
      assert_equal "the guest broke the calling contract: a Panic must be a map", error.message
    end
  end

  test "an outcome's bytes are a value after 1" do
    assert_equal 42, decoded("01 2a")
    assert_nil decoded("01 c0")
    assert_equal [{ a: 1.5 }, Kobako::RPC::Handle.new(1)], decoded("01 92 81 d40061 cb3ff8000000000000 d60100000001")
    assert_equal 42, Kobako::Outcome.decode("\x01\x2a".dup.force_encoding("UTF-16LE"))
  end

  test "an outcome's bytes are a Panic after 2" do
    panic = Kobako::Outcome.decode("\x02".b + Kobako::Codec::Encoder.encode(PANIC.merge("details" => { "line" => 3 })))
    assert_instance_of Kobako::Outcome::Panic, panic
    assert_equal ["sandbox", "KeyError", "no", ["(script):1"], { "line" => 3 }], panic.to_h.values
    assert_predicate panic, :frozen?
    assert_equal ["", "", "", [], {}], decoded("02 80").to_h.values
  end

  test "a Panic is raised as a SandboxError, whatever its origin" do
    %w[sandbox service].each do |origin|
      panic = Kobako::Outcome::Panic.of(PANIC.merge("origin" => origin, "details" => { "column" => 1, "fault" => 1 }))
      error = assert_raises(Kobako::SandboxError) { raise panic }
      assert_instance_of Kobako::SandboxError, error
      assert_equal ["no", "sandbox", "KeyError", ["(script):1"], { "column" => 1 }],
                   [error.message, error.origin, error.klass, error.backtrace_lines, error.details]
      assert_equal [origin, 1], [panic.origin, panic.fault]
    end
  end

  test "bytes that are no outcome are a trap" do
    codec = Kobako::Codec
    assert_trap "an outcome begins with 1 or 2, not nothing", codec::InvalidType, ""
    { "00c0" => 0, "03c0" => 3, "ff" => 255, "c0" => 192 }.each do |hex, head|
      assert_trap "an outcome begins with 1 or 2, not #{head}", codec::InvalidType, hex
    end
    assert_trap "1 bytes after the message", codec::InvalidType, "01 c0 c0"
    assert_trap "1 bytes after the message", codec::InvalidType, "02 80 c0"
    assert_trap "unknown ext type 2", codec::InvalidType, "01 d40280"
    assert_trap "invalid utf-8 sequence of 1 bytes from index 0", codec::InvalidEncoding, "01 a1ff"
    assert_trap "nested deeper than 128 levels, or cyclic", codec::Error, "01 #{"91" * 129} c0"
    assert_trap "a Handle's id must be from 1 to 2**31 - 1", codec::InvalidType, "01 d60100000000"
    assert_trap "a Panic must be a map", nil, "02 90"
    assert_trap "a Panic must be a map", nil, "02 c0"
  end

  test "an outcome that ends early is a trap wherever it ends" do
    { 1 => [1, "text", { a: 2**70 }], 2 => PANIC }.each do |head, value|
      whole = [head].pack("C") + Kobako::Codec::Encoder.encode(value)
      (1...whole.bytesize).each do |length|
        assert_trap "the message ends early", Kobako::Codec::Truncated, whole.byteslice(0, length).unpack1("H*")
      end
    end
  end

  test "an outcome that is no String is a TypeError" do
    [nil, 1, []].each { |given| assert_raises(TypeError) { Kobako::Outcome.decode(given) } }
  end
end
