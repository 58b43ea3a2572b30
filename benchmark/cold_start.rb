# frozen_string_literal: true

# How long until a new process has its first Sandbox, with the artefact there?
require_relative "support"

LIB = File.expand_path("../lib", __dir__)

def process_seconds(*arguments)
  Bench.seconds { system(RbConfig.ruby, "-I", LIB, *arguments) or abort "a benchmark's process failed" }
end

# What a new process takes for each of the pieces of code, told by itself.
def inside(*pieces)
  timed = pieces.map { |code| "at << clock[]; #{code}" }.join("\n")
  code = "at = []; clock = -> { Process.clock_gettime(Process::#{Bench.clock_name}) }\n#{timed}\nat << clock[]\n" \
         "print at.each_cons(2).map { |one, other| other - one }.join(' ')"
  IO.popen([RbConfig.ruby, "-I", LIB, "-e", code], &:read).split.map(&:to_f)
end

KOBAKO = 'require "kobako"; Kobako::Sandbox.new'
COUNTING = "i = 0; i += 1 while i < 200_000"

bench = Bench.new("How long until a new process has its first Sandbox?", rounds: 25, gate_rounds: 15)
bare = bench.given_reference("ruby -e 0") { process_seconds("-e", "0") }
bench.given("ruby -e '#{KOBAKO}'", gate: false) { process_seconds("-e", KOBAKO) }
bench.given("of that: require", gate: false) { inside('require "kobako"').first }
bench.given("of that: the first Sandbox.new", gate: false) { inside('require "kobako"', "Kobako::Sandbox.new").last }
bench.given("after it: the first run", gate: false) { inside(KOBAKO, 'Kobako::Sandbox.new.run("nil")').last }
bench.given("require and first Sandbox.new, over ruby -e 0", gate: false, limit: 12 * Bench::MILLI) do
  process_seconds("-e", KOBAKO) - bare.value
end

# The gate: both in one process, so that Ruby's own start does not hide what kobako's takes.
counted = 0
bench.given_reference("CRuby i += 1 while i < 200_000, in the process") { counted }
bench.given("require and first Sandbox.new, in the process", leads: true) do
  before, kobako, after = inside(COUNTING, KOBAKO, COUNTING)
  counted = (before + after) / 2
  kobako
end
bench.run
