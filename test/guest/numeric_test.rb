# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class NumericTest < Minitest::Test
  include LikeRecentCruby

  test "a number of a class that says nothing of itself" do
    expressions = <<~'RUBY'
      1 / number
      1.0 + number
      2**70 - number
      2r * number
      1 <=> number
      1 > number
      1 == number
      number == 1
      number == number
      number <=> 1
      number <=> number
      number.coerce(2)
      number.step(4) { break }
      number.to_int
      Math.sqrt(number)
      Float(number)
      Integer(number)
      format("%.1f", number)
      rand(number)
    RUBY
    assert_like_recent_cruby(*expressions.lines.map do |line|
      "class Silent < Numeric; end; number = Silent.new; #{line}"
    end)
  end

  test "what an object gives of itself as a number" do
    assert_like_recent_cruby(<<~'RUBY')
      class Half; def to_f; 0.5; end; end; Float(Half.new)
      class Whole; def to_f; 1; end; end; Float(Whole.new)
      Float(Whole.new, exception: false)
      class Wrong < Numeric; def to_f; "1"; end; end; Float(Wrong.new)
      class Failing; def to_int; raise "no"; end; def to_i; 3; end; end; Integer(Failing.new)
      Float(:a)
      Float([])
      Float(true)
      Float(Complex(1, 2))
      Fixnum
    RUBY
  end

  test "steps without an end, and those that are endless" do
    expressions = <<~RUBY
      1, nil, inf
      1, nil, -inf
      1.0, nil, 2
      1.5, nil, -1
      1, inf
      1, inf, 2
      1, -inf, -2
      1, inf, -2
      1.0, inf
      inf, 2
      inf, 2, -3
      inf, inf
      inf, nil, -3
      -inf, -inf, 3
      -inf, 2
      0, inf, inf
      nan, 2
      2, nan
      2, 3, nan
    RUBY
    assert_like_recent_cruby(*expressions.lines.map do |line|
      "inf = Float::INFINITY; nan = Float::NAN; first, *rest = #{line.chomp}; " \
        "found = []; first.step(*rest) { |number| found << number; break if found.size > 3 }; found"
    end)
  end

  test "without a block, what steps to infinity gives Floats" do
    assert_like_recent_cruby(<<~'RUBY')
      1.step(Float::INFINITY).first(2)
      1.step(Float::INFINITY, 2).lazy.map { _1 * 2 }.first(2)
      1.step(Float::INFINITY).each { |number| break number }
      1.step.first(2)
      1.step(by: 2).first(2)
    RUBY
  end
end
