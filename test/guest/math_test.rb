# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class MathTest < Minitest::Test
  include LikeRecentCruby

  test "what Math answers" do
    assert_like_recent_cruby(<<~'RUBY')
      Math.sqrt(-1)
      Math.sqrt(4)
      Math.sqrt("a")
      Math.sqrt(nil)
      Math.sqrt(4r)
      Math.sqrt(10**40)
      Math.cbrt(27)
      Math.cbrt(-27)
      Math.hypot(3, 4)
      Math.sin(1)
      Math.cos(1)
      Math.tan(1)
      Math.asin(1)
      Math.asin(2)
      Math.acos(0.5)
      Math.acos(2)
      Math.atan(1)
      Math.atan2(1, 2)
      Math.atan2(-0.0, -1)
      Math.sinh(1)
      Math.cosh(1)
      Math.tanh(1)
      Math.asinh(1)
      Math.acosh(1)
      Math.acosh(0.5)
      Math.atanh(0.5)
      Math.atanh(1)
      Math.atanh(2)
      Math.exp(1)
      Math.log(10)
      Math.log(8, 2)
      Math.log(-1)
      Math.log(0)
      Math.log("a")
      Math.log(1000, 10)
      Math.log2(8)
      Math.log2(10**40)
      Math.log10(1000)
      Math.log10(10**40)
      Math.log2(-1)
      Math.log10(-1)
      Math.log(10, 0)
      Math.log(10, -1)
      Math.erf(0.5)
      Math.erfc(0.5)
      Math.gamma(5)
      Math.gamma(-1)
      Math.gamma(23)
      Math.gamma(172)
      Math.lgamma(5)
      Math.lgamma(-0.5)
      Math.lgamma(0)
      Math.frexp(8.5)
      Math.ldexp(0.5, 4)
      Math::PI
      Math::E
      Math.sqrt(2)
      Math.sqrt
      Math.sqrt(1, 2)
      Math.pow(1, 2) rescue $!.class
      include Math; sqrt(4) rescue $!.class
    RUBY
  end
end
