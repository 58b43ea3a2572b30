# frozen_string_literal: true

# What does a run cost? Everything fresh, through the public API.
require_relative "support"
require "kobako"

SMALL = 'a = 1; b = a + 2 * 3; [a, b].map { |x| x.to_s }.join(",")'

sandbox = Kobako::Sandbox.new
services = Kobako::Sandbox.new
services.define(:Echo).bind(:Same, ->(value) { value })
calls = "i = 0\nwhile i < 1000\n  Echo::Same.call(i)\n  i += 1\nend"

bench = Bench.new("What does a run cost?")
bench.row("reference: CRuby i += 1 while i < 1000", repeat: 200) do
  i = 0
  i += 1 while i < 1000
end
bench.row("Sandbox.new", repeat: 2000) { Kobako::Sandbox.new }
bench.row('run("nil")', repeat: 1000) { sandbox.run("nil") }
bench.row('Sandbox.new.run("nil")', repeat: 1000) { Kobako::Sandbox.new.run("nil") }
bench.row("run(a small real script)", repeat: 500) { sandbox.run(SMALL) }
bench.row("1000 Service calls in a run", repeat: 5) { services.run(calls) }
bench.run
