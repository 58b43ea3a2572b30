# frozen_string_literal: true

# Did anything become slower than benchmark/baseline.json? Fails when something did.
#
#   ruby benchmark/check.rb                  compare
#   ruby benchmark/check.rb --slower 15      with everything measured made 15 % slower: has to fail
#   ruby benchmark/check.rb --repeat 20      20 comparisons and 3 slower ones: how often is it wrong?
#   ruby benchmark/check.rb --write          make the baseline
require "json"
require "optparse"
require "rbconfig"
%w[measure machine gate gate_trial].each { |name| require_relative "support/#{name}" }

SCRIPTS = %w[cold_start sandbox rpc codec interpreter handles].freeze
BASELINE = File.expand_path("baseline.json", __dir__)

# A script's ratios, measured in a process of its own.
def ratios(script, slower)
  $stderr.print "."
  text = IO.popen([RbConfig.ruby, File.join(__dir__, "#{script}.rb"), "--gate", "--slower", slower.to_s], &:read)
  abort "benchmark/#{script}.rb failed" unless Process.last_status.success?
  JSON.parse(text).to_h { |row| row.values_at("name", "floor_ratio") }
end

def gate(baseline, slower: 0, **) = Bench::Gate.new(baseline, scripts: SCRIPTS, **) { |script| ratios(script, slower) }

def write
  found = nil
  others = Bench::Machine.others { found = gate({}, processes: 3 * Bench::Gate::PROCESSES).ratios }
  rows = found.transform_values { |ratio| ratio.round(5) }
  File.write(BASELINE, "#{JSON.pretty_generate({ machine: Bench::Machine.description, others:, rows: })}\n")
  warn "", "#{rows.size} rows in #{BASELINE}"
  warn "Other things kept #{others} cores busy: make it again on a quiet machine." if others.to_f > 0.3
end

def baseline
  abort "There is no #{BASELINE}; `rake bench:baseline` makes it." unless File.exist?(BASELINE)
  JSON.parse(File.read(BASELINE)).tap do |made|
    next if made["machine"]["cpu"] == Bench::Machine.cpu

    warn "The baseline is of another machine (#{made["machine"]["cpu"]}): what differs may be the machine's."
  end
end

def compare(slower)
  gate = gate(baseline["rows"], slower:)
  verdicts = gate.verdicts
  warn ""
  puts format("%-66s %9s %9s", "ratio to the reference", "baseline", "now"), verdicts
  gate.gone.each { |name| puts "#{name}: in the baseline, not measured" }
  puts "Much is faster: `rake bench:baseline` keeps it so." if verdicts.count(&:faster?) * 4 > verdicts.size
  slow = verdicts.select(&:slower?)
  abort ["", "slower by more than 10 %:", *slow].join("\n") if slow.any?
  puts "nothing is slower by more than 10 %"
end

def repeat(times, slower)
  rows = baseline["rows"]
  trial = Bench::GateTrial.new(times) { |part| gate(rows, slower: part).verdicts }
  exit trial.run(slower.zero? ? 15 : slower)
end

slower = 0
task = -> { compare(slower) }
OptionParser.new do |parser|
  parser.on("--slower PERCENT", Float) { |percent| slower = percent }
  parser.on("--repeat TIMES", Integer) { |times| task = -> { repeat(times, slower) } }
  parser.on("--write") { task = -> { write } }
end.parse!
task.call
