# frozen_string_literal: true

require_relative "../test_helper"

# What a run would otherwise take from the world is given: random numbers and the clock.
class ConditionsTest < Minitest::Test
  DRAWN = <<~RUBY
    [rand, rand(1..6), [1, 2, 3, 4, 5].shuffle, [1, 2, 3].sample, Random.rand(10**40), Random.seed, Random.new.rand]
  RUBY

  def drawn(**) = Kobako::Sandbox.new(**).run(DRAWN)

  def now(clock, script) = Kobako::Sandbox.new(clock:).run(script)

  def assert_refused(message, **options)
    assert_fails(ArgumentError, message) { Kobako::Sandbox.new(**options) }
  end

  test "the default seed is 0" do
    assert_equal 0, Kobako::Sandbox::DEFAULT_SEED
    assert_equal 0, Kobako::Sandbox.new.seed
    assert_equal drawn(seed: 0), drawn
    assert_equal 0, drawn[5]
  end

  test "a seed gives every run the same numbers, which are those of Ruby's Random" do
    [1, -1, 42, 2**31, 2**64, -(2**100), (1 << 4095) + 17].each do |seed|
      sandbox = Kobako::Sandbox.new(seed:)
      assert_equal seed, sandbox.seed
      random = Random.new(seed)
      wanted = [random.rand, random.rand(1..6), [1, 2, 3, 4, 5].shuffle(random:), [1, 2, 3].sample(random:),
                random.rand(10**40), seed]
      assert_equal [wanted] * 2, Array.new(2) { sandbox.run(DRAWN).first(6) }
    end
  end

  test "other seeds give other numbers" do
    assert_equal 20, Array.new(20) { |seed| drawn(seed:) }.uniq.size
    assert_equal 20, Array.new(20) { |seed| drawn(seed:).last }.uniq.size
  end

  test "anything but an Integer as a seed is refused" do
    [nil, 1.5, "1", :a, true, []].each do |given|
      assert_refused "seed must be an Integer of at most 4096 bits, got #{given.inspect}", seed: given
    end
    assert_refused "seed must be an Integer of at most 4096 bits, got one of 4097 bits", seed: 1 << 4096
  end

  test "the default clock stands at 1970, in UTC" do
    assert_equal Time.at(0, in: "UTC"), Kobako::Sandbox::DEFAULT_CLOCK
    assert_equal [0, 0, 0], Kobako::Sandbox.new.run("[Time.now.to_i, Time.now.nsec, Time.now.utc_offset]")
  end

  test "the clock stands where it was told, to the nanosecond" do
    clock = Time.at(1_700_000_000, 123_456_789, :nsec, in: "UTC")
    assert_equal [1_700_000_000, 123_456_789, 2023, true],
                 now(clock, "[Time.now.to_i, Time.now.nsec, Time.new.year, Time.now == Time.now]")
    assert_equal clock, now(clock, "Time.now")
    assert_equal "2023-11-14", now(clock, 'Time.now.strftime("%F")')
  end

  test "local time in the guest has the clock's offset" do
    clock = Time.new(2024, 2, 29, 23, 30, 0, "+09:00")
    assert_equal ["2024-02-29 23:30:00 +0900", 32_400], now(clock, "[Time.now.to_s, Time.now.utc_offset]")
    assert_equal "2024-02-29 14:30:00 UTC", now(clock, "Time.now.utc.to_s")
    assert_equal "1970-01-01 09:00:00 +0900", now(clock, "Time.at(0).to_s")
    ["new(2024, 2, 29)", "local(2024, 2, 29)", 'new("2024-02-29 00:00:00")'].each do |call|
      assert_equal "2024-02-29 00:00:00 +0900", now(clock, "Time.#{call}.to_s"), call
    end
    assert_equal [true, true], now(clock, <<~RUBY)
      now = Time.now
      [Time.new(now.year, now.month, now.day, now.hour, now.min) == now, Time.at(now.to_i) == now]
    RUBY
    assert_equal "2024-02-29 14:30:00 +0000", now(clock, 'Time.now.getlocal("+00:00").to_s')
    assert_equal "2024-02-29 23:30:00 +0900", now(clock, "Time.now.utc.localtime.to_s")
    assert_equal clock.utc_offset, now(clock, "Time.now").utc_offset
  end

  test "a clock may stand far away" do
    [
      Time.at(-(2**63), in: "-23:59:59"), Time.at((2**63) - 1, 999_999_999, :nsec, in: "+23:59:59"), Time.utc(-5)
    ].each do |clock|
      result = now(clock, "Time.now")
      assert_equal [clock.to_i, clock.nsec, clock.utc_offset], [result.to_i, result.nsec, result.utc_offset]
    end
  end

  test "a Sandbox keeps the clock as it was given" do
    clock = Time.at(5, in: "+01:00")
    sandbox = Kobako::Sandbox.new(clock:)
    clock.utc
    assert_equal 3600, sandbox.run("Time.now.utc_offset")
    assert_equal [true, 3600], [sandbox.clock.frozen?, sandbox.clock.utc_offset]
  end

  test "anything but a Time as a clock is refused" do
    [nil, 0, 1.5, "2024-01-01", :now, true].each do |given|
      assert_refused "clock must be a Time, got #{given.inspect}", clock: given
    end
    far = Time.at(2**63, in: "UTC")
    assert_refused "clock must be within 2**63 seconds of 1970, got #{far.inspect}", clock: far
  end

  test "Sandboxes do not share seed or clock, and runs do not move them" do
    early = Kobako::Sandbox.new(seed: 1, clock: Time.at(1, in: "UTC"))
    late = Kobako::Sandbox.new(seed: 2, clock: Time.at(2, in: "UTC"))
    script = "srand(7); rand; Time.now.to_i"
    [script, "Random.seed"].each do |asked|
      assert_equal([1, 2, 1], [early, late, early].map { |sandbox| sandbox.run(asked) })
    end
  end
end
