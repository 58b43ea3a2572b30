# frozen_string_literal: true

require_relative "test_helper"
require_relative "../benchmark/support"
require_relative "../benchmark/support/gate_trial"
require "stringio"

# The gate, told of ratios by the test and not by a clock.
class BenchGateTest < Minitest::Test
  ROWS = Array.new(40) { |number| "row #{number}" }

  def gate(baseline, scripts: %w[one], **, &) = Bench::Gate.new(baseline, scripts:, **, &)

  # What a machine gives that others work on: a few per cent either way, and now and then a
  # process that is slow from its first row to its last.
  def noisy(random, slower: 0.0)
    crawl = random.rand < 0.1 ? 1.3 : 1.0
    ROWS.to_h { |row| [row, (1 + slower) * crawl * (1 + ((random.rand + random.rand + random.rand - 1.5) * 0.06))] }
  end

  test "what has not changed passes, however much it wavers" do
    random = Random.new(1)
    baseline = gate({}, processes: 15) { noisy(random) }.ratios
    failed = Array.new(100) { gate(baseline) { noisy(random) }.verdicts.any?(&:slower?) }.count(true)
    assert_equal 0, failed
  end

  test "fifteen per cent are found in spite of it, in most rows" do
    random = Random.new(2)
    baseline = gate({}, processes: 15) { noisy(random) }.ratios
    found = Array.new(20) { gate(baseline) { noisy(random, slower: 0.15) }.verdicts.count(&:slower?) }
    assert_operator found.min, :>=, 20
    assert_operator found.sum, :>=, 20 * ROWS.size * 0.8
  end

  test "one row that became slower is named, with the baseline and what it is now" do
    baseline = ROWS.to_h { |row| ["one: #{row}", 1.0] }
    now = ROWS.to_h { |row| [row, row == "row 7" ? 1.2 : 1.0] }
    slower = gate(baseline) { now }.verdicts.select(&:slower?)
    assert_equal ["one: row 7"], slower.map(&:name)
    assert_match(/\Aone: row 7 +1\.0000 +1\.2000  \+20\.0 %, measured 4 times\z/, slower[0].to_s)
  end

  test "ten per cent are allowed, and less is no failure" do
    change = ->(ratio) { gate({ "one: a" => 1.0 }) { { "a" => ratio } }.verdicts[0] }
    refute_predicate change[1.10], :slower?
    assert_predicate change[1.11], :slower?
    refute_predicate change[0.5], :slower?
    assert_predicate change[0.5], :faster?
  end

  test "only a script with a row that seems slower is measured again, and only that row counts anew" do
    asked = Hash.new(0)
    verdicts = gate({ "one: a" => 1.0, "one: b" => 1.0, "two: a" => 1.0 }, scripts: %w[one two]) do |script|
      given = { "one" => [{ "a" => 1.3, "b" => 1.0 }, { "a" => 1.0, "b" => 0.5 }], "two" => [{ "a" => 1.0 }] }
      given[script][asked[script].tap { asked[script] += 1 } / Bench::Gate::PROCESSES]
    end.verdicts
    assert_equal({ "one" => 10, "two" => 5 }, asked)
    assert_equal [[1.3, 1.0], [1.0], [1.0]], verdicts.map(&:attempts)
    assert(verdicts.none?(&:slower?))
  end

  test "a row without a baseline is no failure, and one that is gone is told" do
    gate = gate({ "one: old" => 1.0 }) { { "new" => 2.0 } }
    verdict = gate.verdicts[0]
    assert_predicate verdict, :new?
    refute_predicate verdict, :slower?
    assert_match(/\Aone: new +- +2\.0000  not in the baseline\z/, verdict.to_s)
    assert_equal ["one: old"], gate.gone
  end

  test "a row counts with the lower quartile of its processes" do
    given = [9.0, 1.2, 5.0, 1.0, 1.3]
    assert_equal({ "one: a" => 1.2 }, gate({}) { { "a" => given.shift } }.ratios)
  end

  # The trial of a gate that fails at these runs; all runs of number `times` and above are slower.
  def trial(times, failing)
    number = -1
    out = StringIO.new
    reliable = Bench::GateTrial.new(times, out:) do
      [Bench::Gate::Verdict.new("one: a", 1.0, [failing.include?(number += 1) ? 1.2 : 1.0])]
    end.run(15)
    [reliable, out.string]
  end

  test "a gate that fails once of twenty and sees each slow-down is relied on" do
    reliable, text = trial(20, [3, 20, 21, 22])
    assert reliable
    assert_match(%r{^4     unchanged +0 +1/1 +0  one: a \+20\.0 %$}, text)
    assert_includes text, "unchanged: 1 of 20 failed\n15 % slower: 3 of 3 failed\n"
  end

  test "a gate that cries wolf twice, or sleeps through a slow-down, is not" do
    refute trial(20, [3, 4, 20, 21, 22])[0]
    refute trial(20, [20, 22])[0]
  end
end
