# frozen_string_literal: true

# Does the time of a run grow linearly with its source?
require_relative "support"
require "kobako"

SANDBOX = Kobako::Sandbox.new(memory_limit: 256 << 20)

# Source as a program has it, cut to whole pieces: methods that are defined and, most of
# them, not called.
PIECE = <<~'RUBY'
  def method_%d(first, second = 2, *rest, named: nil)
    return first.to_s if second > 3 && !named.nil?
    total = rest.map { |item| item * second }.sum
    { "first" => first, total: total, text: "#{first} and #{second}" }
  end
RUBY

def source(bytes)
  text = +""
  number = 0
  text << format(PIECE, number += 1) while text.bytesize < bytes
  text << "method_1(1)[:total]"
end

sizes = [1, 3, 10, 30, 100, 300, 1000].to_h { |kilobytes| [kilobytes, source(kilobytes * 1000)] }

bench = Bench.new("Does the time of a run grow linearly with its source?", rounds: 15)
sizes.each do |kilobytes, text|
  bench.row("#{kilobytes} KB of source", series: "run", at: kilobytes, against: nil) { SANDBOX.run(text) }
  bench.row("CRuby compiles #{kilobytes} KB", series: "CRuby, compiled", at: kilobytes, against: nil) do
    RubyVM::InstructionSequence.compile(text)
  end
end
bench.run
