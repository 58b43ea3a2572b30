# frozen_string_literal: true

# What does matching cost, beside CRuby's own Regexp?
require_relative "support"
require "kobako"

SANDBOX = Kobako::Sandbox.new
LINE = "2024-05-17 12:30:00 WARN user=42 took 15ms"

# The expression, evaluated 1000 times, and what the loop does without it.
CASES = {
  "text =~ /took/" => "text =~ /took/",
  "=~ with two groups" => 'text =~ /user=(\d+) took (\d+)ms/',
  "match? of a date" => 'text.match?(/\A\d{4}-\d\d-\d\d /)',
  "=~ that finds nothing" => "text =~ /ERROR|FATAL/",
  "match and a named group" => 'text.match(/user=(?<id>\d+)/)[:id]',
  "scan for words" => 'text.scan(/\w+/)',
  "gsub of digits" => 'text.gsub(/\d/, "#")',
  "split at blanks" => "text.split(/ /)"
}.freeze

def looped(expression) = "text = #{LINE.inspect}\ni = 0\nwhile i < 1000\n  #{expression}\n  i += 1\nend"

def in_ruby(expression) = eval("-> { #{looped(expression)} }", TOPLEVEL_BINDING.dup) # rubocop:disable Security/Eval, Style/EvalWithLocation

bench = Bench.new("What does matching cost?", rounds: 25)
CASES.each do |name, expression|
  bench.net_reference("CRuby: #{name}", with: in_ruby(expression), without: in_ruby("i"), per: 1000)
  script, empty = [expression, "i"].map { |inside| looped(inside) }
  marks = expression == "text =~ /took/" ? { limit: 1.5 * Bench::MICRO, within: 2.0 } : {}
  bench.net("guest: #{name}", with: -> { SANDBOX.run(script) }, without: -> { SANDBOX.run(empty) }, per: 1000, **marks)
end
bench.run
