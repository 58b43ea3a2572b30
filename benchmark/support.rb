# frozen_string_literal: true

require "etc"
require "rbconfig"

$LOAD_PATH.unshift File.expand_path("../lib", __dir__)

# Times rows in turn, round after round, so that a slow moment of the machine falls on
# all of them alike, and prints each row's median, spread and ratio to a reference.
class Bench
  Row = Struct.new(:name, :unit, :body, :seconds)

  UNITS = { "ms" => 1e3, "µs" => 1e6, "s" => 1.0 }.freeze

  def initialize(question, rounds: 15)
    @question = question
    @rounds = rounds
    @rows = []
  end

  # `repeat` runs of the block make one measurement; the time of one is printed.
  def row(name, unit: "µs", repeat: 1, &block)
    timed = lambda do
      started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      i = 0
      while i < repeat
        block.call
        i += 1
      end
      (Process.clock_gettime(Process::CLOCK_MONOTONIC) - started) / repeat
    end
    @rows << Row.new(name, unit, timed, [])
  end

  # A row whose block gives its own seconds.
  def given(name, unit: "ms", &block)
    @rows << Row.new(name, unit, block, [])
  end

  def run
    puts @question, Bench.machine, ""
    @rows.each { |row| row.body.call }
    @rounds.times { @rows.each { |row| row.seconds << row.body.call } }
    printf "%-44s %12s %21s %9s\n", "", "median", "quartiles", "ratio"
    @rows.each { |row| report(row) }
  end

  def self.machine
    cpu = File.exist?("/proc/cpuinfo") && File.read("/proc/cpuinfo")[/model name\s*: (.*)/, 1]
    "#{cpu || RbConfig::CONFIG["host_cpu"]}, #{Etc.nprocessors} CPUs, #{Etc.uname[:sysname]} #{Etc.uname[:release]}, " \
      "Ruby #{RUBY_VERSION}"
  end

  private

  def report(row)
    scale = UNITS.fetch(row.unit)
    low, middle, high = [0.25, 0.5, 0.75].map { |part| quantile(row, part) * scale }
    ratio = quantile(row, 0.5) / quantile(@rows.first, 0.5)
    printf "%-44s %9.2f %s %9.2f..%-9.2f %8.2fx\n", row.name, middle, row.unit, low, high, ratio
  end

  def quantile(row, part) = row.seconds.sort[((row.seconds.size - 1) * part).round]
end
