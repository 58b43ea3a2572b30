# frozen_string_literal: true

require_relative "statistic"

class Bench
  # Whether anything became slower than the baseline.
  #
  #   gate = Bench::Gate.new(baseline, scripts: %w[rpc]) { |script| { "an Integer" => 52.3 } }
  #   gate.verdicts.select(&:slower?)
  #
  # The block measures a script once, in a process of its own, and gives each row's ratio to
  # its reference. Of some processes a row counts with the lower quartile, since memory lies
  # differently in each and what disturbs one only slows it. A row that seems slower is
  # measured again, and is slower only if it seems so every time: noise goes away, a
  # slow-down stays.
  class Gate
    ALLOWED = 1.10
    PROCESSES = 5
    ATTEMPTS = 4

    # A row, what it was, and what each attempt at measuring it gave.
    Verdict = Data.define(:name, :baseline, :attempts) do
      def now = attempts.min

      def change = baseline && ((now / baseline) - 1)

      def slower? = !baseline.nil? && now > baseline * ALLOWED

      def faster? = !baseline.nil? && now * ALLOWED < baseline

      def new? = baseline.nil?

      def to_s
        return format("%-66s %9s %9.4f  not in the baseline", name, "-", now) if new?

        format("%-66s %9.4f %9.4f  %+.1f %%%s", name, baseline, now, change * 100,
               attempts.one? ? "" : ", measured #{attempts.size} times")
      end
    end

    def initialize(baseline, scripts:, processes: PROCESSES, attempts: ATTEMPTS, &measure)
      @baseline = baseline
      @scripts = scripts
      @processes = processes
      @attempts = attempts
      @measure = measure
      @found = Hash.new { |found, name| found[name] = [] }
    end

    def verdicts
      attempt(@scripts)
      (@attempts - 1).times { attempt(suspected) }
      @found.map { |name, attempts| Verdict.new(name, @baseline[name], attempts) }
    end

    # Rows that the baseline has and nobody measured.
    def gone = @baseline.keys - @found.keys

    # What each row counts with.
    def ratios = round(@scripts).transform_values { |ratios| counted(ratios) }

    private

    # What is measured again counts for the rows that are suspected, and not for the others.
    def attempt(scripts)
      round(scripts).each do |name, ratios|
        @found[name] << counted(ratios) if @found[name].empty? || suspected?(name)
      end
    end

    def counted(ratios) = Statistic.quantile(ratios, 0.25)

    # The processes of a script lie apart in time.
    def round(scripts)
      Array.new(@processes) { scripts }.flatten.each_with_object({}) do |script, found|
        @measure.call(script).each { |name, ratio| (found["#{script}: #{name}"] ||= []) << ratio }
      end
    end

    def suspected = @scripts & @found.keys.select { |name| suspected?(name) }.map { |name| name[/\A[^:]+/] }

    def suspected?(name) = Verdict.new(name, @baseline[name], @found[name]).slower?
  end
end
