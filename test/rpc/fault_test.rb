# frozen_string_literal: true

require_relative "../test_helper"

class FaultTest < Minitest::Test
  Fault = Kobako::RPC::Fault

  test "it has a type, a message and no details unless told" do
    fault = Fault.new(type: "undefined", message: "m")
    assert_equal ["undefined", "m", nil], [fault.type, fault.message, fault.details]
    assert_predicate fault, :frozen?
    assert_equal({ "id" => 3 }, Fault.new(type: "runtime", message: "", details: { "id" => 3 }).details)
  end

  test "what is no Fault is refused" do
    { { type: "other", message: "m" } =>
        "a Fault's type must be one of undefined, argument, disconnected, runtime, got \"other\"",
      { type: nil, message: "m" } =>
        "a Fault's type must be one of undefined, argument, disconnected, runtime, got nil",
      { type: "runtime", message: :m } => "a Fault's message must be a String, got :m",
      { type: "runtime", message: "m", details: [] } => "a Fault's details must be a Hash or nil, got []" }
      .each { |given, message| assert_fails(ArgumentError, message) { Fault.new(**given) } }
  end
end
