# frozen_string_literal: true

# What does it cost to take much to a Service and back?
require_relative "support"
require "kobako"

SANDBOX = Kobako::Sandbox.new(memory_limit: 64 << 20)
SANDBOX.define(:Echo).bind(:Same, ->(value) { value }).bind(:Size, ->(value) { value.size })
       .bind(:Text, -> { TEXT }).bind(:Records, -> { RECORDS })

TEXT = ("x" * (1 << 20)).freeze
RECORDS = Array.new(1000) { |id| { id:, name: "item #{id}", price: id * 1.5, tags: %w[a b], sold: nil } }.freeze

STRINGS = <<~'RUBY'.chomp
  Array.new(10_000) { |i| "text #{i}" }
RUBY
MADE_RECORDS = <<~'RUBY'.chomp
  Array.new(1000) { |id| { id: id, name: "item #{id}", price: id * 1.5, tags: %w[a b], sold: nil } }
RUBY

# What makes it in the guest, and the same in Ruby.
PAYLOADS = {
  "1 KiB String" => ['"x" * 1024', "x" * 1024],
  "64 KiB String" => ['"x" * 65_536', "x" * 65_536],
  "1 MiB String" => ['"x" * 1_048_576', TEXT],
  "1 MiB binary String" => ['("\xFF" * 1_048_576).b', ("\xFF" * (1 << 20)).b],
  "4 MiB String" => ['"x" * 4_194_304', "x" * (4 << 20)],
  "10,000 Integers" => ["(1..10_000).to_a", (1..10_000).to_a],
  "10,000 short Strings" => [STRINGS, Array.new(10_000) { |i| "text #{i}" }],
  "1000 records of five" => [MADE_RECORDS, RECORDS]
}.freeze
MARKS = { "1 MiB String" => { limit: 0.6 * Bench::MILLI } }.freeze

bench = Bench.new("What does it cost to take much to a Service and back?", rounds: 25)
copies = PAYLOADS.to_h do |name, (made, value)|
  copy = bench.reference("Marshal there and back: #{name}") { Marshal.load(Marshal.dump(value)) }
  bench.net("there and back: #{name}", with: -> { SANDBOX.run("value = #{made}\nEcho::Same.call(value)\nnil") },
                                       without: -> { SANDBOX.run("value = #{made}\nnil") }, **MARKS.fetch(name, {}))
  bench.net("there: #{name}", with: -> { SANDBOX.run("value = #{made}\nEcho::Size.call(value)\nnil") },
                              without: -> { SANDBOX.run("value = #{made}\nnil") })
  [name, copy]
end
nothing = -> { SANDBOX.run("nil") }
text, records = copies.values_at("1 MiB String", "1000 records of five")
bench.net("from a Service: 1 MiB String", with: -> { SANDBOX.run("Echo::Text.call; nil") }, without: nothing,
                                          against: text)
bench.net("from a Service: 1000 records of five", with: -> { SANDBOX.run("Echo::Records.call; nil") },
                                                  without: nothing, against: records)
bench.net("as a run's value: 1 MiB String", with: -> { SANDBOX.run('"x" * 1_048_576') },
                                            without: -> { SANDBOX.run("\"x\" * 1_048_576\nnil") }, against: text)
bench.run
