# frozen_string_literal: true

# What does a run cost? Everything fresh, through the public API.
require_relative "support"
require "kobako"

MICRO = Bench::MICRO
SMALL = 'a = 1; b = a + 2 * 3; [a, b].map { |x| x.to_s }.join(",")'

def with_service = Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:Echo).bind(:Same, ->(value) { value }) }

sandbox = Kobako::Sandbox.new
services = with_service

bench = Bench.new("What does a run cost?")
# A run computes, and it writes to memory that is fresh: so does what it is held against.
Warning[:experimental] = false # IO::Buffer
bench.reference("CRuby: counts to 1000, maps and clears 64 KiB") do
  i = 0
  i += 1 while i < 1000
  memory = IO::Buffer.new(64 << 10, IO::Buffer::MAPPED)
  memory.clear
  memory.free
end
bench.row("Sandbox.new", limit: 2 * MICRO, series: "phase") { Kobako::Sandbox.new }
bench.row('run("nil")', limit: 10 * MICRO, series: "phase") { sandbox.run("nil") }
bench.row('Sandbox.new.run("nil")', limit: 18 * MICRO, series: "phase") { Kobako::Sandbox.new.run("nil") }
bench.row("run(a small real script)", limit: 20 * MICRO, series: "phase") { sandbox.run(SMALL) }
# What was not run before is compiled, and no run of it can begin later than at its start.
turn = 0
bench.row('run("nil"), a new script', limit: 15 * MICRO, series: "new") { sandbox.run("nil # #{turn += 1}") }
bench.row("run(a small real script), a new one", limit: 20 * MICRO, series: "new") do
  sandbox.run("#{SMALL} # #{turn += 1}")
end
bench.row("run(one Service call)", series: "phase") { services.run("Echo::Same.call(1)") }
bench.row("new, bind, run(one Service call)", series: "phase") { with_service.run("Echo::Same.call(1)") }
bench.row("run(one =~)", series: "phase") { sandbox.run('"a text" =~ /t/') }
bench.row("run(one rescued exception)", series: "phase") { sandbox.run('raise "no" rescue nil') }
bench.row('run(require "json")', series: "phase", gate: false) { sandbox.run('require "json"') }
bench.net("puts, each of 1000", limit: 1 * MICRO, per: 1000,
                                with: -> { sandbox.run('1000.times { puts "a line" }') },
                                without: -> { sandbox.run('1000.times { "a line" }') })
bench.run
