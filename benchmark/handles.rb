# frozen_string_literal: true

# What do Handles cost: given out, called, handed back?
require_relative "support"
require "kobako"

# What scripts get Handles of.
class Item
  include Kobako::Service

  attr_reader :number

  expose :number
  def initialize(number) = @number = number
end

ITEMS = Array.new(1000) { |number| Item.new(number) }
SANDBOX = Kobako::Sandbox.new
SANDBOX.define(:Shop)
       .bind(:Item, ->(number) { ITEMS[number] })
       .bind(:New, ->(number) { Item.new(number) })
       .bind(:All, -> { ITEMS })
       .bind(:Take, ->(item) { item.number })

def looped(call, before = "") = "#{before}\ni = 0\nwhile i < 1000\n  #{call}\n  i += 1\nend"

# Runs of a loop with and without the call in it.
def pair(call, without = "i", before: "")
  scripts = [looped(call, before), looped(without, before)]
  { with: -> { SANDBOX.run(scripts[0]) }, without: -> { SANDBOX.run(scripts[1]) }, per: 1000 }
end

bench = Bench.new("What do Handles cost?")
bench.reference("CRuby: an object found and called", per: 1000) do
  find = ->(number) { ITEMS[number] }
  i = 0
  while i < 1000
    find.call(i).number
    i += 1
  end
end
bench.net("a Handle returned and called", limit: 3 * Bench::MICRO, **pair("Shop::Item.call(i).number"))
bench.net("the same for an object that is new", **pair("Shop::New.call(i).number"))
bench.net("a Handle returned", **pair("Shop::Item.call(i)"))
bench.net("a Handle called", **pair("item.number", before: "item = Shop::Item.call(1)"))
bench.net("a Handle handed to a Service", **pair("Shop::Take.call(item)", before: "item = Shop::Item.call(1)"))
bench.net("1000 Handles in one Array, each", per: 1000, with: -> { SANDBOX.run("Shop::All.call; nil") },
                                             without: -> { SANDBOX.run("nil") })
bench.run
