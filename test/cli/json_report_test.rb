# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/command"
require "json"

# A run as one JSON object.
class CLIJSONReportTest < Minitest::Test
  include Command

  def json(*arguments)
    out, err, status = kobako("--json", *arguments)
    assert_equal 1, out.count("\n")
    assert_equal "", err
    [JSON.parse(out, max_nesting: 0, allow_duplicate_key: false), status]
  end

  def value(code) = json("-e", code).first.fetch("value")

  test "with --json the result is one object on one line" do
    assert_equal [{ "value" => 3, "stdout" => "out\n", "stderr" => "err\n", "stdout_truncated" => false,
                    "stderr_truncated" => false, "error" => nil }, 0],
                 json("-e", 'puts "out"; warn "err"; 3')
  end

  test "with --json a script's exception is in the object" do
    object, status = json("-e", 'print "out"; raise ArgumentError, "a\nb"')
    assert_equal ["out", nil, 1], [object["stdout"], object["value"], status]
    assert_equal({ "class" => "Kobako::SandboxError", "message" => "a\nb", "klass" => "ArgumentError",
                   "origin" => "sandbox", "backtrace" => ["(script):1"], "details" => nil }, object["error"])
  end

  test "with --json a script that does not compile tells its line" do
    object, status = json("-e", "1", "-e", "foo(")
    assert_equal ["SyntaxError", 2, 1], [object["error"]["klass"], object["error"]["details"]["line"], status]
  end

  test "with --json a run that was ended is in the object" do
    object, status = json("--timeout", "0.2", "-e", 'puts "out"; loop {}')
    assert_equal ["out\n", 3], [object["stdout"], status]
    assert_equal({ "class" => "Kobako::TimeoutError", "message" => "the run passed its timeout of 0.2 s",
                   "klass" => nil, "origin" => nil, "backtrace" => [], "details" => nil }, object["error"])
  end

  test "with --json truncated output is a flag" do
    object, status = json("-e", '11.times { print "x" * 100_000 }')
    assert_equal [1_048_576, true, false, 0],
                 [object["stdout"].size, *object.values_at("stdout_truncated", "stderr_truncated"), status]
  end

  test "with --json what JSON has is itself" do
    assert_equal [nil, true, false, -1, 9_007_199_254_740_991, 1.5, "é\n\u0000", [], {}],
                 value('[nil, true, false, -1, 9007199254740991, 1.5, "é\n\0", [], {}]')
    assert_equal(-Float::INFINITY, 1 / value("-0.0"))
  end

  test "with --json what JSON lacks is shown as --help says" do
    assert_equal "a", value(":a")
    assert_equal ["9007199254740992", "-9007199254740992", "1267650600228229401496703205376"],
                 value("[2**53, -(2**53), 2**100]")
    assert_equal %w[NaN Infinity -Infinity], value("[0.0 / 0, 1.0 / 0, -1.0 / 0]")
    assert_equal({ "base64" => "/wA=" }, value('"\xff\x00"'))
    assert_equal ["1/3", "1..3", "1...3", "1..", '"a".."b"'], value('[Rational(1, 3), 1..3, 1...3, (1..), "a".."b"]')
  end

  test "with --json keys are shown by their names, and equal ones leave a list of pairs" do
    assert_equal({ "a" => 1, "b" => 2, "1" => 3, "nil" => 4, "[1, :c]" => 5 },
                 value('{ a: 1, "b" => 2, 1 => 3, nil => 4, [1, :c] => 5 }'))
    assert_equal [["a", 1], ["a", 2]], value('{ a: 1, "a" => 2 }')
    assert_equal [[1, ["x"]], ["1", nil]], value('{ 1 => [:x], "1" => nil }')
  end

  test "with --json binary output is shown as base64" do
    object, = json("-e", 'print "\xff"')
    assert_equal({ "base64" => "/w==" }, object["stdout"])
  end

  test "with --json values as deep as can be carried come through" do
    assert_equal "#{"[" * 120}1#{"]" * 120}", JSON.generate(value("a = 1; 120.times { a = [a] }; a"), max_nesting: 0)
  end

  test "a Time is shown to its last digit that counts, with its offset" do
    require "kobako/cli/json_value"
    show = ->(second, offset) { Kobako::CLI::JSONValue.of(Time.new(2026, 1, 31, 12, 0, second, offset)) }
    assert_equal "2026-01-31T12:00:00+01:00", show[0, "+01:00"]
    assert_equal "2026-01-31T12:00:00.05-03:30", show[0.05r, "-03:30"]
    assert_equal "2026-01-31T12:00:10.000000001Z", show[Rational(10_000_000_001, 1_000_000_000), "UTC"]
  end
end
