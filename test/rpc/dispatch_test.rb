# frozen_string_literal: true

require_relative "../test_helper"

# A Server without a Sandbox: a request's bytes in, a response's bytes out.
class DispatchTest < Minitest::Test
  RPC = Kobako::RPC
  Handle = RPC::Handle

  # "S::Any" and "call", as a Request begins.
  CALL = "94 a6533a3a416e79 a463616c6c"

  class Shop
    def price(item, currency: "EUR") = "#{item} #{currency}"
    def same(object) = object
    def broken = raise(IOError, "disk")
    def picky = raise(ArgumentError, "not today")
  end

  def setup
    @shop = Shop.new
    @server = server
  end

  # With a Shop, and a Service that gives what the block gives, or its arguments.
  def server(**options, &result)
    RPC::Server.new(**options).tap do |server|
      server.define(:S).bind(:Shop, @shop).bind(:Any, result || ->(*args, **kwargs) { [args, kwargs] })
    end
  end

  def bytes(hex) = [hex.delete(" ")].pack("H*")
  def answer(request, server = @server) = RPC.decode_response(server.dispatch(request)).payload

  def call(target, method = "call", *args, on: @server, **kwargs)
    answer(RPC.encode_request(RPC::Request.new(target:, method:, args:, kwargs:)), on)
  end

  def assert_fault(type, message, payload)
    assert_instance_of RPC::Fault, payload
    assert_equal [type, message], [payload.type, payload.message]
  end

  test "a call's result is a Response" do
    response = @server.dispatch(bytes("#{CALL} 91 01 81 d40061 02"))
    assert_equal ["9200 92 9101 81d4006102".delete(" "), Encoding::BINARY], [response.unpack1("H*"), response.encoding]
    assert_equal [[], {}], call("S::Any")
    assert_equal [[1, ["a"], { "b" => nil }], { c: :d }], call("S::Any", "call", 1, ["a"], { "b" => nil }, c: :d)
    assert_equal "tea USD", call("S::Shop", "price", "tea", currency: "USD")
  end

  test "a request is bytes, whatever they are marked as" do
    request = bytes("#{CALL} 90 80")
    [request.dup.force_encoding("UTF-8"), request.dup.freeze, Class.new(String).new(request)].each do |given|
      assert_equal [[], {}], answer(given)
    end
  end

  test "a path, a method or a Handle that is not there is an undefined Fault" do
    ["S::Nope", "S", "", "S::Any::Deep", "::S::Any", "é"].each do |path|
      assert_fault "undefined", "undefined method 'call' for #{path}", call(path)
    end
    ["nope", "", "send", "instance_eval", "price=", "\0", "é"].each do |name|
      assert_fault "undefined", "undefined method '#{name}' for S::Shop", call("S::Shop", name)
    end
    [1, (2**31) - 1].each do |id|
      assert_fault "undefined", "the Handle is none of this run", call(Handle.new(id), "price")
    end
  end

  test "a name of any length is a Fault of bounded length" do
    ["a" * 1_000_000, "é" * 500_000].each do |name|
      [call(name), call("S::Shop", name)].each { |fault| assert_operator fault.message.bytesize, :<=, 4096 }
    end
  end

  test "a call that does not fit the method is an argument Fault" do
    assert_fault "argument", "ArgumentError: wrong number of arguments (given 0, expected 1)", call("S::Shop", "price")
    assert_fault "argument", "ArgumentError: wrong number of arguments (given 2, expected 1)",
                 call("S::Shop", "price", 1, 2)
    assert_fault "argument", "ArgumentError: unknown keyword: :vat", call("S::Shop", "price", 1, vat: 2)
  end

  test "what a Service raises is a runtime Fault" do
    assert_fault "runtime", "IOError: disk", call("S::Shop", "broken")
    assert_fault "runtime", "ArgumentError: not today", call("S::Shop", "picky")
    assert_fault "runtime", "IOError", call("S::Shop", "broken", on: server(service_errors: :class))
  end

  test "a Service's Faults are numbered" do
    faults = [call("S::Nope"), call("S::Shop", "price"), call("S::Shop", "broken"), call(Handle.new(9), "x")]
    assert_equal([1, 2, 3, 4], faults.map { |fault| fault.details["id"] })
  end

  test "an object is a Handle, the same object the same one" do
    objects = server { [@shop, { a: @shop }, Object.new] }
    assert_equal [Handle.new(1), { a: Handle.new(1) }, Handle.new(2)], call("S::Any", on: objects)
    assert_equal Handle.new(1), call("S::Any", on: objects).first
    assert_same @shop, objects.handle_table.fetch(1)
  end

  test "a Handle takes calls, and is the object itself as an argument at any depth" do
    objects = server { @shop }
    shop = call("S::Any", on: objects)
    assert_equal "tea EUR", call(shop, "price", "tea", on: objects)
    assert_equal({ "a" => [shop] }, call(shop, "same", { "a" => [shop] }, on: objects))
    assert_fault "undefined", "undefined method 'nope' for a Handle", call(shop, "nope", on: objects)
  end

  test "an argument that is an unknown Handle is an undefined Fault, and nothing is called" do
    called = false
    objects = server { called = true }
    [[Handle.new(1)], [[{ a: Handle.new(1) }]]].each do |args|
      assert_fault "undefined", "the Handle is none of this run", call("S::Any", "call", *args, on: objects)
    end
    assert_fault "undefined", "the Handle is none of this run", call("S::Any", "call", on: objects, a: Handle.new(1))
    refute called
  end

  test "a Handle that is disconnected is a disconnected Fault, as target and as argument" do
    objects = server { @shop }
    shop = call("S::Any", on: objects)
    assert_equal([true, false, false], [@shop, @shop, Object.new].map { |object| objects.disconnect(object) })
    assert_fault "disconnected", "the Handle is disconnected", call(shop, "price", "tea", on: objects)
    assert_fault "disconnected", "the Handle is disconnected", call("S::Shop", "same", [shop], on: objects)
    assert_equal Handle.new(2), call("S::Any", on: objects)
  end

  test "reset_handles! forgets every Handle" do
    objects = server { @shop }
    shop = call("S::Any", on: objects)
    assert_same objects, objects.reset_handles!
    assert_fault "undefined", "the Handle is none of this run", call(shop, "price", "tea", on: objects)
    assert_equal 0, objects.handle_table.size
    assert_equal Handle.new(1), call("S::Any", on: objects)
  end

  test "a Service that needs more Handles than there are is a runtime Fault" do
    message = "Kobako::HandleTableExhausted: a run has at most 1 Handles, and all of them are given"
    objects = server(handle_table: RPC::HandleTable.new(limit: 1)) { Object.new }
    assert_equal Handle.new(1), call("S::Any", on: objects)
    assert_fault "runtime", message, call("S::Any", on: objects)
    assert_fault "runtime", message, call("S::Any", on: server(max_handles: 1) { [Object.new, Object.new] })
    assert_equal "tea EUR", call("S::Shop", "price", "tea", on: objects)
  end

  test "a result that cannot be carried is a runtime Fault" do
    cyclic = [].tap { |list| list << list }
    { cyclic => "nested deeper than 128 levels, or cyclic",
      "\xFF" => "a String is not the UTF-8 it is marked as: invalid utf-8 sequence of 1 bytes from index 0",
      "a".dup.force_encoding("UTF-7") => "a String in UTF-7 cannot be made UTF-8",
      { Object.new => 1 } => "a Handle cannot be a Hash key or the end of a Range",
      ("a" * (16 << 20)) => "more than 16777216 bytes in one message" }.each do |value, reason|
        assert_fault "runtime", "Kobako::Codec::Error: the Service's result cannot be carried: #{reason}",
                     call("S::Any", on: server { value })
      end
  end

  test "a request that is no Request is a runtime Fault without a number" do
    { "" => "Truncated: the message ends early", "c0" => "InvalidType: a Request must be an Array of 4",
      "#{CALL} 90 80 00" => "InvalidType: 1 bytes after the message",
      "94 c0 a178 90 80" => "InvalidType: a target must be a String or a Handle",
      "94 a178 d40061 90 80" => "InvalidType: a method must be a String",
      "#{CALL} c0 80" => "InvalidType: arguments must be an Array",
      "#{CALL} 90 90" => "InvalidType: keywords must be a Hash",
      "#{CALL} 90 81 a161 01" => "InvalidType: a keyword must be a Symbol",
      "#{CALL} 91 a1ff 80" => "InvalidEncoding: invalid utf-8 sequence of 1 bytes from index 0",
      "#{CALL} 91 #{"91" * 129} c0 80" => "Error: nested deeper than 128 levels, or cyclic",
      "#{CALL} ddffffffff" => "Truncated: the message ends early" }.each do |hex, message|
        fault = answer(bytes(hex))
        assert_fault "runtime", "Kobako::Codec::#{message}", fault
        assert_nil fault.details
      end
  end

  test "a Handle of 0 or above 2**31 - 1 is no Handle" do
    %w[00000000 80000000 ffffffff].each do |id|
      ["94 d601#{id} a178 90 80", "#{CALL} 91 d601#{id} 80", "#{CALL} 90 81 d40061 d601#{id}"].each do |hex|
        assert_fault "runtime", "Kobako::Codec::InvalidType: a Handle's id must be from 1 to 2**31 - 1",
                     answer(bytes(hex))
      end
    end
  end

  test "an argument that Ruby has no value for is an argument Fault" do
    assert_fault "argument", "Kobako::Codec::Error: the arguments hold what cannot be carried: " \
                             "a Range whose ends do not compare", answer(bytes("#{CALL} 91 d606930190c2 80"))
  end

  test "a keyword that is there twice is an argument Fault" do
    ["90 82 d4006101 d4006102", "91 82 0101 0102 80"].each do |hex|
      fault = answer(bytes("#{CALL} #{hex}"))
      assert_equal "argument", fault.type
      assert_includes fault.message, "keys that are equal"
    end
  end

  test "a request that ends early is a Fault wherever it ends" do
    whole = RPC.encode_request(RPC::Request.new("S::Shop", "same", [[1, "text", 2**70]], { b: 1.5 }))
    (0...whole.bytesize).each do |length|
      assert_fault "runtime", "Kobako::Codec::Truncated: the message ends early", answer(whole.byteslice(0, length))
    end
  end

  test "a request that is no String is a runtime Fault" do
    [[nil, "NilClass"], [1, "Integer"], [[], "Array"], [BasicObject.new, "BasicObject"]].each do |given, name|
      assert_fault "runtime", "TypeError: a request is a String of bytes, got #{name}", answer(given)
    end
  end

  test "what is no StandardError goes through" do
    assert_raises(SystemExit) { call("S::Any", on: server { exit 3 }) }
    assert_raises(Interrupt) { call("S::Any", on: server { raise Interrupt }) }
    assert_equal(5, catch(:out) { call("S::Any", on: server { throw :out, 5 }) })
  end

  test "a Service may dispatch another request on the same Server" do
    nested = server { call("S::Shop", "price", "tea", on: nested) }
    assert_equal "tea EUR", call("S::Any", on: nested)
  end

  test "it is sealed when told, and answers before and after" do
    refute_predicate @server, :sealed?
    assert_equal [[], {}], call("S::Any")
    assert_same @server, @server.seal!
    assert_predicate @server, :sealed?
    assert_raises(ArgumentError) { @server.define(:More) }
    assert_equal [[], {}], call("S::Any")
  end
end
