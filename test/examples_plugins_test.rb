# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/example_program"
require_relative "../examples/plugins/app"

class ExamplesPluginsTest < Minitest::Test
  PROGRAM = File.expand_path("../examples/plugins/app.rb", __dir__)

  VERDICTS = {
    "10_volume_discount.rb" => "kept", "12_does_not_compile.rb" => "failed", "14_raises.rb" => "failed",
    "20_merge_lines.rb" => "kept", "22_loops.rb" => "stopped", "24_hoards.rb" => "stopped",
    "30_late_fee.rb" => "kept", "32_not_exposed.rb" => "refused", "34_reaches_inside.rb" => "kept",
    "36_keeps_a_line.rb" => "kept", "38_finds_nothing.rb" => "kept", "40_largest_line.rb" => "kept",
    "42_ends_with_a_proc.rb" => "failed", "50_audit.rb" => "kept"
  }.freeze

  # What the program printed, and how it ended.
  def self.program = @program ||= ExampleProgram.run(PROGRAM)

  def self.pipeline = @pipeline ||= Plugins::App.new.pipeline

  def printed = self.class.program.first

  def invoice = self.class.pipeline.invoice

  def report(name) = self.class.pipeline.reports.find { |report| report.name == name }

  # The Report of a plugin alone, and the Pipeline.
  def plugin(source)
    pipeline = Plugins::Pipeline.new(Plugins::App.invoice)
    [pipeline.run("plugin.rb", source), pipeline]
  end

  def told(source) = plugin(source).first.told

  test "the example application ends well and warns of nothing" do
    _, errors, status = self.class.program

    assert_equal "", errors
    assert_equal 0, status
  end

  test "each plugin gets the verdict that is meant for it, and the others go on" do
    assert_equal VERDICTS, (self.class.pipeline.reports.to_h { |report| [report.name, report.verdict] })
    assert_equal VERDICTS, printed.scan(/^(\d\d_\w+\.rb) +(\w+)$/).to_h
    assert_equal "8 plugins were kept, 6 were not.", printed.lines(chomp: true).last
  end

  test "the invoice has what the plugins did that were kept, and nothing else" do
    assert_equal [["Crème hammer", 12, 5, 9690], ["Blue rake", 5, 0, 6500], ["Vice, folding", 1, 0, 13_150],
                  ["Late fee, 3 %", 1, 0, 880]],
                 (invoice.lines.map { |line| [line.text, line.quantity, line.percent_off, line.total] })
    assert_equal ["Due 21 days ago."], invoice.notes
    assert_equal 30_220, invoice.total
    assert_includes printed, "    12 x Crème hammer                   96.90  -5 % for ten or more\n"
  end

  test "a plugin that ends with an object gives the very object" do
    value = report("40_largest_line.rb").value

    assert_instance_of Plugins::Line, value
    pipeline = Plugins::Pipeline.new(Plugins::App.invoice)
    line = pipeline.run("largest.rb", Plugins::App::FILES.grep(/40_/).map { |path| File.read(path) }.first).value

    assert_same pipeline.invoice.lines[2], line
    assert_includes printed, "    value: #<Line Vice, folding>\n"
  end

  test "objects come back from any depth of a result" do
    report, pipeline = plugin("lines = Invoice::Current.call.lines\n{ all: [lines, { last: lines.last }] }")

    assert_equal pipeline.invoice.lines.map(&:object_id), report.value[:all][0].map(&:object_id)
    assert_same pipeline.invoice.lines.last, report.value[:all][1][:last]
  end

  test "a plugin may end with the invoice that it was given" do
    report, pipeline = plugin("Invoice::Current.call")

    assert_same pipeline.invoice, report.value
  end

  test "an object is the same in the guest however it was come by" do
    report, = plugin(<<~RUBY)
      one, other = Invoice::Current.call, Invoice::Current.call
      [one == other, one.lines[0] == other.lines[0], one.lines[0] == one.lines[1], (one.lines + other.lines).uniq.size]
    RUBY

    assert_equal [true, true, false, 4], report.value
  end

  test "a report has the value, the output and what was changed" do
    merged = report("20_merge_lines.rb")

    assert_equal [3, "Blue rake: 2 lines made one, of 5\n"], [merged.value, merged.output]
    assert_equal ["- 2 x Blue rake 26.00", "- 3 x Blue rake 39.00", "+ 5 x Blue rake 65.00"], merged.changes
    assert_equal 3, report("30_late_fee.rb").value
    assert_equal({ invoice: "2026-0317", discounted: invoice.lines.first(1), cents: 30_220 },
                 report("50_audit.rb").value)
    assert_equal "90 % was tried, and the answer is ArgumentError: percent must be an Integer from 0 to 50\n",
                 report("50_audit.rb").output
  end

  test "the author of a plugin that failed is told the line" do
    {
      "12_does_not_compile.rb" => "(script):3:17: syntax error, unexpected end of file, " \
                                  "expecting 'end' (for 'do' at line 2) (SyntaxError)",
      "14_raises.rb" => "line 5: key not found: \"Crème hammer\" (KeyError)",
      "22_loops.rb" => "the run passed its timeout of 0.5 s",
      "32_not_exposed.rb" => "line 2: undefined method 'void' for a Handle",
      "42_ends_with_a_proc.rb" => "the script's result is of class Proc, which cannot be carried out of it (TypeError)"
    }.each { |name, told| assert_equal told, report(name).told, name }
    assert_match(/\Athe guest wanted \d+ bytes of memory, its limit is 8388608\z/, report("24_hoards.rb").told)
  end

  test "what a plugin printed before it failed is kept, what it changed is not" do
    assert_equal "4 lines at half the price\n", report("14_raises.rb").output
    assert_empty report("14_raises.rb").changes
    assert_equal "ArgumentError: an invoice has at most 100 notes\n", report("22_loops.rb").output
  end

  test "no way into an object is open but what is exposed" do
    lines = report("34_reaches_inside.rb").output.lines(chomp: true)

    assert_equal ["send", "public_send", "a variable", "instance_eval", "a setter", "a new method", "a foreign line",
                  "a new Handle", "a copy", "the number inside"], (lines.map { |line| line[/\A[^:]+/] })
    assert_empty lines.grep(/: got /)
    assert_empty report("34_reaches_inside.rb").changes
  end

  test "nothing is left of a plugin's globals, constants and patches" do
    assert_equal ["nil", false, 42], report("38_finds_nothing.rb").value
    assert report("36_keeps_a_line.rb").kept?
  end

  test "an invoice takes from plugins only what it can hold" do
    call = ->(code) { told("invoice = Invoice::Current.call\n#{code}")[/\Aline 2: (.*)\z/, 1] }

    assert_equal "ArgumentError: missing keyword: :cents", call["invoice.add_line('Fee')"]
    assert_equal "ArgumentError: cents must be an Integer of -100000000..100000000",
                 call["invoice.add_line('Fee', cents: 10**30)"]
    assert_equal "ArgumentError: quantity must be an Integer from 1 to 1000",
                 call["invoice.add_line('Fee', cents: 1, quantity: 0)"]
    assert_equal "ArgumentError: a text must be a String of 1 to 60 printable characters",
                 call["invoice.add_line(\"Fee\\e[2J\", cents: 1)"]
    assert_equal "ArgumentError: merge takes two lines of this invoice",
                 call["invoice.merge(*[invoice.lines.first] * 2)"]
    assert_equal "ArgumentError: the lines are for different things: Crème hammer and Blue rake",
                 call["invoice.merge(*invoice.lines.first(2))"]
  end

  test "what is no text in a plugin's output does no harm" do
    report, = plugin("puts 'é'; warn \"\\xff\\e[2J\"\n\"\\e]0;x\\a\"")

    assert_equal "é\n\u{fffd}?[2J\n", report.output
    refute_match(/[[:cntrl:]]/, report.shown)
  end
end
