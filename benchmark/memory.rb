# frozen_string_literal: true

# How much memory does a process with Sandboxes hold? Linux, as it reads /proc.
require_relative "support"

LIB = File.expand_path("../lib", __dir__)

# Bytes of memory that a new process holds after each of the pieces of code.
def resident(*pieces)
  reading = 'rss = -> { 3.times { GC.start }; File.read("/proc/self/smaps_rollup")[/^Rss:\s+(\d+)/, 1].to_i * 1024 }'
  code = [reading, "at = []", *pieces.flat_map { |piece| [piece, "at << rss[]"] }, "print at.join(' ')"].join("\n")
  IO.popen([RbConfig.ruby, "-I", LIB, "-e", code], &:read).split.map(&:to_i)
end

FIRST = 'require "kobako"; kept = [Kobako::Sandbox.new]'
TENANT = <<~RUBY
  tenant = lambda do
    Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:Shop).bind(:Price, ->(number) { number }) }
  end
RUBY

def tenants(count) = "#{count}.times { kept << tenant.call }"
def used_tenants(count) = "#{count}.times { kept << tenant.call.tap { |made| made.run('Shop::Price.call(1)') } }"

def over_bare(*pieces) = resident("nil", *pieces).then { |bare, *rest| rest.last - bare }

# What each of so many more holds.
def each_of(count, more)
  before, after = resident("#{FIRST}\n#{TENANT}\n#{more.call(10)}", more.call(count))
  (after - before).fdiv(count)
end

bench = Bench.new("How much memory does a process with Sandboxes hold?", rounds: 7)
bare = bench.given_reference("ruby -e 0", unit: "bytes") { resident("nil").last }
MIB = 1 << 20
bench.given("after the first Sandbox, over bare Ruby", unit: "bytes", limit: 20 * MIB) { over_bare(FIRST) }
bench.given("after its first run, over bare Ruby", unit: "bytes") { over_bare("#{FIRST}; kept[0].run('nil')") }
bench.given("each further idle Sandbox", unit: "bytes", limit: 1536, against: nil) do
  each_of(5000, ->(count) { "#{count}.times { kept << Kobako::Sandbox.new }" })
end
bench.given("each further idle tenant: a Service, not yet run", unit: "bytes", against: nil) do
  each_of(2000, method(:tenants))
end
bench.given("each further idle tenant that has run", unit: "bytes", against: nil) do
  each_of(2000, method(:used_tenants))
end
bench.given("1000 idle tenants in all", unit: "bytes", limit: 3 * MIB, against: nil) do
  before, after = resident("#{FIRST}\n#{TENANT}\n#{used_tenants(1)}", tenants(1000))
  after - before
end
bench.given("1000 idle tenants that have run, in all", unit: "bytes", against: nil) do
  before, after = resident("#{FIRST}\n#{TENANT}\n#{used_tenants(1)}", used_tenants(1000))
  after - before
end
[1, 100, 250, 500, 750, 1000].each do |count|
  { "tenants" => tenants(count), "tenants that have run" => used_tenants(count) }.each do |series, code|
    bench.given("#{count} #{series}, over bare Ruby", unit: "bytes", series:, at: count, against: bare) do
      over_bare("#{FIRST}; #{TENANT}; #{code}")
    end
  end
end
bench.run
