# frozen_string_literal: true

# Does an idle process wake up because of kobako? Linux, as it reads /proc.
require_relative "support"

LIB = File.expand_path("../lib", __dir__)
SECONDS = 3

# How often the threads of a new process went to sleep again while it slept for some seconds,
# after the code and the second in which whatever it started may come to rest.
def wakeups(code)
  program = <<~RUBY
    #{code}
    sleeping = lambda do
      Dir.glob("/proc/self/task/*/status").sum { |file| File.read(file)[/^voluntary_ctxt_switches:\\s+(\\d+)/, 1].to_i }
    end
    sleep 1
    before = sleeping[]
    sleep #{SECONDS}
    print sleeping[] - before
  RUBY
  Integer(IO.popen([RbConfig.ruby, "-I", LIB, "-e", program], &:read))
end

USED = <<~RUBY
  require "kobako"
  sandbox = Kobako::Sandbox.new(timeout: 0.3)
  sandbox.run("nil")
  (sandbox.run("loop {}") rescue nil)
RUBY

bare = nil
bench = Bench.new("Does an idle process wake up because of kobako?", rounds: 5)
bench.given_reference("bare Ruby, sleeping #{SECONDS} s", unit: "wake-ups") { bare = wakeups("nil") }
bench.given("after a Sandbox and a run of 0.3 s", unit: "wake-ups") { wakeups(USED) }
bench.given("of them kobako's", unit: "wake-ups", limit: 0, against: nil) { wakeups(USED) - bare }
bench.run
