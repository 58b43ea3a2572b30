# frozen_string_literal: true

require_relative "gate"

class Bench
  # Tries the gate itself: how often does it fail on what has not changed, and does it
  # notice a slow-down? The block gives the verdicts of one comparison, everything being
  # slower by that percentage.
  class GateTrial
    SLOW_RUNS = 3
    FALSE_ALARMS = 1

    def initialize(times, out: $stdout, &compare)
      @times = times
      @out = out
      @compare = compare
    end

    # Whether the gate can be relied on.
    def run(percent)
      @out.puts format("%-5s %-14s %8s %8s %8s  %s", "run", "", "seconds", "slower", "again", "slowest row")
      alarms = Array.new(@times) { |number| failed?(number + 1, 0) }.count(true)
      caught = Array.new(SLOW_RUNS) { |number| failed?(@times + number + 1, percent) }.count(true)
      @out.puts "unchanged: #{alarms} of #{@times} failed", "#{percent} % slower: #{caught} of #{SLOW_RUNS} failed"
      alarms <= FALSE_ALARMS && caught == SLOW_RUNS
    end

    private

    def failed?(number, percent)
      verdicts = nil
      seconds = Bench.seconds { verdicts = @compare.call(percent) }
      kind = percent.zero? ? "unchanged" : "#{percent} % slower"
      @out.puts format("%-5d %-14s %8.0f %8s %8d  %s", number, kind, seconds, slower(verdicts),
                       verdicts.count { |verdict| verdict.attempts.size > 1 }, worst(verdicts))
      verdicts.any?(&:slower?)
    end

    def slower(verdicts) = "#{verdicts.count(&:slower?)}/#{verdicts.size}"

    def worst(verdicts)
      worst = verdicts.reject(&:new?).max_by(&:change)
      worst && format("%s %+.1f %%", worst.name, worst.change * 100)
    end
  end
end
