# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Decimal numbers, as in CRuby.
class BigDecimalTest < Minitest::Test
  include LikeCruby

  def program(expressions, messages) = "require 'bigdecimal'\nrequire 'bigdecimal/util'\n#{super}"

  test "what is read, reckoned and written" do
    assert_like_cruby(<<~'RUBY')
      BigDecimal("1.23")
      BigDecimal("1.5").to_s
      [BigDecimal("1e-20").precision, BigDecimal("0.00123").precision, BigDecimal("0.1").precision, BigDecimal("1200").precision, BigDecimal("123.45").precision, BigDecimal("0").precision, BigDecimal("1e20").precision, BigDecimal("0.05").precision]
      (1..40).map { |i| (BigDecimal("1") / i).to_s }
      (1..40).map { |i| (BigDecimal("100.25") / BigDecimal("#{i}.7")).to_s }
      (1..40).map { |i| (BigDecimal("1e#{i}") / 7).to_s }
      (1..40).map { |i| (BigDecimal("1e-#{i}") / 7).to_s }
      (1..40).map { |i| (BigDecimal("7e-3") / BigDecimal("3e#{i}")).to_s }
      (1..40).map { |i| (BigDecimal("9" * i) / BigDecimal("7" * (41 - i))).to_s }
      BigDecimal("22")/7
      BigDecimal("1").div(3,5)
      BigDecimal("7").div(2)
      BigDecimal("7").quo(2)
      ["1.5", "150", "0.00015", "-0", "0", "1234567.891", "-1.5", "1e30", "1e-30"].map { |s| d = BigDecimal(s); [d.to_s, d.to_s("F"), d.to_s("3F"), d.to_s("+F"), d.to_s(" F"), d.to_s("2E"), d.inspect, d.to_i, d.to_f, d.to_r, d.sign, d.exponent, d.scale, d.n_significant_digits, d.split, d.zero?, d.to_digits] rescue 1 }
      ["1.256", "1.5", "2.5", "-2.5", "1.25", "1.35", "-1.259", "1234.5678", "0.5", "-0.5", "3"].map { |s| d = BigDecimal(s); [d.round, d.round(0), d.round(1), d.round(2), d.round(-2), d.round(0, :half_even), d.round(1, half: :even), d.round(1, BigDecimal::ROUND_DOWN), d.round(1, :ceiling), d.round(1, :floor), d.round(1, :up), d.round(1, half: :down), d.floor, d.floor(1), d.ceil, d.ceil(1), d.truncate, d.truncate(1), d.fix, d.frac, d.abs, -d] }
      BigDecimal("1.2") + BigDecimal("1")
      BigDecimal("1.2") + 1
      BigDecimal("1.2") * 2.5
      BigDecimal("1.2") - 0.1
      BigDecimal("1.2") == 1.2
      BigDecimal("1.20") == BigDecimal("1.2")
      BigDecimal("1.2") <=> 1
      BigDecimal("1.2") > 1
      BigDecimal("abc")
      BigDecimal("1x")
      BigDecimal("")
      BigDecimal(nil)
      BigDecimal(:a)
      BigDecimal(1.1)
      BigDecimal(1.1, 5)
      BigDecimal(3.14159, 3)
      BigDecimal(5)
      BigDecimal(1r/3)
      BigDecimal(1r/3, 5)
      BigDecimal("NaN").nan?
      BigDecimal("Infinity").infinite?
      BigDecimal("2")**3
      BigDecimal("1.1")**10
      BigDecimal("2")**-1
      BigDecimal("2").power(3)
      BigDecimal("7") % 3
      BigDecimal("-7") % 3
      BigDecimal("7.5").divmod(2)
      BigDecimal("7").remainder(-3)
      BigDecimal("1").hash == BigDecimal("1.0").hash
      { BigDecimal("1") => 2 }[BigDecimal("1.0")]
      "1.23".to_d
      "abc".to_d
      "12abc".to_d
      1.to_d
      1.5.to_d
      BigDecimal("1_000")
      "#{BigDecimal("1.5")}"
      format("%.2f", BigDecimal("2.345"))
      (BigDecimal("19.99") * BigDecimal("0.0825")).round(2).to_s("F")
      BigDecimal("1e3")
      BigDecimal("1E-3")
      BigDecimal(".5")
      BigDecimal("+5")
      BigDecimal(" 5 ")
      BigDecimal("1.5").coerce(1)
      BigDecimal("0.1") + BigDecimal("0.2") == BigDecimal("0.3")
      BigDecimal("1").add(BigDecimal("2.345"), 2)
      BigDecimal("1.5").mult(BigDecimal("2.345"), 2)
      BigDecimal("1.5") < "a"
      BigDecimal("1.5") + nil
      BigDecimal("1.5") + "1"
      BigDecimal("1.5") == nil
      BigDecimal("1.5") == "1.5"
      [BigDecimal("2"), BigDecimal("1")].sort
      [BigDecimal("2"), BigDecimal("1")].max
      [BigDecimal("2"), BigDecimal("1")].inject(:+)
      [BigDecimal("2"), BigDecimal("1")].sum(BigDecimal("0"))
      BigDecimal("1.5").is_a?(Numeric)
      BigDecimal("1.5").class
      BigDecimal("100").to_i
      BigDecimal("10.50").to_f
      BigDecimal("4").sqrt(2).round(5)
      BigDecimal("-1.5").negative?
      BigDecimal("1.5").between?(1, 2)
      BigDecimal("12345.678").to_s("F").reverse.scan(/\d{1,3}/)
      BigDecimal("1.5").to_d
      BigDecimal("3").to_i.to_s
    RUBY
  end

  test "sums of money are exact" do
    assert_equal ["59.97", "4.95", "64.92", "64.92"], Kobako::Sandbox.new.run(<<~'RUBY')
      require "bigdecimal"
      price = BigDecimal("19.99") * 3
      tax = (price * BigDecimal("0.0825")).round(2)
      [price.to_s("F"), tax.to_s("F"), (price + tax).to_s("F"), format("%.2f", price + tax)]
    RUBY
  end

  test "numbers of a hundred thousand digits are reckoned in time" do
    spent = seconds do
      Kobako::Sandbox.new(timeout: 30, memory_limit: 64 << 20).run(<<~RUBY)
        require "bigdecimal"
        number = BigDecimal("1." + "3" * 20_000)
        (number * number + number).round(10).to_s
      RUBY
    end
    assert_operator spent, :<, 20
  end
end
