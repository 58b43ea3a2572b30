# frozen_string_literal: true

$LOAD_PATH.unshift File.expand_path("../lib", __dir__)
%w[statistic measure row units machine options results report].each { |name| require_relative "support/#{name}" }

# Answers a question by measuring rows in turn, round after round, each beside its reference.
#
#   bench = Bench.new("What does a run cost?")
#   bench.reference("CRuby i += 1 while i < 1000") { ... }
#   bench.row('run("nil")', limit: 15e-6) { sandbox.run("nil") }
#   bench.run
#
# A row's ratio is the median of its pairs' ratios: a slow moment of the machine falls on a
# row and its reference alike.
class Bench
  GATE_ROUNDS = 25

  def initialize(question, name: File.basename($PROGRAM_NAME, ".rb"), rounds: 51, gate_rounds: GATE_ROUNDS,
                 options: Options.of_the_command)
    @question = question
    @name = name
    @options = options
    @rounds = options.rounds || (options.gate? ? gate_rounds : rounds)
    @lines = []
  end

  # What the rows after it are held against; `per` is as for `row`.
  def reference(name, per: 1, **, &) = refer(name, timed(per:, &), **)

  # A reference whose block gives its value itself.
  def given_reference(name, **, &) = refer(name, Given.new(&), **)

  # A reference in the way of `net`.
  def net_reference(name, with:, without:, per: 1, **)
    refer(name, Net.new(timed(&with), timed(&without), per), **)
  end

  # Seconds that the block takes, for each of so many.
  def row(name, per: 1, **, &) = add(name, timed(per:, slower: @options.slower, &), **)

  # Seconds that `with` takes longer than `without`, for each of so many.
  def net(name, with:, without:, per: 1, **)
    with, without = [with, without].map { |block| timed(slower: @options.slower, &block) }
    add(name, Net.new(with, without, per), **)
  end

  # A block that gives its value itself: seconds unless `unit` says otherwise.
  def given(name, **, &) = add(name, Given.new(slower: @options.slower, &), **)

  def run
    Bench.clock_name = :CLOCK_PROCESS_CPUTIME_ID if @options.gate?
    keep_gated if @options.gate?
    others = Machine.others { measure }
    return puts(JSON.generate(rows.map(&:to_h))) if @options.gate?

    report(others)
    save(others) if @options.save?
  end

  def self.machine = Machine.line

  private

  def timed(**, &) = Timed.new(slice: @options.gate? ? Timed::SHORT : Timed::LONG, **, &)

  def add(name, measure, against: @reference, **) = Row.new(name, measure, against:, **).tap { |row| @lines << row }

  def refer(name, measure, **) = @reference = Reference.new(name, measure, **).tap { |row| @lines << row }

  def rows = @lines.reject(&:reference?)

  def keep_gated
    gated = @lines.select(&:gated?)
    @lines = gated.map(&:against).uniq + gated
  end

  # The first value of each is for warming up.
  def measure
    puts @question, Machine.line, "" unless @options.gate?
    @lines.each(&:value)
    @rounds.times do |round|
      tidy
      rows.each { |row| row.measure(round) }
      progress(round) unless @options.gate?
    end
  ensure
    GC.enable
  end

  # One round's garbage is not the next one's. For the gate nothing is collected meanwhile:
  # what falls on a row now and then is not that row's doing.
  def tidy
    GC.enable
    GC.start
    GC.disable if @options.gate?
  end

  def progress(round)
    tenth = ->(number) { number * 10 / @rounds }
    $stderr.print "." if tenth[round + 1] > tenth[round]
    $stderr.puts if round + 1 == @rounds
  end

  def report(others)
    puts Report.new(@lines).lines
    puts "", "Meanwhile other things kept #{others} cores busy." if others
  end

  def save(others)
    slower = @options.slower.positive? ? " --slower #{@options.slower * 100}" : ""
    Results.save(@name, question: @question, command: "ruby benchmark/#{@name}.rb#{slower}", others:, rows: @lines)
  end
end
