# frozen_string_literal: true

# What does a `require` cost a run? Beside run("nil"), which loads none.
require_relative "support"
require "kobako"

# What is loaded when its constant is mentioned.
MENTIONED = { "marshal" => "Marshal; 1", "process" => "Process; 1", "thread" => "Mutex; 1" }.freeze

sandbox = Kobako::Sandbox.new
bench = Bench.new("What does each library cost a run?")
bench.reference('run("nil")', per: 50) { 50.times { sandbox.run("nil") } }
Dir.glob("*", base: File.expand_path("../wasm/guest/features", __dir__)).each do |name|
  source = MENTIONED.fetch(name) { "require #{name.inspect}" }
  bench.row(source, per: 50) { 50.times { sandbox.run(source) } }
end
bench.run
