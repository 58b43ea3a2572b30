# frozen_string_literal: true

# How long until a new process has its first Sandbox, with the artefact there?
require_relative "support"

LIB = File.expand_path("../lib", __dir__)

def process_seconds(*arguments)
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  system(RbConfig.ruby, "-I", LIB, *arguments) or abort "a benchmark's process failed"
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
end

def inner_seconds(code)
  IO.popen([RbConfig.ruby, "-I", LIB, "-e", code], &:read).to_f
end

CLOCK = "Process.clock_gettime(Process::CLOCK_MONOTONIC)"

bench = Bench.new("How long until a new process has its first Sandbox?", rounds: 21)
bench.given("ruby -e 0") { process_seconds("-e", "0") }
bench.given('ruby -e \'require "kobako"; Kobako::Sandbox.new\'') do
  process_seconds("-e", 'require "kobako"; Kobako::Sandbox.new')
end
bench.given("of that: require") { inner_seconds("t = #{CLOCK}; require 'kobako'; print #{CLOCK} - t") }
bench.given("of that: the first Sandbox.new") do
  inner_seconds("require 'kobako'; t = #{CLOCK}; Kobako::Sandbox.new; print #{CLOCK} - t")
end
bench.given("after it: the first run") do
  inner_seconds("require 'kobako'; s = Kobako::Sandbox.new; t = #{CLOCK}; s.run('nil'); print #{CLOCK} - t")
end
bench.run
