# frozen_string_literal: true

require_relative "test_helper"
require_relative "../benchmark/support"
require_relative "../benchmark/support/marks"

class BenchResultsTest < Minitest::Test
  BENCHMARKS = File.join(TestHelper::ROOT, "benchmark")

  # A benchmark of two rows whose times are what the test says.
  def bench(*options)
    options = Bench::Options.new(options)
    Bench.new("How long?", name: "sample", rounds: 4, gate_rounds: 3, options:).tap do |bench|
      bench.given_reference("reference") { 2.0 }
      bench.given("twice as long", limit: 5.0, within: 1.5, series: "lengths", at: 10) { 4.0 }
      bench.given("memory", unit: "bytes", against: nil, limit: 2048) { 1024 }
    end
  end

  def teardown = Bench.clock_name = :CLOCK_MONOTONIC

  test "a table has median, spread, ratio and mark of every row" do
    text, dots = capture_io { bench.run }
    assert_equal "....\n", dots
    assert_match(/^reference +2\.00 s +2\.00 s \.\. 2\.00 s reference$/, text)
    assert_match(/^twice as long +4\.00 s +4\.00 s \.\. 4\.00 s +2\.00x  5\.00 s and 1\.50x: missed$/, text)
    assert_match(/^memory +1\.00 KiB .*  2\.00 KiB: met$/, text)
  end

  test "the gate gets the rows that have a reference, as JSON" do
    text, = capture_io { bench("--gate").run }
    rows = JSON.parse(text)
    assert_equal([["twice as long", 2.0]], rows.map { |row| row.values_at("name", "floor_ratio") })
    assert_equal [4.0] * 3, rows[0]["values"]
    refute GC.disable, "the collector stays off"
  ensure
    GC.enable
  end

  test "made slower, rows are and references are not" do
    text, = capture_io { bench("--gate", "--slower", "15").run }
    assert_in_delta 2.3, JSON.parse(text)[0]["floor_ratio"]
  end

  test "results keep every value, the machine and the command" do
    Dir.mktmpdir do |folder|
      row = Bench::Row.new("a", Bench::Given.new { 1 / 3.0 }, series: "lengths", at: 10).tap { |made| made.measure(0) }
      Bench::Results.save("sample", folder:, question: "How long?", command: "ruby benchmark/sample.rb", others: 0.1,
                                    rows: [row])
      result = Bench::Results.read("sample", folder:)
      assert_equal %i[question command machine others rows], result.keys
      assert_equal %i[cpu cores memory kernel ruby rust wasmtime commit], result[:machine].keys
      assert_equal [{ name: "a", unit: "s", median: 0.33333, low: 0.33333, high: 0.33333, series: "lengths", at: 10,
                      values: [0.33333], references: [] }], result[:rows]
      assert_nil Bench::Results.read("none", folder:)
    end
  end

  test "what others did is what was busy and not this process's" do
    before = "cpu  100 0 50 1000 5 0 5 20 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n"
    assert_in_delta 1.75, Bench::Machine.busy_seconds(before) * Etc.sysconf(Etc::SC_CLK_TCK) / 100
  end

  test "the table of marks is filled in, and says what was not measured" do
    Dir.mktmpdir do |folder|
      row = Bench::Row.new('run("nil")', Bench::Given.new { 9e-6 }).tap { |made| made.measure(0) }
      Bench::Results.save("sandbox", folder:, question: "", command: "", others: 0.1, rows: [row])
      text = Bench::Marks.new(folder:).fill("before\n<!-- marks -->\nstale\n<!-- end of marks -->\nafter\n")
      assert_includes text, "| `run(\"nil\")` | 15 µs, then 10 | 9.00 µs | sandbox.rb |\n"
      assert_includes text, "| later `Sandbox.new` | 2 µs | not measured | sandbox.rb |\n"
      refute_includes text, "stale"
      assert_match(/\Abefore\n<!-- marks -->\n\| what/, text)
      assert_match(/ kept at most 0\.1 cores busy\.\n<!-- end of marks -->\nafter\n\z/, text)
    end
  end

  test "every mark names a row of the committed results" do
    Bench::Marks::LINES.each do |line|
      names = Bench::Results.read(line.file)[:rows].map { |row| row[:name] }
      assert_includes names, line.row, line.file
    end
  end

  test "the baseline has rows of every gated benchmark" do
    baseline = JSON.parse(File.read(File.join(BENCHMARKS, "baseline.json")))
    benchmarks = baseline["rows"].keys.map { |name| name[/\A\w+/] }
    assert_equal %w[codec cold_start handles interpreter rpc sandbox], benchmarks.uniq.sort
    assert(baseline["rows"].values.all? { |ratio| ratio.is_a?(Float) && ratio.positive? })
    assert_equal %w[cpu cores memory kernel ruby rust wasmtime commit], baseline["machine"].keys
  end

  test "every benchmark opens with the question that it answers" do
    scripts = Dir.glob("#{BENCHMARKS}/*.rb").map { |file| File.read(file) }.grep(/^bench = Bench\.new|^\s*bench\.run/)
    assert_operator scripts.size, :>=, 12
    scripts.each { |text| assert_match(/\A# frozen_string_literal: true\n\n# [A-Z][^\n]*\?/, text) }
  end
end
