# frozen_string_literal: true

require_relative "../test_helper"

# Numbers that are too large for something end in an exception, or in time.
class NumberLimitsTest < Minitest::Test
  def run_script(script) = Kobako::Sandbox.new(timeout: 30, memory_limit: 64 << 20).run(script)

  def assert_error(expected, script)
    rescued = "begin; #{script}; rescue StandardError => e; [e.class.to_s, e.message]; end"
    assert_equal expected, run_script(rescued), script
  end

  test "what would be too large is an exception" do
    assert_error ["RangeError", "shift width too big"], "1 << (1 << 62)"
    assert_error ["RangeError", "shift width too big"], "1 << (1 << 70)"
    assert_error ["ArgumentError", "exponent is too large"], "2**(1 << 62)"
    assert_error ["ArgumentError", "exponent is too large"], "10**(10**9)"
    assert_error ["ArgumentError", "exponent is too large"], "5.ceil(-(1 << 62))"
    assert_error ["ArgumentError", "exponent is too large"], "(1/3r).round(1 << 62)"
    assert_error ["ArgumentError", "width too big"], "'%99999999999d' % 1"
    assert_error ["ArgumentError", "width too big"], "'%*d' % [1 << 40, 1]"
  end

  test "roundings far from the point of a number" do
    assert_equal [0, 0, 0, 1.5, 0, -15], run_script(<<~RUBY)
      [5.round(-(1 << 62)), 5.floor(-1_000), -5.truncate(-1_000), 1.5.round(1 << 62), 1.5.round(-(1 << 62)), -15.floor]
    RUBY
  end

  test "a precision beyond a Float's digits writes zeros" do
    assert_equal [5002, 5006, 3], run_script(<<~RUBY)
      [("%.5000f" % 1.5).size, ("%.5000e" % 1.5).size, ("%.70000g" % 1.5).size]
    RUBY
  end

  test "long Integers become text" do
    assert_equal [44_001, 95_425], run_script("[(10**44_000).to_s.size, (3**200_000).to_s.size]")
    assert_raises(Kobako::TimeoutError) do
      Kobako::Sandbox.new(timeout: 0.3, memory_limit: 64 << 20).run("loop { (3**1_000_000).to_s }")
    end
  end

  test "methods that a script redefined are not relied on" do
    assert_equal 1, run_script("class Integer; def hash = 'x'; end; { (1/3r) => 1 }[1/3r]")
    assert_error ["TypeError", "coerce must return [x, y]"], "class X; def coerce(other) = 5; end; 1 + X.new"
    assert_equal "aaa", run_script(<<~RUBY)
      format = +"%s%s%s"
      object = Object.new
      object.define_singleton_method(:to_s) { format.replace("x" * 100); "a" }
      format(format, object, object, object)
    RUBY
  end
end
