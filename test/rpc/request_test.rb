# frozen_string_literal: true

require_relative "../test_helper"

class RequestTest < Minitest::Test
  Request = Kobako::RPC::Request
  Handle = Kobako::RPC::Handle

  def request(**given) = Request.new(target: "KV::Get", method: "call", **given)

  test "it has a target, a method, and no arguments unless told" do
    assert_equal ["KV::Get", "call", [], {}], request.to_h.values
    full = Request.new(target: Handle.new(1), method: "fetch", args: [1, "a"], kwargs: { b: nil })
    assert_equal [Handle.new(1), "fetch", [1, "a"], { b: nil }], [full.target, full.method, full.args, full.kwargs]
    assert_equal full, Request.new(Handle.new(1), "fetch", [1, "a"], { b: nil })
    assert_predicate full, :frozen?
  end

  test "a method's name may be a Symbol, and is a String" do
    assert_equal "fetch", request(method: :fetch).method
    assert_equal "fetch", request(method: :fetch).method_name
    assert_equal request(method: :fetch), request(method: "fetch")
  end

  test "Requests of the same call are equal" do
    assert_equal request(args: [1], kwargs: { a: 2 }), request(args: [1], kwargs: { a: 2 })
    assert_equal 5, { request(args: [1]) => 5 }[request(args: [1])]
    [{ target: "KV::Set" }, { method: "get" }, { args: [1] }, { kwargs: { a: 1 } }].each do |other|
      refute_equal request, request(**other), other.inspect
    end
  end

  test "what is no Request is refused" do
    { target: ["a String like \"KV::Get\" or a Handle", [:"KV::Get", 1, nil]],
      method: ["a String or Symbol", [1, nil, Handle.new(1)]],
      args: ["an Array", [nil, 1, { a: 1 }]],
      kwargs: ["a Hash with Symbol keys", [nil, [], { "a" => 1 }, { a: 1, 2 => 3 }]] }.each do |part, (what, refused)|
        refused.each do |given|
          message = "a Request's #{part} must be #{what}, got #{given.inspect}"
          assert_fails(ArgumentError, message) { request(part => given) }
        end
      end
  end

  test "what is missing or unknown is refused" do
    assert_fails(ArgumentError, "missing keyword: :method") { Request.new(target: "KV::Get") }
    assert_fails(ArgumentError, "missing keyword: :target") { Request.new(method: "call") }
    assert_fails(ArgumentError, "unknown keyword: :block") { request(block: nil) }
  end
end
