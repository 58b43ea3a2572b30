# frozen_string_literal: true

require_relative "../test_helper"
require "bigdecimal"

# What an option takes, and what is said of anything else.
class OptionsTest < Minitest::Test
  def assert_refused(message, **options)
    assert_fails(ArgumentError, message) { Kobako::Sandbox.new(**options) }
  end

  test "a timeout is any positive number of seconds, kept as a Float" do
    { 2 => 2.0, 0.5 => 0.5, 1/4r => 0.25, BigDecimal("1.5") => 1.5, 999_999_999 => 999_999_999.0 }.each do |given, kept|
      timeout = Kobako::Sandbox.new(timeout: given).timeout
      assert_instance_of Float, timeout
      assert_equal kept, timeout
    end
  end

  test "anything else as a timeout is refused" do
    numbers = [0, -1, 0.0, -0.0, -0.5, Float::NAN, Float::INFINITY, -Float::INFINITY, 1i, 1e9, 10**400]
    [*numbers, "1", :a, true, []].each do |given|
      assert_refused "timeout must be a positive number of seconds or nil, got #{given.inspect}", timeout: given
    end
  end

  test "a number that no Float can hold is refused as a timeout without a warning" do
    assert_equal "refused", printed_by(<<~RUBY)
      begin
        Kobako::Sandbox.new(timeout: 10**400)
      rescue ArgumentError
        print "refused"
      end
    RUBY
  end

  test "anything but a positive Integer as a memory_limit is refused" do
    [0, -1, 1.5, 6e6, "1", :a, true, [], (1 << 62) + 1, 10**30].each do |given|
      assert_refused "memory_limit must be a positive number of bytes (Integer) or nil, got #{given.inspect}",
                     memory_limit: given
    end
  end

  test "a memory_limit below what the booted guest needs is refused with that number" do
    least = Kobako::Wasm.guest.minimum_memory
    [1, least - 1].each do |given|
      assert_refused "memory_limit must be at least #{least} bytes, which the booted guest needs, got #{given}",
                     memory_limit: given
    end
    assert_equal least, Kobako::Sandbox.new(memory_limit: least).memory_limit
  end

  test "an output limit is a number of bytes, or nil for the default" do
    sandbox = Kobako::Sandbox.new(stdout_limit: nil, stderr_limit: nil)
    assert_equal [1_048_576, 1_048_576], [sandbox.stdout_limit, sandbox.stderr_limit]
    sandbox = Kobako::Sandbox.new(stdout_limit: 0, stderr_limit: 1 << 40)
    assert_equal [0, 1 << 40], [sandbox.stdout_limit, sandbox.stderr_limit]
  end

  test "anything else as an output limit is refused" do
    %i[stdout_limit stderr_limit].each do |option|
      [-1, 1.5, "1", :a, true, Float::INFINITY, (1 << 62) + 1, 10**30].each do |given|
        assert_refused "#{option} must be a number of bytes (Integer, 0 or more) or nil for the default, " \
                       "got #{given.inspect}", option => given
      end
    end
  end

  test "a limit beyond what the machine has is taken" do
    sandbox = Kobako::Sandbox.new(memory_limit: 1 << 62, stdout_limit: 1 << 62, stderr_limit: 1 << 62)
    assert_equal [1 << 62] * 3, [sandbox.memory_limit, sandbox.stdout_limit, sandbox.stderr_limit]
    assert_equal 1, sandbox.run("puts 'a'; 1")
  end

  test "nil switches the timeout and the memory limit off" do
    sandbox = Kobako::Sandbox.new(timeout: nil, memory_limit: nil)
    assert_equal [nil, nil], [sandbox.timeout, sandbox.memory_limit]
    assert_equal 20_000_000, sandbox.run("('a' * 20_000_000).size")
  end

  test "anything but a path as a wasm_path is refused" do
    [3, :a, true, []].each do |given|
      assert_refused "wasm_path must be a path (String or Pathname) or nil, got #{given.inspect}", wasm_path: given
    end
  end

  test "what is given as it is by default is what is left out" do
    given = { timeout: 60.0, memory_limit: 5 << 20, stdout_limit: 1 << 20, stderr_limit: 1 << 20, max_calls: 1_000_000,
              max_handles: 100_000, surface: :own, service_errors: :message, seed: 0, clock: Time.at(0, in: "UTC") }
    all = [Kobako::Sandbox.new, Kobako::Sandbox.new(**given), Kobako::Sandbox.new(**given, timeout: 60, wasm_path: nil)]
    readers = given.keys + [:wasm_path]
    assert_equal 1, all.map { |sandbox| readers.map { sandbox.public_send(_1) } }.uniq.size
    script = "[rand(1000), Time.now.to_i, Time.now.utc_offset]"
    assert_equal 1, all.map { |sandbox| sandbox.run(script) }.uniq.size
  end

  test "an option that does not exist is refused" do
    assert_refused "unknown keyword: :fuel", fuel: 1
  end
end
