# frozen_string_literal: true

# What does it cost to write values as bytes and to read them, beside Ruby's own Marshal?
require_relative "support"
require "kobako"

RECORD = { id: 17, name: "Ångström", price: 12.5, tags: %w[new sale], sold: nil }.freeze

TEXT = ("x" * (100 << 10)).freeze
VALUES = {
  "an Integer" => 1_234_567,
  "a record of five" => RECORD,
  "100 records" => Array.new(100) { |number| RECORD.merge(id: number) },
  "1000 Integers" => (1..1000).to_a,
  "1000 Floats" => Array.new(1000) { |number| number * 0.37 },
  "1000 short Strings" => Array.new(1000) { |number| "text #{number}" },
  "100 KiB of text" => TEXT
}.freeze

bench = Bench.new("What does it cost to write values as bytes and to read them?")
VALUES.each do |name, value|
  gate = value != TEXT # what is mostly malloc's doing varies too much
  bench.reference("Marshal.dump: #{name}") { Marshal.dump(value) }
  bench.row("encode: #{name}", gate:) { Kobako::Codec::Encoder.encode(value) }
  dumped = Marshal.dump(value)
  bytes = Kobako::Codec::Encoder.encode(value)
  bench.reference("Marshal.load: #{name}") { Marshal.load(dumped) } # rubocop:disable Security/MarshalLoad
  bench.row("decode: #{name}", gate:) { Kobako::Codec::Decoder.decode(bytes) }
end
bench.run
