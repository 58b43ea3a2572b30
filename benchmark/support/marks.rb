# frozen_string_literal: true

%w[statistic units results].each { |name| require_relative name }

class Bench
  # The table of what was aimed at and what was measured, as Markdown, from the results.
  class Marks
    # What it is, its mark, the benchmark, the row, and what of the row is told: its median,
    # its ratio, both, or how many times as fast as its reference it is.
    Line = Data.define(:what, :mark, :file, :row, :told)

    WORK = ["100,000 x `x = x ^ i; i += 1`", "fib(24)", "string building", "hash updates", "1000 raise and rescue",
            "sorting 10,000", "100,000 floats added"].freeze
    LINES = [
      ["`require` + first `Sandbox.new`, over `ruby -e 0`", "12 ms", "cold_start",
       "require and first Sandbox.new, over ruby -e 0", :median],
      ["later `Sandbox.new`", "2 µs", "sandbox", "Sandbox.new", :median],
      ["`run(\"nil\")`", "15 µs, then 10", "sandbox", 'run("nil")', :median],
      ["the same, a script that did not run before", "15 µs", "sandbox", 'run("nil"), a new script', :median],
      ["a small real script", "20 µs", "sandbox", "run(a small real script)", :median],
      ["the same, a script that did not run before", "20 µs", "sandbox", "run(a small real script), a new one",
       :median],
      ["new + `run(\"nil\")`", "18 µs", "sandbox", 'Sandbox.new.run("nil")', :median],
      ["a Service call, Integer in and out", "1.0 µs", "rpc", "an Integer in and out", :median],
      ["the same with two keywords", "1.6 µs", "rpc", "with two keywords", :median],
      ["a Handle returned and called", "3 µs", "handles", "a Handle returned and called", :median],
      *WORK.map { |name| ["#{name}, against native mruby -O3", "1.4x", "interpreter", "guest: #{name}", :ratio] },
      ["`=~` on a short String, against CRuby", "2x and 1.5 µs", "regexp", "guest: text =~ /took/", :both],
      ["1 MiB String to a Service and back", "0.6 ms", "payload", "there and back: 1 MiB String", :median],
      ["`puts`, each of 1000", "1 µs", "sandbox", "puts, each of 1000", :median],
      ["resident after the first Sandbox, over bare Ruby", "20 MB", "memory",
       "after the first Sandbox, over bare Ruby", :median],
      ["each further idle Sandbox", "1.5 KB", "memory", "each further idle Sandbox", :median],
      ["1000 idle tenants in all", "3 MB", "memory", "1000 idle tenants in all", :median],
      ["two threads, compute-bound", "1.85 times one", "threads", "compute-bound: 8 runs in 2 threads", :gain],
      ["two threads, call-heavy", "1.0 times one", "threads", "call-heavy: 8 runs in 2 threads", :gain],
      ["an idle process's wake-ups in 3 s", "0", "idle", "of them kobako's", :median]
    ].map { |line| Line.new(*line) }.freeze

    PLACE = /^<!-- marks -->$.*^<!-- end of marks -->$/m

    def initialize(folder: Results::FOLDER)
      @folder = folder
    end

    def table
      ["| what | mark | measured | in `benchmark/` |", "|---|---|---|---|",
       *LINES.map { |line| cells(line) }].join("\n")
    end

    # The text with the table where it belongs.
    def fill(text) = text.sub(PLACE) { "<!-- marks -->\n#{table}\n\n#{conditions}\n<!-- end of marks -->" }

    private

    def cells(line)
      row = results(line.file)&.fetch(:rows)&.find { |candidate| candidate[:name] == line.row }
      "| #{line.what} | #{line.mark} | #{row ? told(row, line.told) : "not measured"} | #{line.file}.rb |"
    end

    def told(row, kind)
      median = Units.show(row[:median], row[:unit])
      ratio = row[:ratio] && "#{Units.digits(row[:ratio])}x"
      case kind
      when :median then median
      when :ratio then ratio
      when :both then "#{ratio} and #{median}"
      when :gain then "#{Units.digits(1 / row[:ratio])} times"
      end
    end

    # What it was measured on.
    def conditions
      all = LINES.map(&:file).uniq.filter_map { |file| results(file) }
      return "Nothing was measured." if all.empty?

      machine = all.first[:machine]
      busiest = all.filter_map { |file| file[:others] }.max
      memory = Units.show(machine[:memory].to_i, "bytes")
      "#{machine[:cpu]}, #{machine[:cores]} CPUs, #{memory}, #{machine[:kernel]}, " \
        "Ruby #{machine[:ruby]}, Rust #{machine[:rust]}, wasmtime #{machine[:wasmtime]}, commit #{machine[:commit]}. " \
        "Meanwhile other things kept at most #{busiest} cores busy."
    end

    def results(file) = (@results ||= {})[file] ||= Results.read(file, folder: @folder)
  end
end
