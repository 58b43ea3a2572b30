# frozen_string_literal: true

require_relative "../test_helper"

class ResponseTest < Minitest::Test
  Response = Kobako::RPC::Response

  FAULT = Kobako::RPC::Fault.new(type: "undefined", message: "no")

  test "any object is a value, also one that answers nothing" do
    object = BasicObject.new
    response = Kobako::RPC::Response.ok(object)
    assert_same object, response.value
    assert_predicate response, :ok?
  end

  test "a Response with a value is ok" do
    [1, nil, false, [{ a: :b }]].each do |value|
      response = Response.ok(value)
      assert_equal [true, false], [response.ok?, response.error?]
      assert_equal [value, nil, value], [response.value, response.fault, response.payload]
      assert_predicate response, :frozen?
    end
  end

  test "a Response with a Fault is an error" do
    response = Response.error(FAULT)
    assert_equal [false, true], [response.ok?, response.error?]
    assert_equal [nil, FAULT, FAULT], [response.value, response.fault, response.payload]
    assert_predicate response, :frozen?
  end

  test "Responses of the same payload are equal" do
    assert_equal Response.ok([1]), Response.ok([1])
    assert_equal Response.error(FAULT), Response.error(FAULT.with(details: nil))
    refute_equal Response.ok(1), Response.ok(2)
    refute_equal Response.ok(nil), Response.error(FAULT)
  end

  test "what is no Fault is refused" do
    [nil, "no", { type: "undefined", message: "no" }, IOError.new("no")].each do |fault|
      assert_fails(ArgumentError, "a failed Response holds a Kobako::RPC::Fault, got #{fault.inspect}") do
        Response.error(fault)
      end
    end
  end

  test "it is made as one or the other" do
    assert_raises(NoMethodError) { Response.new(value: 1, fault: FAULT) }
  end

  test "a Response is never both" do
    assert_raises(ArgumentError, NoMethodError) { Response.ok(1).with(fault: FAULT) }
  end
end
