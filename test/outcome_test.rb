# frozen_string_literal: true

require_relative "test_helper"

# How a run without a value ends: what the guest says of it, and what is believed.
class OutcomeTest < Minitest::Test
  PANIC = { "origin" => "sandbox", "class" => "KeyError", "message" => "no", "backtrace" => ["(script):1"] }.freeze

  def setup
    @server = Kobako::RPC::Server.new
  end

  # The exception that the map becomes.
  def outcome_of(map) = assert_raises(Kobako::Error) { Kobako::Outcome.fail(map, @server) }

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
      error = assert_raises(Kobako::TrapError) { Kobako::Outcome.fail(value, @server) }
      assert_equal "the guest broke the calling contract: a Panic must be a map", error.message
    end
  end
end
