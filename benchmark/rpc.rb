# frozen_string_literal: true

# What does a Service call cost, net of the loop that makes it?
require_relative "support"
require "kobako"

# What scripts call.
class Shop
  include Kobako::Service

  def price(number, pieces: 1, rate: 0) = (number * pieces) + rate
  expose :price
end

SANDBOX = Kobako::Sandbox.new
SANDBOX.define(:Shop).bind(:Prices, Shop.new).bind(:Same, ->(value) { value })

def looped(call, times) = "i = 0\nwhile i < #{times}\n  #{call}\n  i += 1\nend"

# Runs of a loop with and without the call in it.
def pair(call, times: 1000)
  with = looped(call, times)
  without = looped("i", times)
  { with: -> { SANDBOX.run(with) }, without: -> { SANDBOX.run(without) }, per: times }
end

bench = Bench.new("What does a Service call cost?")
bench.reference("CRuby: a lambda, an Integer in and out", per: 1000) do
  same = ->(value) { value }
  i = 0
  while i < 1000
    same.call(i)
    i += 1
  end
end
bench.net("an Integer in and out", limit: 1.0 * Bench::MICRO, **pair("Shop::Same.call(i)"))
bench.net("with two keywords", limit: 1.6 * Bench::MICRO, **pair("Shop::Prices.price(i, pieces: 2, rate: 3)"))
bench.net("a short String in and out", **pair('Shop::Same.call("a short text")'))
bench.net("an Array of three in and out", **pair("Shop::Same.call([i, i, i])"))
bench.net("a Symbol in and out", **pair("Shop::Same.call(:a_name)"))
bench.net("a Hash of two in and out", **pair("Shop::Same.call({ a: i, b: nil })"))
[1, 3, 10, 30, 100, 300, 1000, 3000, 10_000].each do |times|
  script = looped("Shop::Same.call(i)", times)
  bench.given("the whole run, by call: #{times}", series: "calls", at: times, gate: false, against: nil) do
    repeat = [300 / times, 1].max
    Bench.seconds { repeat.times { SANDBOX.run(script) } } / (repeat * times)
  end
end
bench.run
