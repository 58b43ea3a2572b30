# frozen_string_literal: true

# How fast is the guest's interpreter beside native mruby from the same sources?
# Needs `rake bench:native`.
require_relative "support"
require_relative "support/native"
require "kobako"

# A script: what it defines, what it does, and how often that is done in one measurement,
# so that a run's own cost does not matter.
Script = Struct.new(:name, :definitions, :work, :times) do
  def setup = "#{definitions}\ndef work\n#{work}\nend\n"
  def loop = "n = 0\nwhile n < #{times}\n  work\n  n += 1\nend\n"
end

SCRIPTS = [
  Script.new("100,000 x `x = x ^ i; i += 1`", "", <<~RUBY, 4),
    x = i = 0
    while i < 100_000
      x = x ^ i
      i += 1
    end
    x
  RUBY
  Script.new("fib(24)", "def fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)", "fib(24)", 2),
  Script.new("string building", "", <<~'RUBY', 10),
    text = +""
    1000.times { |i| text << "item " << i.to_s << ", #{i * 2}\n" }
    text.size
  RUBY
  Script.new("hash updates", "", <<~RUBY, 5),
    counts = Hash.new(0)
    names = %w[ada bob cyd dan eve fay]
    10_000.times { |i| counts[names[i % 6]] += 1; counts[i % 100] += i }
    counts.size
  RUBY
  Script.new("1000 raise and rescue", "", <<~RUBY, 20),
    1000.times do
      raise "no"
    rescue StandardError
      nil
    end
  RUBY
  Script.new("sorting 10,000", "", <<~RUBY, 3),
    seed = 42
    numbers = Array.new(10_000) { seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff }
    numbers.sort.first + numbers.sort_by { |number| -number }.first
  RUBY
  Script.new("100,000 floats added", "", <<~RUBY, 4)
    sum = 0.0
    i = 0
    while i < 100_000
      sum += i * 0.5
      i += 1
    end
    sum
  RUBY
].freeze

Bench::Native.there! unless Bench::Options.of_the_command.gate?
sandbox = Kobako::Sandbox.new
bench = Bench.new("How fast is the guest's interpreter beside native mruby?", rounds: 21, gate_rounds: 9)
SCRIPTS.each do |script|
  each = ->(seconds) { seconds / script.times }
  bench.given_reference("native mruby -O3: #{script.name}") { each[Bench::Native.seconds(script.setup, script.loop)] }
  guest = script.setup + script.loop
  bench.given("guest: #{script.name}", gate: false, within: 1.4, series: "guest", at: script.name) do
    each[Bench.seconds { sandbox.run(guest) }]
  end
  ruby = Class.new.tap { |made| made.class_eval(script.setup, __FILE__, __LINE__) }.new
  bench.given("CRuby: #{script.name}", gate: false, series: "CRuby", at: script.name) do
    each[Bench.seconds { script.times.times { ruby.work } }]
  end

  # The gate: once each, and no process in between.
  bench.reference("CRuby, once: #{script.name}") { ruby.work }
  bench.row("guest, once: #{script.name}") { sandbox.run("#{script.setup}work") }
end
bench.run
