# frozen_string_literal: true

# Does anything grow over a million runs? Fails when it does: ruby benchmark/endurance.rb [runs]
require_relative "support"
require "kobako"

# What a script gets a Handle of.
class Item
  attr_reader :number

  def initialize(number) = @number = number
  def inspect = "item #{@number}"
end

USUAL = <<~RUBY
  items = (1..3).map { |number| S::Make.call(number) }
  puts "text" * 10
  warn "more"
  S::Sum.call(*items, more: items[1].number, list: [1.5, { a: :b }, "text"])
RUBY
USUAL_RESULT = [8, [1.5, { a: :b }, "text"]].freeze

def sandbox(**)
  Kobako::Sandbox.new(**).tap do |made|
    made.define(:S).bind(:Make, ->(number) { Item.new(number) })
        .bind(:Sum, ->(*items, more:, list: []) { [items.sum(&:number) + more, list] })
        .bind(:Fail, -> { raise KeyError, "none" }).bind(:Leave, -> { Fiber.yield })
  end
end

def expect(kind, sandbox, script)
  sandbox.run(script)
  abort "no #{kind} from #{script}"
rescue kind
  nil
end

# How many runs lie between two of a kind, and what is done then with the Sandbox in use.
RARE = {
  100 => ->(used) { expect(Kobako::SandboxError, used, "def f = raise('x' * 100)\nf") },
  130 => ->(used) { expect(Kobako::ServiceError, used, "S::Fail.call") },
  170 => ->(_) { sandbox.run("S::Sum.call(more: 1)") },
  1_000 => ->(_) { Fiber.new { sandbox.run("kept = 'x' * 10_000; S::Leave.call; kept") }.resume },
  1_700 => ->(used) { expect(Kobako::MemoryLimitError, used, "'x' * 9_000_000") },
  5_000 => ->(_) { expect(Kobako::TimeoutError, sandbox(timeout: 0.005), "loop {}") }
}.freeze

Point = Struct.new(:runs, :seconds, :memory, :threads, :files, :maps, :collections)

def clock = Process.clock_gettime(Process::CLOCK_MONOTONIC)

def point(runs, started)
  seconds = clock - started
  3.times { GC.start }
  memory = File.read("/proc/self/status")[/VmRSS:\s+(\d+)/, 1].to_i / 1024.0
  threads, files = %w[task fd].map { |name| Dir.children("/proc/self/#{name}").size }
  Point.new(runs, seconds, memory, threads, files, File.foreach("/proc/self/maps").count, GC.count)
end

def show(point)
  printf "%9d %9.1f %9.1f %8d %12d %7d %9d\n", *point
end

# A point at every tenth of the way; the Sandbox in use is another one now and then.
def endure(runs)
  started = clock
  used = nil
  (1..runs).filter_map do |number|
    used = sandbox if (number % 2_500) == 1
    RARE.each { |every, event| event.call(used) if (number % every).zero? }
    used.run(USUAL) == USUAL_RESULT or abort "run #{number} gave something else"
    point(number, started).tap { |point| show(point) } if (number % (runs / 10)).zero?
  end
end

$stdout.sync = true
runs = Integer(ARGV.fetch(0, 1_000_000))
puts "Does anything grow over #{runs} runs?", Bench.machine, ""
printf "%9s %9s %9s %8s %12s %7s %9s\n", "runs", "seconds", "RSS MiB", "threads", "descriptors", "maps", "GC.count"
early, late = endure(runs).values_at(1, -1)
grown = []
grown << "memory" if late.memory > early.memory * 1.1
grown << "threads" if late.threads != early.threads
grown << "descriptors" if late.files != early.files
abort "not flat: #{grown.join(", ")}" if grown.any?
puts "flat: at the end #{(100 * late.memory / early.memory).round} % of the memory at a fifth"
