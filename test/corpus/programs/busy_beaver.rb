# Turing machines: Rado's busy beavers.
class Machine
  attr_reader :steps

  def initialize(rules)
    @rules = rules.each_slice(2).with_index.flat_map do |pair, state|
      pair.each_with_index.map { |rule, symbol| [[("A".ord + state).chr, symbol], rule] }
    end.to_h
  end

  def run(limit: 10_000)
    tape = Hash.new(0)
    head = @steps = 0
    state = "A"
    until state == "H"
      raise "no halt after #{limit} steps" if @steps == limit

      write, move, state = @rules.fetch([state, tape[head]]).chars
      tape[head] = write.to_i
      head += move == "R" ? 1 : -1
      @steps += 1
    end
    tape
  end
end

BEAVERS = {
  2 => %w[1RB 1LB 1LA 1RH],
  3 => %w[1RB 1RH 0RC 1RB 1LC 1LA],
  4 => %w[1RB 1LB 1LA 0LC 1RH 1LD 1RD 0RA]
}.freeze

results = BEAVERS.map do |states, rules|
  machine = Machine.new(rules)
  ones = machine.run.values.sum
  puts "#{states} states: #{ones} ones after #{machine.steps} steps"
  [states, ones, machine.steps]
end
begin
  Machine.new(%w[0RA 0RA]).run(limit: 50)
rescue RuntimeError => e
  puts e.message
end
results
