# frozen_string_literal: true

# How fast is the guest's interpreter beside native mruby from the same sources?
# Needs `rake bench:native`.
require_relative "support"
require "kobako"

NATIVE = File.expand_path("../tmp/native/bin/mruby", __dir__)
abort "#{NATIVE} is not there; `rake bench:native` builds it" unless File.executable?(NATIVE)

SCRIPTS = {
  "100,000 x `x = x ^ i; i += 1`" => "x = 0\ni = 0\nwhile i < 100_000\n  x = x ^ i\n  i += 1\nend\nx",
  "fib(20)" => "def fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)\nfib(20)",
  "1000 raise and rescue" => "1000.times do\n  raise 'no'\nrescue StandardError\n  nil\nend",
  "10,000 floats added" => "s = 0.0\ni = 0\nwhile i < 10_000\n  s += i * 0.5\n  i += 1\nend\ns"
}.freeze

# The script is run `TIMES` times in one process and timed there.
TIMES = 20

def native_seconds(script)
  program = "def script__\n#{script}\nend\n" unless script.include?("def ")
  program ||= script.sub(/^fib\(20\)$/, "") << "\ndef script__ = fib(20)\n"
  program += "script__\nt = Time.now\n#{TIMES}.times { script__ }\nprint (Time.now - t) / #{TIMES}"
  IO.popen([NATIVE, "-e", program], &:read).to_f
end

sandbox = Kobako::Sandbox.new
SCRIPTS.each do |name, script|
  bench = Bench.new(name, rounds: 11)
  bench.given("native mruby, -O3") { native_seconds(script) }
  bench.row("guest, through Sandbox#run", unit: "ms", repeat: TIMES) { sandbox.run(script) }
  bench.row("CRuby", unit: "ms", repeat: TIMES) { eval(script) } # rubocop:disable Security/Eval
  bench.run
  puts
end
