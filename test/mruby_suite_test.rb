# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/mruby_suite"

class MrubySuiteTest < Minitest::Test
  def self.assertions = @assertions ||= MrubySuite.files.flat_map(&:assertions)

  test "mruby's own tests pass in the guest, or are listed with the lines that fail" do
    others = MrubySuiteTest.assertions.reject { |one| one.lines == MrubySuite::Listed.lines(one.file, one.title) }
    assert others.empty?, others.map { |one| complaint(one) }.join("\n")
  end

  test "what is listed is there, and says why" do
    assert_empty MrubySuite::Listed.all - MrubySuiteTest.assertions.map { |one| [one.file, one.title] }
    MrubySuite::Listed.reasons.each { |entry| assert_equal %w[why files], entry.keys }
  end

  test "a check that fails is told with its line" do
    assert_equal [["sums", [[2, "wanted 3, got 2"], [3, "in words: true is not false"]]]], told(<<~RUBY)
      assert("sums") do
        assert_equal 3, 1 + 1
        assert_false true, "in words"
        assert_equal 2, 1 + 1
      end
    RUBY
  end

  test "what is raised, skipped or cut short is told" do
    assert_equal [
      ["raises", [[1, "raised ZeroDivisionError: divided by 0"]]],
      ["skips", [[2, "skipped, MrubySuite::Skipped: no reason"]]],
      ["checks nothing", [[nil, "checks nothing"]]],
      ["outer > inner", [[4, "no: flunked"]]],
      ["the file", [[nil, "ended by Kobako::SandboxError: too late"]]]
    ], told(<<~RUBY)
      assert("raises") { 1 / 0 }
      assert("skips") { skip "no reason" }
      assert("checks nothing") {}
      assert("outer") { assert("inner") { flunk "no" } }
      raise "too late"
    RUBY
  end

  test "what must be raised is told apart" do
    problems = told(<<~RUBY)
      assert("raises") { assert_raise(TypeError) { raise TypeError } }
      assert("another") { assert_raise(TypeError) { raise "x" } }
      assert("none") { assert_raise(TypeError, IOError) {} }
      assert("message") { assert_raise_with_message(TypeError, "a") { raise TypeError, "b" } }
      assert("pattern") { assert_raise_with_message_pattern(TypeError, "a*[0-9]") { raise TypeError, "a-5" } }
    RUBY
    assert_equal [[], ["raised RuntimeError: x"], ["[TypeError, IOError] was not raised"], ['wanted "a", got "b"'], []],
                 (problems.map { |_, found| found.map(&:last) })
  end

  private

  def told(text)
    MrubySuite::Tests.new(path: "a.rb", text:).assertions.map { |one| [one.title, one.problems] }
  end

  def complaint(assertion)
    listed = MrubySuite::Listed.lines(assertion.file, assertion.title)
    "#{assertion.report}\n  listed lines: #{listed.empty? ? "none" : listed.join(", ")}"
  end
end
