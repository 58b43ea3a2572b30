# frozen_string_literal: true

# What do guests in many Threads cost each other, and Ruby's other threads?
require_relative "support"
require "kobako"

COMPUTE = "i = 0\nwhile i < 2_000_000\n  i += 1\nend"
CALL = "i = 0\nwhile i < 10_000\n  Echo::Same.call(i)\n  i += 1\nend"

def seconds(&) = Bench.seconds(&)

def sandbox(**)
  Kobako::Sandbox.new(**).tap { |sandbox| sandbox.define(:Echo).bind(:Same, ->(value) { value }) }
end

RUNS = 8

# Seconds for the same work, eight runs, in so many threads.
def shared(threads, script)
  seconds { Array.new(threads) { Thread.new { (RUNS / threads).times { sandbox.run(script) } } }.each(&:join) }
end

LOOPS = { "computing" => "loop {}", "calling Services" => "loop { Echo::Same.call(1) }" }.freeze

# How late the latest of so many looping guests is told that its time is over, and the
# longest that a thread which only wants to wake every millisecond had to wait.
def flood(count, script)
  longest = 0.0
  idle = Thread.new do
    loop { longest = [longest, seconds { sleep 0.001 } - 0.001].max }
  end
  sleep 0.05
  longest = 0.0
  late = Array.new(count) { Thread.new { lateness(script) } }.map(&:value).max
  sleep 1 if late.nil?
  idle.kill.join
  { late: late || 0, longest: }
end

def lateness(script)
  seconds do
    sandbox(timeout: 1, max_calls: nil).run(script)
  rescue Kobako::TimeoutError
    nil # as it should be
  end - 1
end

# The same in processes, which share nothing but the machine.
def apart(processes, script)
  work = -> { (RUNS / processes).times { sandbox.run(script) } && exit! }
  seconds { Array.new(processes) { fork(&work) }.each { |child| Process.wait(child) } }
end

bench = Bench.new("What do guests in many Threads cost each other?", rounds: 9)
# The marks: as many runs in a second as so many times one thread's.
{ "compute-bound" => [COMPUTE, 1.85], "call-heavy" => [CALL, 1.0] }.each do |kind, (script, gain)|
  bench.given_reference("#{kind}: #{RUNS} runs in 1 thread", series: kind, at: 1) { shared(1, script) }
  [2, 4, 8].each do |threads|
    mark = threads == 2 ? { within: 1 / gain } : {}
    bench.given("#{kind}: #{RUNS} runs in #{threads} threads", series: kind, at: threads, **mark) do
      shared(threads, script)
    end
  end
  bench.given("#{kind}: #{RUNS} runs in 2 processes") { apart(2, script) }
end
bench.run

puts
LOOPS.each do |doing, script|
  [0, 1, 2, 8, 100].each do |count|
    late, longest = flood(count, script).values_at(:late, :longest).map { |time| time * 1e3 }
    printf "%-44s late by at most %7.1f ms, an idle thread waits %7.1f ms\n",
           "#{count} #{doing}, 1 s each:", late, longest
  end
end
