# frozen_string_literal: true

require_relative "test_helper"
require_relative "../benchmark/support"
require "minitest/mock"

class BenchStatisticTest < Minitest::Test
  STATISTIC = Bench::Statistic

  test "a quantile between two values is their weighted mean" do
    assert_equal 2, STATISTIC.median([3, 1, 2])
    assert_in_delta 2.5, STATISTIC.median([4, 1, 2, 3])
    assert_in_delta 1.75, STATISTIC.quantile([1, 2, 3, 4], 0.25)
    assert_equal 7, STATISTIC.quantile([7], 0.9)
  end

  test "nothing measured has no median" do
    assert_raises(ArgumentError) { STATISTIC.median([]) }
  end

  test "a slow moment that falls on a pair, or on less than half of the rows, leaves the ratio as it is" do
    values = [2.0, 2.1, 20.0, 2.0, 9.0]
    references = [1.0, 1.05, 10.0, 1.0, 1.0]
    assert_in_delta 2.0, STATISTIC.paired_ratio(values, references)
  end

  test "what disturbs a row, even most of the time, leaves its floor as it is" do
    values = ([2.0] * 10) + ([2.5, 9.0] * 10)
    references = ([1.0] * 25) + ([1.4] * 5)
    assert_in_delta 2.0, STATISTIC.floor_ratio(values, references)
  end

  # A clock that moves by a microsecond when it is looked at, and by what a block says.
  def with_clock
    now = 0.0
    Bench.stub(:clock, -> { now += 1e-6 }) { yield ->(seconds) { now += seconds } }
  end

  test "what is short is repeated until a slice is full, and the time of one is told" do
    with_clock do |pass|
      times = 0
      timed = Bench::Timed.new do
        times += 1
        pass[2e-5]
      end
      assert_in_delta 2e-5, timed.call, 1e-6
      assert_operator times, :>=, 40
    end
  end

  test "made slower, a block takes that part of its time longer" do
    with_clock do |pass|
      timed = Bench::Timed.new(slower: 0.15) { pass[1e-4] }
      assert_in_delta 1.15e-4, timed.call, 2e-6
      assert_in_delta 1.15, Bench::Given.new(slower: 0.15) { 1.0 }.call
    end
  end

  test "net is what one block takes longer than another, shared out" do
    with_clock do |pass|
      with = Bench::Timed.new { pass[3e-3] }
      without = Bench::Timed.new { pass[1e-3] }
      assert_in_delta 2e-6, Bench::Net.new(with, without, 1000).call, 1e-7
    end
  end

  test "numbers are shown in a unit that fits" do
    { [0.0123, "s"] => "12.3 ms", [1.5e-6, "s"] => "1.50 µs", [4.2e-8, "s"] => "42.0 ns", [2.5, "s"] => "2.50 s",
      [740, "bytes"] => "740 bytes", [3 << 20, "bytes"] => "3.00 MiB", [0, "wake-ups"] => "0 wake-ups" }
      .each { |(number, unit), shown| assert_equal shown, Bench::Units.show(number, unit) }
  end
end
