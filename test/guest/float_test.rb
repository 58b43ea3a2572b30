# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class FloatTest < Minitest::Test
  include LikeRecentCruby

  test "what Floats answer, and Strings as numbers" do
    assert_like_recent_cruby(<<~'RUBY')
      2.5.round
      3.5.round
      -2.5.round
      2.5.round(half: :even)
      2.5.round(half: :down)
      2.5.round(half: :up)
      3.5.round(half: :even)
      3.5.round(half: :down)
      -2.5.round(half: :even)
      -2.5.round(half: :down)
      2.5.round(half: nil)
      2.5.round(half: "even")
      2.5.round(half: :foo)
      1.005.round(2)
      1.015.round(2)
      1.025.round(2)
      1.035.round(2)
      1.045.round(2)
      2.675.round(2)
      0.285.round(2)
      1.255.round(2)
      1.0.round(2)
      1.25.round(1)
      1.35.round(1)
      1.25.round(1, half: :even)
      1.35.round(1, half: :even)
      1.25.round(1, half: :down)
      1.15.round(1, half: :down)
      0.15.round(1, half: :even)
      12345.678.round(-2)
      12350.0.round(-2)
      12250.0.round(-2, half: :even)
      12350.0.round(-2, half: :down)
      1e20.round(2)
      1e-20.round(2)
      1e-20.round(20)
      1.23456789012345678.round(15)
      1.23456789012345678.round(16)
      1.23456789012345678.round(20)
      0.1.round(3)
      0.5.round
      1.5.round
      0.49999999999999994.round
      5.015.round(2)
      1.1.round(1)
      10.0.round(1)
      (0.1+0.2).round(2)
      (0.1+0.2).round(16)
      3.14159.round(3)
      3.14159.floor(2)
      3.14159.ceil(2)
      3.14159.truncate(2)
      -3.14159.floor(2)
      -3.14159.ceil(2)
      -3.14159.truncate(2)
      0.3.floor(1)
      2.3.floor(1)
      1.1.ceil(1)
      1.1.floor(1)
      0.7.ceil(1)
      0.29.floor(2)
      1.15.ceil(2)
      1.15.floor(2)
      1234.567.floor(-2)
      1234.567.ceil(-2)
      -1234.567.floor(-2)
      -1234.567.truncate(-2)
      1e300.floor(2)
      1e-300.ceil(2)
      -1e-300.floor(2)
      1e300.to_i
      1e15.to_s
      1e16.to_s
      1e15.inspect
      123456789012345.0
      1234567890123456.0
      12345678901234567.0
      1e100
      1e-4
      1e-5
      0.0001
      0.00001
      1.0e-10
      100.0
      1e2
      1.23e5
      -0.0
      0.0 == -0.0
      0.1 + 0.2
      1.0 / 3
      2.0 / 3
      10.0 / 3
      1e23
      5e-324
      1.7976931348623157e308
      1.0.next_float
      1.0.prev_float
      0.0.next_float
      Float::MAX.next_float
      Float::INFINITY.prev_float
      Float::NAN.next_float.nan?
      0.5.rationalize
      0.333.rationalize
      0.333.rationalize(0.01)
      3.14.rationalize
      3.14159.rationalize(Rational(1, 100))
      1.5.rationalize(0.1)
      0.1.rationalize
      -0.25.rationalize
      0.1.to_r
      0.5.to_r
      1e-20.to_r
      -0.75.to_r
      7.5.divmod(2)
      -7.5.divmod(2)
      7.5.divmod(-2)
      7.5.divmod(2.5)
      7.5.divmod(0.1)
      7.5.divmod(2r)
      1e20.divmod(3)
      7.5 % 2
      -7.5 % 2
      7.5 % -2
      7.5 % 0.1
      6.0 % 0
      6.0 % 0.0
      7.5.modulo(2)
      7.5.remainder(-2)
      -7.5.remainder(2)
      7.5.div(2)
      -7.5.div(2)
      7.5.div(0)
      7.5.quo(2)
      7.5.fdiv(2)
      2.0 ** 3
      2.0 ** -1
      2.0 ** 0.5
      (-8.0) ** (1.0/3)
      4.0 ** (1/2r)
      2.5 + 1r
      2.5 * 1i
      2.5 - 1i
      2.5 <=> 2
      2.5 <=> 3r
      2.5 <=> "a"
      2.5 <=> Float::NAN
      2.5 == 5/2r
      2.5.eql?(2.5)
      2.5.eql?(5/2r)
      2.0.eql?(2)
      2.0 == 2
      2.0.equal?(2.0)
      2.0.hash == 2.hash
      {2.0 => 1}[2]
      Float::NAN == Float::NAN
      Float::NAN.nan?
      1.0.nan?
      1.0.infinite?
      (1/0.0).infinite?
      (-1/0.0).infinite?
      1.0.finite?
      0.0.zero?
      -0.0.zero?
      1.5.positive?
      -0.0.negative?
      1.5.nonzero?
      0.0.nonzero?
      1.5.integer?
      1.5.abs
      -1.5.abs
      -1.5.magnitude
      -1.5.abs2
      1.5.to_i
      -1.5.to_i
      1.5.to_c
      1.5.real
      1.5.imaginary
      -1.5.arg
      -1.5.polar
      1.5.rect
      1.5.coerce(2)
      1.5.coerce("2")
      1.5.coerce(nil)
      1.5.coerce("x")
      1.5.dup
      1.5.clone
      1.5.frozen?
      0.5.numerator
      0.5.denominator
      0.1.denominator
      Float("1_000.5")
      Float("1__0")
      Float("1.")
      Float(".5")
      Float("-.5")
      Float("1e3")
      Float("1e")
      Float(" 1.5 ")
      Float("1.5\n")
      Float("0x1A")
      Float("0x1.8p1")
      Float("1.5", exception: false)
      Float("x", exception: false)
      Float(nil, exception: false)
      Float([], exception: false)
      Float("Infinity")
      Float("NaN")
      Float("1e400")
      Float("1e-400")
      Float(3)
      Float(3r)
      Float(10**30)
      Float(Complex(3,0))
      Float(Complex(3,1))
      Float(:a)
      Float("1,5")
      Float("-")
      Float("1_")
      "1e3".to_f
      "1_000.5".to_f
      "1.5abc".to_f
      "abc".to_f
      ".5".to_f
      "5.".to_f
      "1e".to_f
      " 1.5".to_f
      "-1.5e-3".to_f
      "0x1A".to_f
      "1__0".to_f
      "1e400".to_f
      "".to_f
      "1,234.5".to_f
      "12abc".to_i
      "0x1f".to_i
      "0x1f".to_i(16)
      "0b11".to_i(2)
      "z".to_i(36)
      "1_000".to_i
      " 12 ".to_i
      "-5".to_i
      "--5".to_i
      "12e3".to_i
      "99999999999999999999".to_i
      "0b11".to_i(0)
      "0o17".to_i(0)
      "0x1f".hex
      "17".oct
      "abc".to_i
      Float::MAX
      Float::MIN
      Float::EPSILON
      Float::DIG
      Float::INFINITY
      Float::NAN
      Float::MANT_DIG
      Float::MAX_10_EXP
      1.23.to_s
      1.0.to_s
      1e2.to_s
      1.5e300 * 1e10
      1e308 * 10
      -1e308 * 10
      0.1 * 3
      1.1 * 1.1
      3.0 * 1.1
      1.1 + 2.2
      4.35 * 100
      1.15 * 100
      33.33 * 3
      19.99 * 3
      0.1 + 0.7
      100 * 1.1
      (0.1 + 0.2) * 10
      1.0.step(2.0, 0.5).to_a
      1.0.step(2.0, 0.1).size
      1.0.step(by: -0.5, to: 0).to_a
      1.step(10, 4).last
      1.step(10, 4).last(2)
      1.step(10, 4).each_slice(2).to_a
      1.step(10, 4).map { _1 * 2 }
      1.step(10, 4).with_index.to_a
      1.step(10, 4).include?(5)
      1.step(10, 4).reverse_each.to_a
      1.step(10, 4).begin
      e = 1.step(10, 4); [e.next, e.next, e.next]
      1.step(10, 4).lazy.map { _1 + 1 }.first(2)
      1.0.floor.class
      1e-7.to_s
      123e18.to_s
      1.0e+16.to_s
      -1.5.floor
      -1.5.ceil
      -1.5.round
      -0.5.round
      -0.4.round
      0.0.round(2)
      1.5.floor(0)
      25.0.round(-1, half: :even)
      35.0.round(-1, half: :even)
      1.5.truncate
      1e20.ceil
      1.5.ceil(-1)
      Float::NAN.round(2).nan?
      Float::NAN.round
      Float::INFINITY.round(2)
      Float::INFINITY.floor
      Float::INFINITY.to_r
      1.0.to_r
      1 <=> Float::NAN
      1 < Float::NAN
      1.5.between?(1, 2)
      1.5.clamp(2, 3)
      1.5.clamp(0.5, 1)
      1.5.clamp(..1)
      [1.5, 2, 3r].max
      [0.1]*10 == Array.new(10, 0.1)
      ([0.1]*10).inject(:+)
      [3, 0.1, 2r].sum
      [1, 2].sum(0.0)
      ["a", "b"].sum("")
    RUBY
  end
end
