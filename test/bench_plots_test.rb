# frozen_string_literal: true

require_relative "test_helper"
require_relative "../benchmark/support"
require_relative "../benchmark/support/plot/pictures"
require "rexml/document"

class BenchPlotsTest < Minitest::Test
  def row(name, value, **) = { name:, unit: "s", median: value, ** }

  def results
    works = %w[fib sorting]
    { "sandbox" => [row("new & run", 4e-5, series: "phase", limit: 1e-5), row("run", 2e-5, series: "phase")],
      "interpreter" => works.flat_map do |at|
        { "guest" => 2.5, "CRuby" => 0.8 }.map { |series, ratio| row("#{series}: #{at}", 1.0, series:, at:, ratio:) }
      end,
      "memory" => [1, 500, 1000].map { |at| row("m", (10 << 20) + (at * 2048), series: "tenants", at:) },
      "threads" => [row("1", 1.0, series: "computing", at: 1), row("2", 0.5, series: "computing", at: 2, ratio: 0.5)],
      "rpc" => [1, 10, 1000].map { |at| row("r", 1e-4 / at, series: "calls", at:) },
      "source_size" => [1, 10, 1000].map { |at| row("s", at * 1e-4, series: "run", at:) } }
  end

  # The plots of a folder with these results, by name.
  def pictures(files = results, others: 0.0)
    Dir.mktmpdir do |folder|
      files.each { |name, rows| Bench::Results.save(name, folder:, question: "", command: "ruby x.rb", others:, rows:) }
      Bench::Plot::Pictures.new(folder:).to_h
    end
  end

  def texts(svg) = REXML::XPath.match(REXML::Document.new(svg), "//*[local-name()='text']").map(&:text)
  def all(svg, kind) = REXML::XPath.match(REXML::Document.new(svg), "//*[local-name()='#{kind}']")

  test "each plot is XML with a title, what its axes are, and colours for light and dark" do
    plots = pictures
    assert_equal Bench::Plot::Pictures::NAMES, plots.keys
    plots.each_value do |svg|
      assert_equal all(svg, "title")[0].text, texts(svg)[0]
      assert_includes svg, "@media (prefers-color-scheme: dark)"
      assert(texts(svg).any? { |text| text.start_with?("ruby x.rb: ") })
    end
    assert_includes texts(plots[:memory]), "MiB resident, over bare Ruby"
    assert_includes texts(plots[:calls]), "calls in a run"
    assert_includes texts(plots[:latency]), "median time"
  end

  test "bars are as long as what they show, and a limit stands where it belongs" do
    svg = pictures[:latency]
    bars = all(svg, "rect").select { |bar| bar["class"] == "bar s0" && bar["x"] == "250" }
    widths = bars.map { |bar| bar["width"].to_f }
    assert_in_delta 2.0, widths[0] / widths[1], 0.01
    assert_equal(["40 µs", "20 µs"], texts(svg).grep(/\A[24]0 µs\z/).last(2))
    limit = all(svg, "line").find { |line| line["class"] == "mark" }
    assert_in_delta widths[1] / 2, limit["x1"].to_f - 250, 0.2
    assert_includes texts(svg), "new & run"
  end

  test "lines go through their points; powers of ten lie equally far apart" do
    svg = pictures[:source_size]
    points = all(svg, "polyline")[0]["points"].split.map { |point| point.split(",").map(&:to_f) }
    assert_equal 3, points.size
    (left, low), (middle, half), (right, high) = points
    assert_in_delta 2 * (middle - left), right - middle, 0.3
    assert_in_delta 2 * (low - half), half - high, 0.3
  end

  test "twice as fast is twice the throughput" do
    svg = pictures[:threads]
    points = all(svg, "circle").map { |point| point["cy"].to_f }
    zero = all(svg, "line").find { |line| line["class"] == "axis" && line["x1"] != line["x2"] }["y1"].to_f
    assert_in_delta 2.0, (zero - points[1]) / (zero - points[0]), 0.01
  end

  test "what was not measured is not drawn" do
    assert_equal %i[calls], pictures(results.slice("rpc")).keys
  end

  test "what was measured on a busy machine says so" do
    assert_includes texts(pictures(others: 1.5)[:calls]), "a placeholder: the machine was busy"
    refute_match(/placeholder/, pictures[:calls])
  end

  test "an axis ends at round numbers" do
    assert_equal [0, 5, 10, 15, 20], Bench::Plot::Linear.new([3, 17]).ticks
    assert_equal([0.0, 0.2, 0.4, 0.6, 0.8, 1.0], Bench::Plot::Linear.new([1.0]).ticks.map { |tick| tick.round(3) })
    assert_equal [1, 10, 100, 1000], Bench::Plot::Logarithmic.new([2, 900]).ticks
    assert_equal [1, 10], Bench::Plot::Logarithmic.new([1]).ticks
  end
end
