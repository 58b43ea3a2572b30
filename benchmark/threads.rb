# frozen_string_literal: true

# What do guests in many Threads cost each other, and Ruby's other threads?
require_relative "support"
require "kobako"

COMPUTE = "i = 0\nwhile i < 400_000\n  i += 1\nend"
CALL = "i = 0\nwhile i < 2000\n  Echo::Same.call(i)\n  i += 1\nend"

def clock = Process.clock_gettime(Process::CLOCK_MONOTONIC)

def seconds
  started = clock
  yield
  clock - started
end

def sandbox(**)
  Kobako::Sandbox.new(**).tap { |sandbox| sandbox.define(:Echo).bind(:Same, ->(value) { value }) }
end

# Seconds for the same work, four runs, in so many threads.
def shared(threads, script)
  seconds { Array.new(threads) { Thread.new { (4 / threads).times { sandbox.run(script) } } }.each(&:join) }
end

# How late the latest of so many looping guests is told that its time is over, and the
# longest that a thread which only wants to wake every millisecond had to wait.
def flood(count)
  longest = 0.0
  idle = Thread.new do
    loop { longest = [longest, seconds { sleep 0.001 } - 0.001].max }
  end
  sleep 0.05
  longest = 0.0
  late = Array.new(count) do
    Thread.new { seconds { sandbox(timeout: 1).run("loop {}") rescue Kobako::TimeoutError } - 1 } # rubocop:disable Style/RescueModifier
  end.map(&:value).max
  idle.kill.join
  { late:, longest: }
end

bench = Bench.new("What do guests in many Threads cost each other?", rounds: 7)
bench.given("compute-bound: 4 runs in 1 thread") { shared(1, COMPUTE) }
bench.given("compute-bound: 4 runs in 2 threads") { shared(2, COMPUTE) }
bench.given("call-heavy: 4 runs in 1 thread") { shared(1, CALL) }
bench.given("call-heavy: 4 runs in 2 threads") { shared(2, CALL) }
bench.run

puts
[1, 2, 8, 100].each do |count|
  late, longest = flood(count).values_at(:late, :longest).map { |time| time * 1e3 }
  printf "%-44s late by at most %7.1f ms, an idle thread waits %7.1f ms\n", "#{count} looping, 1 s each:", late, longest
end
