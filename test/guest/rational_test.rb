# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class RationalTest < Minitest::Test
  include LikeRecentCruby

  test "what Rationals answer" do
    assert_like_recent_cruby(<<~'RUBY')
      Rational("1/3")
      Rational("0.75")
      Rational("1.5/2")
      Rational(" 1/3 ")
      Rational("1/0")
      Rational("abc")
      Rational("abc", exception: false)
      Rational(nil)
      Rational(nil, exception: false)
      Rational("1_000/3")
      Rational("-1/3")
      Rational("1e2")
      Rational("1/3x")
      Rational(0.5)
      Rational(1, 3)
      Rational(1.5, 2)
      Rational("1", "3")
      Rational(1/3r, 2/5r)
      Rational(2, 4)
      Rational(1, -3)
      Rational(3)
      Rational(1, 2.0)
      Rational(10**30, 10**29)
      Rational(1, 0)
      Rational(1, 0.0)
      "0.75".to_r
      "1/3abc".to_r
      "abc".to_r
      "1.2/3".to_r
      "3".to_r
      " -2/4".to_r
      3.to_r
      nil.to_r
      1/3r
      3.5r
      1r
      (1/3r).to_s
      (1/3r).inspect
      (1/3r) + (1/6r)
      (1/3r) - (1/3r)
      (1/3r) * 3
      (1/3r) / (2/3r)
      (1/3r) / 0
      (1/3r) / 0.0
      (1/3r) + 1
      (1/3r) + 0.5
      (1/3r) + nil
      (1/3r) + "a"
      1 + 1/3r
      1 - 1/3r
      2 * (1/3r)
      1 / (1/3r)
      0.5 + 1/2r
      (1/3r) ** 2
      (1/3r) ** -2
      (1/3r) ** 0
      (4/9r) ** 0.5
      (4/9r) ** (1/2r)
      (2/3r) ** 2r
      (0r) ** -1
      2 ** (2r)
      (10**30/3r) * 3
      (1/(10**30).to_r) + 1
      (10**30).to_r / 10**30
      ((10**30).to_r / 10**30).hash == 1r.hash
      1r.hash == 1r.hash
      {1r => 2}[2/2r]
      (1/3r) <=> (1/2r)
      (1/3r) <=> 0.33
      (1/3r) <=> 1
      (1/3r) <=> "a"
      (1/3r) == (2/6r)
      (1/2r) == 0.5
      1r == 1
      1 == 1r
      1r.eql?(1)
      (1/3r) < 1
      (1/3r) > 0.5
      (1/3r) < "a"
      (7/2r).floor
      (7/2r).ceil
      (7/2r).round
      (5/2r).round
      (5/2r).round(half: :even)
      (5/2r).round(half: :down)
      (-7/2r).round
      (-7/2r).floor
      (-7/2r).truncate
      (-7/2r).ceil
      (22/7r).round(2)
      (22/7r).floor(2)
      (22/7r).ceil(2)
      (22/7r).truncate(2)
      (2234/7r).round(-1)
      (22/7r).round(2).class
      (25/100r).round(1)
      (25/100r).round(1, half: :even)
      (7/2r).to_i
      (-7/2r).to_i
      (7/2r).to_f
      (1/3r).to_f
      (7/2r).to_r
      (7/2r).to_c
      (7/2r).numerator
      (7/2r).denominator
      (7/2r).abs
      (-7/2r).abs
      -(7/2r)
      +(7/2r)
      (7/2r).zero?
      0r.zero?
      (7/2r).positive?
      (-7/2r).negative?
      (7/2r).integer?
      4r.integer?
      (7/2r).finite?
      (7/2r).infinite?
      (7/2r).rationalize
      (311/100r).rationalize(1/100r)
      3.14r.rationalize(0.01r)
      [0.1r, 1_000.25r, 0.1r + 0.2r == 0.3r, 12.50r, 2.5ri]
      (7/2r).divmod(2)
      (-7/2r).divmod(2)
      (7/2r).divmod(3/4r)
      (7/2r).divmod(0.5)
      (7/2r).divmod(0)
      (7/2r) % 2
      (-7/2r) % 2
      (7/2r).modulo(2)
      (7/2r).remainder(-2)
      (7/2r).div(2)
      (7/2r).fdiv(2)
      (7/2r).quo(2)
      (7/2r).coerce(1)
      (7/2r).coerce(1.5)
      (7/2r).coerce(1r)
      (7/2r).coerce("a")
      (7/2r).frozen?
      (7/2r).clamp(1, 2)
      (7/2r).nonzero?
      (7/2r).step(5r, 1/2r).to_a
      [1/2r, 1/3r].sum
      [1/2r, 1/3r].max
      [1/2r, 0.3, 1].sort
      [1/2r, 1/3r].inject(:*)
      (1..10).sum { |i| 1r / i }
      (1..30).inject(1r) { |s, i| s + 1r / i }
      1r.is_a?(Comparable)
      Rational.instance_methods(false).include?(:abs)
      Rational === 1r
      (1/3r).to_d rescue $!.class
      "%.3f" % (1/3r)
      "%d" % (7/2r)
      "%s" % (1/3r)
      "%f" % (10**30/7r)
    RUBY
  end
end
