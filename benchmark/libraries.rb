# frozen_string_literal: true

# What does a `require` cost a run? Beside run("nil"), which loads none.
require_relative "support"
require "kobako"

# What is loaded when its constant is mentioned.
MENTIONED = { "process" => "Process; 1", "thread" => "Mutex; 1" }.freeze

sandbox = Kobako::Sandbox.new
bench = Bench.new("What does each library cost a run?")
bench.row('reference: run("nil")', repeat: 200) { sandbox.run("nil") }
Dir.glob("*", base: File.expand_path("../wasm/guest/features", __dir__)).each do |name|
  source = MENTIONED.fetch(name) { "require #{name.inspect}" }
  bench.row(source, repeat: 50) { sandbox.run(source) }
end
bench.run
