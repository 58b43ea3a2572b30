# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class IntegerTest < Minitest::Test
  include LikeRecentCruby

  test "what Integers answer, big ones too, part 1" do
    assert_like_recent_cruby(<<~'RUBY')
      2**-1
      2**-2**2
      (10**30)**-1
      (-3)**-3
      0**-1
      2**0.5
      (-8)**(1.0/3)
      (-2)**0.5
      2**(1/2r)
      4**(1/2r)
      2**100
      (2**64)**2
      (-2)**63
      (-2)**64
      7.pow(2, 5)
      7.pow(-2, 5)
      7.pow(2, -5)
      7.pow(10**20, 13)
      (10**20).pow(10**5, 10**9+7)
      7.pow(2, 0)
      7.pow(2.0, 5)
      -7.pow(3, 10)
      2.pow(3)
      2**nil
      2**"a"
      1 << 100
      1 << -100
      -1 >> 100
      -1 >> -70
      1 >> 1
      (1 << 70) >> 69
      -(1 << 70) >> 69
      (1<<70) & -1
      (1<<70) | -1
      -(1<<70) & (1<<65)
      -(1<<70) | 5
      -(1<<70) ^ 5
      ~(1<<70)
      (1<<70) ^ (1<<70)
      -(1<<64) & 0xffffffffffffffffffff
      5 & 1.5
      5 | nil
      5 ^ "a"
      1 << 1.5
      1 << "a"
      1 << (1<<70)
      0 << (1<<70)
      1 >> (1<<70)
      -1 >> (1<<70)
      1 ** (1<<70)
      (-1) ** (1<<70)
      0 ** (1<<70)
      1234.digits
      1234.digits(100)
      0.digits
      -1.digits
      10.digits(1)
      10.digits(-2)
      10.digits("a")
      (10**25).digits.size
      (10**25).digits(10**10)
      255.bit_length
      -256.bit_length
      (2**64).bit_length
      (-2**64).bit_length
      0.bit_length
      15.ceil(-1)
      -15.ceil(-1)
      15.floor(-1)
      -15.floor(-1)
      15.round(-1)
      25.round(-1)
      25.round(-1, half: :even)
      25.round(-1, half: :down)
      25.round(-1, half: :up)
      25.round(-1, half: nil)
      25.round(-1, half: "even")
      -25.round(-1, half: :even)
      35.round(-1, half: :even)
      25.round(-1, half: :foo)
      25.round(1)
      25.round(-2)
      25.round(-20)
      (10**25+5).round(-1)
      (10**25+5).round(-1, half: :even)
      (10**25+5).floor(-3)
      (10**25+5).ceil(-3)
      (10**25+5).truncate(-3)
      15.truncate(-1)
      -15.truncate(-1)
      15.round(-1.5)
      15.round("a")
      15.round(nil)
      15.ceil(1)
      Integer("0x1f")
      Integer("0b101")
      Integer("0o17")
      Integer("017")
      Integer("1_000")
      Integer("1__000")
      Integer("_1")
      Integer("1_")
      Integer(" 12 ")
      Integer("12 3")
      Integer("12abc")
      Integer("")
      Integer("-0x1f")
      Integer("- 1")
      Integer("+5")
      Integer("z", 36)
      Integer("zz", 36)
      Integer("11", 2)
      Integer("0b11", 2)
      Integer("0x1f", 16)
      Integer("12", 2)
      Integer("9", 8)
      Integer("08")
      Integer("abc", exception: false)
      Integer(nil, exception: false)
      Integer(nil)
      Integer([1])
      Integer("1.5")
      Integer(1.99)
      Integer(-1.99)
      Integer(Float::NAN)
      Integer(Float::INFINITY)
      Integer("1e3")
      Integer(1e20)
      Integer("99999999999999999999999")
      Integer("12\n")
      Integer(3r)
      Integer(7/2r)
      Integer(Complex(3,0))
      Integer(Complex(3,1))
      Integer(12, 2)
      Integer("12", 1)
      Integer("12", 37)
      Integer("1f", exception: false)
      Integer("5", 10, exception: false)
      Integer(:a)
      Integer(true)
      Integer.sqrt(24)
      Integer.sqrt(25)
      Integer.sqrt(10**40)
      Integer.sqrt(10**40-1)
      Integer.sqrt(-1)
      Integer.sqrt(2.9)
      Integer.sqrt("a")
      12.gcd(18)
      -12.gcd(18)
      12.lcm(18)
      12.gcdlcm(18)
      12.gcd(0)
      (2**70).gcd(2**65)
      (2**70).lcm(3)
      12.gcd(1.5)
      7.fdiv(2)
      (10**400).fdiv(10**399)
      (10**400).fdiv(3)
      7.fdiv(0)
      -7.fdiv(0)
      0.fdiv(0)
      7.fdiv(2.5)
      7.fdiv("a")
      7.fdiv(2r)
      7.divmod(2)
      -7.divmod(2)
      7.divmod(-2)
      -7.divmod(-2)
      7.divmod(2.5)
      -7.divmod(2.5)
      7.divmod(0)
      7.divmod(0.0)
      7.divmod(3r)
      7.divmod(-3/2r)
      (10**25).divmod(7)
      (-10**25).divmod(7)
      (10**25).divmod(-7)
      (10**25).divmod(10**20+1)
      (10**25).divmod(-10**20-1)
      7.divmod(10**25)
      -7.divmod(10**25)
      (10**25).divmod(3.5)
      7.divmod("a")
      7.divmod(nil)
      7 % -3
      -7 % 3
      7 % 2.5
      -7 % 2.5
      7 % 0
      7 % 0.0
      7 % 3r
      7.modulo(-3)
      7.remainder(-3)
      -7.remainder(3)
      7.remainder(2.5)
      -7.remainder(2.5)
      -7.remainder(10**25)
      (10**25).remainder(-7)
      (-10**25).remainder(7)
      (-10**25) % 7
      (-10**25) % 7.5
      7.remainder(0)
      7 / 0
      7 / 0.0
      -7 / 2
      7 / 2r
      7 / 2.0
      7.div(2.5)
      7.div(0.0)
      7.div(0)
      -7.div(2)
      7.div(2r)
      (10**25) / 3
      (-10**25) / 3
      (10**25) / 3.0
      (10**25).div(3.0)
      7.quo(2)
      6.quo(3)
      7.quo(2.0)
      7.ceildiv(2)
      -7.ceildiv(2)
      1.coerce(2)
      1.coerce(2.5)
      1.coerce("2")
      1.coerce("x")
      1.coerce(nil)
      (10**25).coerce(1)
      (10**25).coerce(1.5)
      255.to_s(16)
      -255.to_s(2)
      255.to_s(36)
      255.to_s(1)
      255.to_s(37)
      (10**30).to_s(36)
      255.inspect
      (10**44).to_s.size
      5.times.to_a
      r=[]; 1.upto(3) { r << _1 }; r
      r=[]; 1.upto(3.5) { r << _1 }; r
      r=[]; 3.downto(1) { r << _1 }; r
      r=[]; 3.downto(0.5) { r << _1 }; r
      1.upto(3).to_a
      3.downto(1).to_a
      1.upto("a") {}
      1.upto(nil) {}
      r=[]; 1.step(10, 3) { r << _1 }; r
      r=[]; 1.step(2, 0.5) { r << _1 }; r
      r=[]; 1.0.step(2.0, 0.1) { r << _1 }; r
      r=[]; 10.step(1, -3) { r << _1 }; r
      r=[]; 1.step(by: 2, to: 7) { r << _1 }; r
      r=[]; 1.step(by: -2, to: -7) { r << _1 }; r
      r=[]; 1.step(by: 2) { r << _1; break if _1 > 6 }; r
      1.step(10, 3).to_a
      1.step(by: 2, to: 7).to_a
      1.step(by: 2).first(3)
      1.step(10, 4).size
      1.0.step(2.0, 0.25).to_a
      1.0.step(by: 0.5, to: 3).to_a
      1.step(10, 0) { break }
      1.step(10, nil).to_a.size
      1.step(3).to_a
      1.step(10, "a") {}
      1.step(10, 3).inspect
      1.step(by: 2, to: 7).inspect
      1.step(10,3).class
      (1.step(10,3) == 1.step(10,3))
      1.step(10,3).include?(4)
      1r.step(2r, 1/3r).to_a
      3.pred
      3.succ
      3.next
      (2**64).pred
      65.ord
      65.chr
      233.chr(Encoding::UTF_8)
      233.chr("UTF-8")
      300.chr
      0x3042.chr("UTF-8")
      -1.chr
      5.magnitude
      -5.abs
      (-2**70).abs
      5[0]
      5[1]
      5[0,2]
      5[0..1]
      5[1..]
      0b110110[1..3]
      0b110110[1,3]
      (2**70)[70]
      (2**70)[69]
      -1[100]
      5[-1]
      5["a"]
      5.zero?
      0.zero?
      5.positive?
      -5.negative?
      5.nonzero?
      0.nonzero?
      5.integer?
      5.finite?
      5.infinite?
      5.even?
      5.odd?
      (2**70).even?
      5.allbits?(5)
      5.anybits?(2)
      5.nobits?(2)
      5.numerator
      5.denominator
      5.rationalize
      5.to_r
      5.to_c
      5.real
      5.imaginary
      5.imag
      5.abs2
      5.arg
      -5.arg
      5.angle
      5.polar
      -5.polar
      5.rect
      5.rectangular
      5.conj
      5.real?
      5.i
      5 <=> 6
      5 <=> 5.0
      5 <=> "a"
      5 <=> nil
      5 <=> 10**25
      10**25 <=> 5
      10**25 <=> 1e25
      5 == 5.0
      5.eql?(5.0)
      5.equal?(5)
      5 === 5.0
      5 == "5"
      5 < "a"
      5 < nil
      5 > 4.5
      5 >= 10**25
      5 <= 1r
      2**53 == (2**53).to_f
      5 + nil
      5 + "a"
      5 - []
      5 * "a"
      5 / "a"
      5 + :a
      5 + 1.5
      5 + 1r
      5 + 1i
      5 - 10**25
      5.dup
      5.clone
      5.clone(freeze: true)
      5.clone(freeze: false)
      5.frozen?
      5.hash == 5.hash
      5.size
      (2**64).size
      (2**70).size
      -5
      +5
      ~5
      -(2**62) * 4
      2**62 + 2**62
      (2**63).to_s
      -2**63
      (-2**63) - 1
      (-2**63) / -1
      (-2**63) % -1
      (-2**63).abs
      (2**64-1) & (2**64-1)
      5.clamp(1, 3)
      5.clamp(..3)
      5.clamp(7..)
      5.clamp(1..3)
      5.clamp(1...3)
      5.clamp(3, 1)
      5.clamp(nil, 3)
      5.clamp(7, nil)
      5.between?(1, 10)
      5.to_i
      5.to_int
      5.to_f
      (10**25).to_f
      (10**400).to_f
      5.truncate
      5.floor
      5.ceil(2)
      10.pow(-2)
      100.digits.sum
      Integer.try_convert(5)
      Integer.try_convert("5")
      Integer.try_convert(5.5)
    RUBY
  end
end
