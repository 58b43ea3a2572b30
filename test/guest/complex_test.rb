# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class ComplexTest < Minitest::Test
  include LikeRecentCruby

  test "what Complex numbers answer" do
    assert_like_recent_cruby(<<~'RUBY')
      Complex(1, 2)
      Complex(1)
      Complex("1+2i")
      Complex("1")
      Complex("i")
      Complex("-i")
      Complex("1.5-2.5i")
      Complex("abc")
      Complex("abc", exception: false)
      Complex("1@2")
      Complex(nil)
      Complex(1, nil)
      Complex("1", "2")
      Complex(1.0, 2)
      Complex(1r, 2)
      Complex(1, 2) + 1
      Complex(1, 2) + 1.5
      Complex(1, 2) + Complex(3, 4)
      Complex(1, 2) - Complex(3, 4)
      Complex(1, 2) * Complex(3, 4)
      Complex(1, 2) / Complex(3, 4)
      Complex(1.0, 2) / Complex(3, 4)
      Complex(1, 2) / 2
      Complex(1, 2) / 2.0
      Complex(4, 2) / 2
      Complex(1, 2).quo(2)
      Complex(1, 2).fdiv(2)
      Complex(1, 2) ** 2
      Complex(1, 2) ** -1
      Complex(1, 2) ** 0
      Complex(1, 2) ** 0.5
      Complex(1, 2) ** Complex(1, 1)
      Complex(0, 1) ** 2
      1 + 2i
      2i
      2i * 2i
      1 - 2i
      2 * 2i
      1 / 2i
      1.0 / 2i
      1r + 2i
      3.5i
      2ri
      Complex(1, 2).abs
      Complex(3, 4).abs
      Complex(3, 4).abs2
      Complex(1, 1).arg
      Complex(1, 1).polar
      Complex(1, 2).rect
      Complex(1, 2).rectangular
      Complex(1, 2).conj
      Complex(1, 2).real
      Complex(1, 2).imaginary
      Complex(1, 2).imag
      Complex(1, 2).real?
      1.real?
      -Complex(1, 2)
      +Complex(1, 2)
      Complex(1, 2) == Complex(1, 2)
      Complex(1, 0) == 1
      1 == Complex(1, 0)
      Complex(1, 2) <=> Complex(1, 2)
      Complex(1, 0) <=> 2
      Complex(1, 2) < 1
      Complex(1, 2) > Complex(2, 3)
      Complex(1, 2).to_s
      Complex(1, -2).to_s
      Complex(1.0, -0.0).to_s
      Complex(1, Float::NAN).to_s
      Complex(1, Float::INFINITY).to_s
      Complex(1, 2).inspect
      Complex(3, 0).to_i
      Complex(3, 1).to_i
      Complex(3, 0).to_f
      Complex(3, 0).to_r
      Complex(3.5, 0).to_f
      Complex(3, 0.0).to_f
      Complex(1, 2).hash == Complex(1, 2).hash
      {Complex(1, 2) => 3}[Complex(1, 2)]
      Complex(1, 2).eql?(Complex(1, 2))
      Complex(1, 2).eql?(Complex(1.0, 2))
      Complex(1, 2).finite?
      Complex(1, 2).infinite?
      Complex(1, Float::INFINITY).infinite?
      Complex(1, 2).coerce(1)
      Complex(1, 2).coerce("a")
      Complex.polar(1, 2)
      Complex.polar(1)
      Complex.polar(1, Math::PI)
      Complex.polar(1, Math::PI / 2)
      Complex.polar(2, Math::PI / 4)
      Complex.rectangular(1, 2)
      Complex.rect(1, "a")
      Complex::I
      Complex(1, 2).numerator
      Complex(1/2r, 2/3r).denominator
      Complex(1, 2).rationalize
      Complex(1, 2).floor
      Complex(1, 2).positive?
      Complex(1, 2).zero?
      Complex(0, 0).zero?
      Complex(1, 2).frozen?
      "1+2i".to_c
      "abc".to_c
      "3.5".to_c
      "2i".to_c
      nil.to_c
      Complex(1, 2) + nil
      Complex(1, 2) + "a"
      Complex(1, 2).is_a?(Numeric)
      Complex(1, 2).integer?
      [Complex(1, 2), 3].sum
    RUBY
  end
end
