# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/echo_guest"

# What the host makes of an outcome that nobody meant well with.
class HostileGuestsTest < Minitest::Test
  PANIC = { "origin" => "sandbox", "class" => "KeyError", "message" => "no", "backtrace" => ["(script):1"],
            "details" => { "line" => 1 } }.freeze
  BROKEN = "the guest broke the calling contract: "

  def setup
    @cache = ENV.fetch("KOBAKO_CACHE_DIR", nil)
    ENV["KOBAKO_CACHE_DIR"] = EchoGuest::FOLDER
    @sandbox = Kobako::Sandbox.new(wasm_path: EchoGuest::PATH, memory_limit: 64 << 20)
  end

  def teardown
    ENV["KOBAKO_CACHE_DIR"] = @cache
  end

  def panic(map) = "\x02".b + Kobako::Codec::Encoder.encode(map)

  # The value, or the error; the next run is well.
  def left(outcome)
    @sandbox.run(outcome.b)
  rescue Kobako::Error => e
    assert_kind_of String, e.detailed_message
    e
  ensure
    assert_equal 42, @sandbox.run("\x01\x2A")
  end

  def assert_broken(outcome)
    error = left(outcome)
    assert_instance_of Kobako::TrapError, error, outcome[0, 20].inspect
    assert error.message.start_with?(BROKEN), error.message
    assert_operator error.message.size, :<, 300
  end

  test "an outcome of any length is read" do
    [1, 200, 250, 251, 252, 253, 254, 255, 256, 300, 65_520, 65_530, 65_533, 65_536, 1 << 20].each do |size|
      assert_equal "x" * size, left("\x01".b + Kobako::Codec::Encoder.encode("x" * size)), size
    end
    error = left(panic(PANIC))
    assert_instance_of Kobako::SandboxError, error
    assert_equal ["no", "KeyError", ["(script):1"], { "line" => 1 }],
                 [error.message, error.klass, error.backtrace_lines, error.details]
  end

  test "texts of megabytes are cut" do
    long = "x" * (5 << 20)
    error = left(panic("origin" => "sandbox", "class" => long, "message" => long, "backtrace" => [long]))
    assert_equal [1 << 10, 64 << 10, [1 << 10]],
                 [error.klass.size, error.message.size, error.backtrace_lines.map(&:size)]
    error = left(panic(PANIC.merge("backtrace" => ["x" * 100] * 100_000)))
    assert_equal ["x" * 100] * 100, error.backtrace_lines
    error = left(panic(PANIC.merge("details" => { "line" => 1 }.merge((1..300_000).to_h { |n| [n.to_s, n] }))))
    assert_equal({ "line" => 1 }, error.details)
  end

  test "values of any type where a text, a list or a map should be" do
    odd = [nil, true, -1, 2**70, 1.5, Float::NAN, :symbol, "\xFF".b, [], [[]], {}, { 1 => 2 }, { "a" => [nil] },
           Time.at(0), 1/3r, 1..2, "class", ["x", 1, nil, ["y"], "\xFF".b]]
    PANIC.each_key do |key|
      odd.each do |value|
        error = left(panic(PANIC.merge(key => value)))
        assert_instance_of Kobako::SandboxError, error
        texts = [error.message, error.klass, *error.backtrace_lines]
        assert texts.all? { |text| String === text && text.valid_encoding? }, [key, value].inspect
      end
    end
    odd.each do |value|
      error = left(panic(PANIC.merge("details" => { "line" => value, "column" => value, "fault" => value })))
      assert_instance_of Kobako::SandboxError, error, value.inspect
      assert(error.details.nil? || error.details.values.all?(Integer), value.inspect)
    end
  end

  test "a Panic that is no map, or an odd one" do
    [nil, 1, "text", [], [PANIC], :a, 1..2].each { |value| assert_broken panic(value) }
    [{}, { 1 => 2 }, { nil => nil, [] => {} }, { message: "a symbol" }, PANIC.merge("more" => [1] * 1000)].each do |map|
      assert_instance_of Kobako::SandboxError, left(panic(map)), map.inspect[0, 100]
    end
    nested = 126.times.reduce([]) { |inner, _| [inner] }
    assert_instance_of Kobako::SandboxError, left(panic("details" => nested))
    assert_instance_of Kobako::SandboxError, left(panic("message" => nested))
    assert_broken "\x02\x81\xA7details".b + ("\x91".b * 200) + "\xC0".b
    assert_instance_of Kobako::SandboxError, left("\x02\x82\xA7message\xA1a\xA7message\xA1b")
  end

  test "Handles that were never given, in a Panic and in a value" do
    handles = [0, 1, 2, (1 << 31) - 1, 1 << 31, (1 << 32) - 1].map { |id| "\xD6\x01".b + [id].pack("N") }
    handles.each do |handle|
      places = [["\x01"], ["\x01\x91"], ["\x01\x81\xA1a"], ["\x01\x81", "\xC0"], ["\x02\x81\xA7details"],
                ["\x02\x81\xA7details\x81\xA5fault"], ["\x02\x81\xA7message"], ["\x02"]]
      places.each do |before, after|
        error = left("#{before.b}#{handle}#{after&.b}")
        assert [Kobako::TrapError, Kobako::HandleTableError].include?(error.class), [before, handle, error].inspect
      end
    end
  end

  test "every prefix of an outcome is broken, and every byte that is another one is an outcome or broken" do
    whole = panic(PANIC.merge("details" => { "line" => 1, "at" => [Time.at(0), 2**70, 1..2, 1/3r, :a, nil, 1.5] }))
    whole.bytesize.times { |size| assert_broken whole[0, size] }
    random = Random.new(7)
    1500.times do
      bytes = whole.dup
      random.rand(1..3).times { bytes.setbyte(random.rand(bytes.bytesize), random.rand(256)) }
      got = left(bytes)
      kinds = [Kobako::SandboxError, Kobako::TrapError, Kobako::HandleTableError]
      assert bytes.start_with?("\x01") || kinds.include?(got.class), [bytes, got].inspect
    end
  end

  test "outcomes of one and two bytes" do
    256.times do |head|
      assert_broken [head].pack("C") unless head.between?(1, 2)
      assert_broken [head, 0x80].pack("CC") unless head.between?(1, 2)
      got = left([1, head].pack("CC"))
      # the small Integers, empty and short containers, nil, false and true
      whole = head < 0x81 || [0x90, 0xA0, 0xC0, 0xC2, 0xC3].include?(head) || head > 0xDF
      assert_equal whole, !(Kobako::TrapError === got), head
    end
    assert_broken ""
  end

  test "bombs: lengths that are claimed, and levels without end" do
    ["\xDD", "\xDF", "\xDB", "\xC6", "\xC9"].each do |head|
      [0xFFFF_FFFF, 1 << 31, 1 << 24, 1_000_001].each do |length|
        assert_broken "\x01#{head}".b + [length].pack("N") + ("\x01".b * 100)
        assert_broken "\x02\x81\xA7message#{head}".b + [length].pack("N") + ("\x01".b * 100)
      end
    end
    ["\x91", "\x81\x01", "\xC7\xFF\x03"].each { |level| assert_broken "\x01#{level * 1_000_000}" }
    assert_broken "\x01\xDD".b + [1_000_001].pack("N") + ("\xC0".b * 1_000_001)
    assert_equal 999_999, left("\x01\xDD".b + [999_999].pack("N") + ("\xC0".b * 999_999)).size
  end

  test "a Service that is offered to a guest that does not know its own constants" do
    error = assert_raises(Kobako::TrapError) { @sandbox.define(:S) }
    assert error.message.start_with?(BROKEN), error.message
    assert_equal 42, @sandbox.run("\x01\x2A")
  end
end
