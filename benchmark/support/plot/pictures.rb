# frozen_string_literal: true

%w[statistic units results].each { |name| require_relative "../#{name}" }
require_relative "bars"
require_relative "lines"

class Bench
  module Plot
    # The plots of the README: which results each one shows. One whose results are not
    # there is not drawn.
    class Pictures
      BUSY = 0.3 # cores
      NAMES = %i[latency interpreter memory threads calls source_size].freeze

      def initialize(folder: Results::FOLDER)
        @folder = folder
      end

      # { name => SVG }
      def to_h = NAMES.to_h { |name| [name, send(name)] }.compact

      private

      def latency
        rows = series("sandbox", "phase") or return
        groups = rows.to_h { |row| [row[:name], { "kobako" => row[:median] }] }
        limits = rows.to_h { |row| row.values_at(:name, :limit) }.compact
        scale = Linear.new([*groups.values.flat_map(&:values), *limits.values])
        Bars.new(title: "What a run costs, by phase (dashed: the mark)", **words("sandbox"), groups:, limits:,
                 axis: axis("median time", seconds, scale)).svg
      end

      def interpreter
        return unless series("interpreter", "guest")

        groups = Hash.new { |found, name| found[name] = {} }
        %w[guest CRuby].each { |who| series("interpreter", who).each { |row| groups[row[:at]][who] = row[:ratio] } }
        axis = axis("time, native mruby -O3 = 1", number, Linear.new(groups.values.flat_map(&:values)))
        Bars.new(title: "The guest's interpreter against native mruby", **words("interpreter"), axis:, groups:,
                 marks: { "1.4, the mark" => 1.4 }).svg
      end

      def memory
        lines("memory", "Memory by number of tenants",
              across: ["tenants, each with a Sandbox and a Service", number, Linear],
              upward: ["MiB resident, over bare Ruby", number, Linear]) { |row| row[:median] / (1 << 20) }
      end

      def threads
        lines("threads", "Throughput by threads", across: ["threads", number, Linear],
                                                  upward: ["times one thread's", number, Linear]) do |row|
          1 / row.fetch(:ratio, 1.0)
        end
      end

      def calls
        lines("rpc", "What a Service call costs, by calls in a run",
              across: ["calls in a run", number, Logarithmic],
              upward: ["time of the run, by call", seconds, Logarithmic]) { |row| row[:median] }
      end

      def source_size
        lines("source_size", "Time of a run against the size of its source",
              across: ["source, KB", number, Logarithmic],
              upward: ["median time", seconds, Logarithmic]) { |row| row[:median] }
      end

      # Every series of a file as a line.
      def lines(file, title, across:, upward:, &value)
        rows = results(file)&.fetch(:rows)&.select { |row| row[:series] } || []
        return if rows.empty?

        series = rows.group_by { |row| row[:series] }
                     .transform_values { |points| points.map { |row| [row[:at], value[row]] } }
        across, upward = [across, upward].each_with_index.map do |(label, show, scale), side|
          axis(label, show, scale.new(series.values.flatten(1).map { |point| point[side] }))
        end
        Lines.new(title:, **words(file), across:, upward:, series:).svg
      end

      def axis(label, show, scale) = Axis.new(label:, show:, scale:)
      def seconds = ->(value) { value.zero? ? "0" : Units.show(value, "s").sub(/\.0+ /, " ") }
      def number = ->(value) { value == value.round ? value.round.to_s : value.round(2).to_s }

      def results(file) = Results.read(file, folder: @folder)

      def series(file, name)
        rows = results(file)&.fetch(:rows)&.select { |row| row[:series] == name } || []
        rows unless rows.empty?
      end

      def words(file)
        machine, others, command = results(file).values_at(:machine, :others, :command)
        { foot: "#{command}: #{machine[:cpu]}, #{machine[:cores]} CPUs, #{machine[:kernel]}, Ruby #{machine[:ruby]}",
          note: others.to_f > BUSY ? "a placeholder: the machine was busy" : nil }
      end
    end
  end
end
