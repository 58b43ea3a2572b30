# frozen_string_literal: true

require_relative "../test_helper"

# Bytes that nobody meant, and messages with a few bytes changed: each is what it should
# be or one of the documented errors.
#
#   KOBAKO_SEED=7 ruby -Ilib -Itest test/concerns/random_bytes_test.rb
class RandomBytesTest < Minitest::Test
  SEED = Integer(ENV.fetch("KOBAKO_SEED", "1"))
  COUNT = 20_000
  # Of either end: fewer would say that the messages are too wild, or too tame.
  ENOUGH = 500

  RPC = Kobako::RPC
  VALUES = [nil, -1, 2**70, 1.5, "é", "\xFF".b, :a, 1/3r, (1..2), Time.at(1, 5, :nsec, in: "+01:00"), [[1], {}],
            { "a" => [:b] }, RPC::Handle.new(1)].freeze

  class Shop
    def price(item, *, currency: "EUR") = [item, currency]
  end

  REQUESTS = [*VALUES, VALUES].flat_map do |value|
    ["S::Shop", RPC::Handle.new(1)].map do |target|
      RPC.encode_request(RPC::Request.new(target, "price", [value], { currency: value }))
    end
  end.freeze

  RESPONSES = [*[*VALUES, VALUES].map { |value| RPC::Response.ok(value) },
               *RPC::Fault::TYPES.map { |type| RPC::Response.error(RPC::Fault.new(type, "no", { "id" => 1 })) }]
              .map { |response| RPC.encode_response(response) }.freeze

  PANIC = { "origin" => "sandbox", "class" => "KeyError", "message" => "no", "backtrace" => ["(script):1"],
            "details" => { "line" => 1, "fault" => 1 } }.freeze
  OUTCOMES = [*VALUES.map { |value| "\x01".b + Kobako::Codec::Encoder.encode(value) },
              "\x02".b + Kobako::Codec::Encoder.encode(PANIC)].freeze

  # A third of them are noise, the others messages that lost, got or changed some bytes.
  def each_of(messages)
    random = Random.new(SEED)
    COUNT.times do
      bytes = random.rand(3).zero? ? random.bytes(random.rand(40)) : changed(messages.sample(random:).dup, random)
      yield bytes
    rescue Minitest::Assertion, StandardError => e
      flunk "#{bytes.unpack1("H*")} (KOBAKO_SEED=#{SEED}): #{e.class}: #{e.message}"
    end
  end

  def changed(bytes, random)
    random.rand(1..4).times do
      at = random.rand(bytes.bytesize + 1)
      case random.rand(4)
      when 0 then bytes.insert(at, random.bytes(random.rand(1..4)))
      when 1 then bytes.slice!(at, random.rand(1..4))
      else bytes.setbyte(at, random.rand(256)) if at < bytes.bytesize
      end
    end
    bytes
  end

  # How many of the messages were of the kind, beside those that the codec refused.
  def taken(messages, kind)
    count = 0
    each_of(messages) do |bytes|
      assert_kind_of kind, yield(bytes)
      count += 1
    rescue Kobako::Codec::Error
      nil
    end
    count
  end

  test "decode gives a value or a Codec::Error" do
    values = OUTCOMES.map { |bytes| bytes.byteslice(1..) }
    assert_operator taken(values, Object) { |bytes| Kobako::Codec::Decoder.decode(bytes) }, :>, ENOUGH
  end

  test "decode_request gives a Request or a Codec::Error" do
    assert_operator taken(REQUESTS, RPC::Request) { |bytes| RPC.decode_request(bytes) }, :>, ENOUGH
  end

  test "decode_response gives a Response or a Codec::Error" do
    assert_operator taken(RESPONSES, RPC::Response) { |bytes| RPC.decode_response(bytes) }, :>, ENOUGH
  end

  test "an outcome is a value or a TrapError" do
    traps = 0
    each_of(OUTCOMES) do |bytes|
      Kobako::Outcome.decode(bytes)
    rescue Kobako::TrapError => e
      traps += 1 if e.message.start_with?("the guest broke the calling contract: ")
    end
    assert_includes ENOUGH..(COUNT - ENOUGH), traps
  end

  test "dispatch answers with a Response, and raises nothing" do
    server = RPC::Server.new
    server.define(:S).bind(:Shop, Shop.new)
    results = 0
    each_of(REQUESTS) do |bytes|
      results += 1 if RPC.decode_response(server.dispatch(bytes)).ok?
    end
    assert_includes 50..(COUNT - ENOUGH), results
  end
end
