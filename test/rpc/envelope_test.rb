# frozen_string_literal: true

require_relative "../test_helper"

# Requests and Responses as bytes, both ways.
class EnvelopeTest < Minitest::Test
  RPC = Kobako::RPC
  Codec = Kobako::Codec
  Handle = RPC::Handle

  # "KV::Get" and "call", as a Request begins.
  CALL = "94 a74b563a3a476574 a463616c6c"
  FAULT = RPC::Fault.new(type: "undefined", message: "no")
  TOO_DEEP = "nested deeper than 128 levels, or cyclic"

  def bytes(hex) = [hex.delete(" ")].pack("H*")
  def request(*args, target: "KV::Get", method: "call", **kwargs) = RPC::Request.new(target:, method:, args:, kwargs:)
  def deep(levels) = levels.times.reduce(nil) { |inner, _| [inner] }
  def through(request) = RPC.decode_request(RPC.encode_request(request))
  def back(response) = RPC.decode_response(RPC.encode_response(response))

  # A failed Response around a Fault's bytes.
  def failed(hex) = format("92 01 c7 %02x 02 %s", hex.delete(" ").size / 2, hex)

  # Both ways, byte by byte.
  def assert_request(hex, request)
    assert_equal hex.delete(" "), RPC.encode_request(request).unpack1("H*")
    assert_equal request, RPC.decode_request(bytes(hex))
  end

  def assert_response(hex, response)
    assert_equal hex.delete(" "), RPC.encode_response(response).unpack1("H*")
    assert_equal response, RPC.decode_response(bytes(hex))
  end

  def assert_no_request(kind, message, hex)
    assert_fails(kind, message) { RPC.decode_request(bytes(hex)) }
  end

  def assert_no_response(kind, message, hex)
    assert_fails(kind, message) { RPC.decode_response(bytes(hex)) }
  end

  test "a Request is an Array of target, method, arguments and keywords" do
    assert_request "#{CALL} 90 80", request
    assert_request "#{CALL} 92 01 a161 80", request(1, "a")
    assert_request "#{CALL} 90 82 d40061 01 d40062 c0", request(a: 1, b: nil)
    assert_request "94 a0 a2c3a9 90 80", request(target: "", method: "é")
    assert_request "94 d601 00000001 a178 90 80", request(target: Handle.new(1), method: "x")
    assert_request "94 d601 7fffffff a178 91 92 d601 00000005 c0 81 d40061 d601 00000006",
                   request([Handle.new(5), nil], target: Handle.new((2**31) - 1), method: "x", a: Handle.new(6))
  end

  test "a Response is an Array of 0 and a value, or of 1 and a Fault" do
    assert_response "92 00 c0", RPC::Response.ok(nil)
    assert_response "92 00 93 01 d40061 d601 00000007", RPC::Response.ok([1, :a, Handle.new(7)])
    assert_response "92 01 c72402 83 a474797065 a9756e646566696e6564 a76d657373616765 a26e6f a764657461696c73 c0",
                    RPC::Response.error(FAULT)
    assert_response "92 01 c72602 83 a474797065 a772756e74696d65 a76d657373616765 a2c3a9 a764657461696c73 81 a26964 03",
                    RPC::Response.error(RPC::Fault.new(type: "runtime", message: "é", details: { "id" => 3 }))
  end

  test "the bytes are binary" do
    made = [RPC.encode_request(request), RPC.encode_response(RPC::Response.ok("é")),
            RPC.encode_response(RPC::Response.error(FAULT))]
    assert_equal [Encoding::BINARY] * 3, made.map(&:encoding)
  end

  test "every value goes through and stays what it is" do
    values = [nil, true, false, 0, -(2**63), 2**64, -(2**70), 1.5, -0.0, "é", "\xFF".b, :é, 1/3r, (1..), ("a"..."b"),
              Time.at(1, 5, :nsec, in: "+01:00"), [[]], { [1] => { a: nil } }, Handle.new(3), [{ a: [Handle.new(4)] }]]
    assert_equal request(*values, a: values), through(request(*values, a: values))
    values.each do |value|
      response = back(RPC::Response.ok(value))
      assert_equal [true, value.class, value], [response.ok?, response.value.class, response.value]
    end
  end

  test "a target, a method and a message in another encoding become UTF-8" do
    made = through(request(target: "é".encode("UTF-16LE"), method: "é".encode("ISO-8859-1")))
    fault = back(RPC::Response.error(FAULT.with(message: "é".encode("ISO-8859-1")))).fault
    [made.target, made.method, fault.message].each { |text| assert_equal ["é", Encoding::UTF_8], [text, text.encoding] }
  end

  test "an argument may be nested 128 deep, a keyword's and a result too" do
    most = [request(deep(128)), request(a: deep(128))]
    assert_equal(most, most.map { |made| through(made) })
    assert_equal deep(128), back(RPC::Response.ok(deep(128))).value
    [request(deep(129)), request(a: deep(129))].each do |made|
      assert_fails(Codec::Error, TOO_DEEP) { RPC.encode_request(made) }
    end
    assert_fails(Codec::Error, TOO_DEEP) { RPC.encode_response(RPC::Response.ok(deep(129))) }
    assert_no_request Codec::Error, TOO_DEEP, "#{CALL} 91 #{"91" * 129} c0 80"
    assert_no_request Codec::Error, TOO_DEEP, "#{CALL} 90 81 d40061 #{"91" * 129} c0"
    assert_no_response Codec::Error, TOO_DEEP, "92 00 #{"91" * 129} c0"
  end

  test "what contains itself is nested too deep" do
    cyclic = [].tap { |list| list << list }
    assert_fails(Codec::Error, TOO_DEEP) { RPC.encode_request(request(cyclic)) }
    assert_fails(Codec::Error, TOO_DEEP) { RPC.encode_request(request(a: cyclic)) }
    assert_fails(Codec::Error, TOO_DEEP) { RPC.encode_response(RPC::Response.ok(cyclic)) }
  end

  test "a message has at most 16 MiB" do
    too_long = "more than 16777216 bytes in one message"
    text = "a" * (16 << 20)
    assert_fails(Codec::Error, too_long) { RPC.encode_request(request(text)) }
    assert_fails(Codec::Error, too_long) { RPC.encode_request(request(target: text)) }
    assert_fails(Codec::Error, too_long) { RPC.encode_response(RPC::Response.ok(text)) }
    assert_fails(Codec::Error, too_long) { RPC.encode_response(RPC::Response.error(FAULT.with(message: text))) }
    assert_fails(Codec::Error, too_long) { RPC.decode_request("#{text}a") }
    assert_fails(Codec::Error, too_long) { RPC.decode_response("#{text}a") }
  end

  test "a value that cannot be carried is named" do
    fault = FAULT.with(details: { "a" => Object.new })
    { "Object" => -> { RPC.encode_request(request([Object.new])) },
      "Proc" => -> { RPC.encode_request(request(a: -> {})) },
      "Kobako::RPC::Fault" => -> { RPC.encode_response(RPC::Response.ok(FAULT)) },
      "a Handle that was never made" => -> { RPC.encode_request(request(Handle.allocate)) } }.each do |name, call|
        assert_fails(Codec::UnsupportedType, "#{name} cannot be carried across the boundary", &call)
      end
    assert_raises(Codec::UnsupportedType) { RPC.encode_response(RPC::Response.error(fault)) }
    assert_fails(Codec::UnsupportedType, "a Handle cannot be a Hash key or the end of a Range") do
      RPC.encode_request(request({ Handle.new(1) => 1 }))
    end
  end

  test "text that is not what it says it is" do
    reason = "a String is not the UTF-8 it is marked as: invalid utf-8 sequence of 1 bytes from index 0"
    assert_fails(Codec::InvalidEncoding, reason) { RPC.encode_request(request("\xFF")) }
    assert_fails(Codec::InvalidEncoding, reason) { RPC.encode_response(RPC::Response.ok("\xFF")) }
    reason = "invalid utf-8 sequence of 1 bytes from index 0"
    assert_no_request Codec::InvalidEncoding, reason, "94 a1ff a178 90 80"
    assert_no_request Codec::InvalidEncoding, reason, "94 a178 a1ff 90 80"
    assert_no_request Codec::InvalidEncoding, reason, "#{CALL} 91 a1ff 80"
    assert_no_request Codec::InvalidEncoding, reason, "#{CALL} 90 81 d400ff 01"
    assert_no_response Codec::InvalidEncoding, reason, "92 00 a1ff"
    assert_no_response Codec::InvalidEncoding, reason, "92 01 d502 a1ff"
  end

  test "bytes that are no Request" do
    kind = Codec::InvalidType
    ["c0", "80", "93 a178 a178 90", "95 a178 a178 90 80 c0", "01", "a494a1a178"].each do |hex|
      assert_no_request kind, "a Request must be an Array of 4", hex
    end
    ["c0 a178", "01 a178", "c40178 a178", "d40061 a178", "d40280 a178"].each do |hex|
      assert_no_request kind, "a target must be a String or a Handle", "94 #{hex} 90 80"
    end
    %w[c0 01 c40178 d40061].each { |hex| assert_no_request kind, "a method must be a String", "94 a178 #{hex} 90 80" }
    %w[c0 80 a0].each { |hex| assert_no_request kind, "arguments must be an Array", "94 a178 a178 #{hex} 80" }
    %w[c0 90 a0].each { |hex| assert_no_request kind, "keywords must be a Hash", "94 a178 a178 90 #{hex}" }
    ["a161 01", "01 01", "c0 01", "90 01", "d601 00000001 01"].each do |hex|
      assert_no_request kind, "a keyword must be a Symbol", "#{CALL} 90 81 #{hex}"
    end
    assert_no_request kind, "1 bytes after the message", "#{CALL} 90 80 00"
    assert_no_request kind, "unknown ext type 2", "#{CALL} 91 d40280 80"
    assert_no_request kind, "0xc1 is no MessagePack type", "#{CALL} 91 c1 80"
  end

  test "bytes that are no Handle" do
    %w[00000000 80000000 ffffffff].each do |id|
      ["94 d601#{id} a178 90 80", "#{CALL} 91 d601#{id} 80"].each do |hex|
        assert_no_request Codec::InvalidType, "a Handle's id must be from 1 to 2**31 - 1", hex
      end
      assert_no_response Codec::InvalidType, "a Handle's id must be from 1 to 2**31 - 1", "92 00 d601#{id}"
    end
    %w[d40101 d5010001 d7010000000000000001 c70001 c70301000001].each do |hex|
      assert_no_request Codec::InvalidType, "a Handle must have 4 bytes", "94 #{hex} a178 90 80"
    end
    ["81 d60100000001 c0", "c70906 93 d60100000001 c0 c2"].each do |hex|
      assert_no_request Codec::InvalidType, "a Handle cannot be a Hash key or the end of a Range",
                        "#{CALL} 91 #{hex} 80"
    end
  end

  test "bytes that are no Response" do
    kind = Codec::InvalidType
    %w[c0 80 9100 9300c0c0 00].each { |hex| assert_no_response kind, "a Response must be an Array of 2", hex }
    %w[c0 a100 ff d000 cb0000000000000000].each do |hex|
      assert_no_response kind, "the head of a Response must be an Integer", "92 #{hex} c0"
    end
    %w[02 7f cd0100].each { |hex| assert_no_response kind, "the head of a Response must be 0 or 1", "92 #{hex} c0" }
    %w[c0 80 d40061].each { |hex| assert_no_response kind, "a failed Response must hold a Fault", "92 01 #{hex}" }
    assert_no_response kind, "unknown ext type 2", "92 00 d40280"
    assert_no_response kind, "1 bytes after the message", "92 00 c0 c0"
    assert_no_response kind, "1 bytes after the message", "92 01 d50280c0"
  end

  test "bytes that are no Fault" do
    type = "a474797065"
    { "90" => "a Fault must be a map",
      "80" => "a Fault's type must be one of undefined, argument, disconnected, runtime, got nil",
      "81 #{type} a178" => "a Fault's type must be one of undefined, argument, disconnected, runtime, got \"x\"",
      "81 #{type} a772756e74696d65" => "a Fault's message must be a String, got nil",
      "83 #{type} a772756e74696d65 a76d657373616765 a0 a764657461696c73 90" =>
        "a Fault's details must be a Hash or nil, got []" }
      .each { |hex, message| assert_no_response Codec::InvalidType, message, failed(hex) }
  end

  test "keys of a Fault that nobody knows are ignored" do
    fault = failed("83 a474797065 a772756e74696d65 a76d657373616765 a161 a178 01")
    assert_equal RPC::Fault.new(type: "runtime", message: "a"), RPC.decode_response(bytes(fault)).fault
  end

  test "keys that are equal are refused" do
    twice = "a Hash has keys that are equal where it arrives"
    assert_no_request Codec::Error, twice, "#{CALL} 90 82 d4006101 d4006102"
    assert_no_request Codec::Error, twice, "#{CALL} 91 82 0101 0102 80"
    assert_no_response Codec::Error, twice, "92 00 82 0101 0102"
    assert_no_response Codec::Error, twice, failed("82 a474797065 a0 a474797065 a0")
  end

  test "bytes that end early" do
    whole = RPC.encode_request(request([1, "text", 2**70], target: Handle.new(1), a: { "b" => :c }))
    (0...whole.bytesize).each do |length|
      assert_fails(Codec::Truncated, "the message ends early") { RPC.decode_request(whole.byteslice(0, length)) }
    end
    [RPC::Response.ok([1, "text", Handle.new(1)]), RPC::Response.error(FAULT)].each do |response|
      whole = RPC.encode_response(response)
      (0...whole.bytesize).each do |length|
        assert_fails(Codec::Truncated, "the message ends early") { RPC.decode_response(whole.byteslice(0, length)) }
      end
    end
  end

  test "a length that is declared and not there is found at once" do
    %w[dbffffffff ddffffffff dfffffffff c9ffffffff00 c6ffffffff].each do |hex|
      assert_no_request Codec::Truncated, "the message ends early", "#{CALL} 91 #{hex}"
      assert_no_response Codec::Truncated, "the message ends early", "92 00 #{hex}"
    end
    assert_no_request Codec::Truncated, "the message ends early", "#{CALL} ddffffffff"
    assert_no_request Codec::Truncated, "the message ends early", "#{CALL} 90 dfffffffff"
    assert_no_response Codec::Truncated, "the message ends early", "92 01 c9ffffffff02"
  end

  test "arguments of the wrong kind" do
    [nil, 1, "bytes", RPC::Response.ok(1), BasicObject.new].each do |given|
      name = RPC::Text.class_of(given)
      assert_fails(TypeError, "a Kobako::RPC::Request is needed, got #{name}") { RPC.encode_request(given) }
    end
    [nil, FAULT, request].each do |given|
      assert_fails(TypeError, "a Kobako::RPC::Response is needed, got #{given.class}") { RPC.encode_response(given) }
    end
    { nil => "nil", 1 => "Integer", :a => "Symbol", [] => "Array" }.each do |given, name|
      message = "no implicit conversion of #{name} into String"
      assert_fails(TypeError, message) { RPC.decode_request(given) }
      assert_fails(TypeError, message) { RPC.decode_response(given) }
    end
  end

  test "a target, a method or a message that is no text is a Codec::Error" do
    ["\xFF", "\xFF".b].each do |text|
      assert_raises(Codec::InvalidEncoding) { RPC.encode_request(request(target: text)) }
      assert_raises(Codec::InvalidEncoding) { RPC.encode_request(request(method: text)) }
      assert_raises(Codec::InvalidEncoding) { RPC.encode_response(RPC::Response.error(FAULT.with(message: text))) }
    end
  end
end
