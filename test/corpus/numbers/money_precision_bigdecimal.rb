require "bigdecimal"
a = BigDecimal("0.1")
b = BigDecimal("0.2")
puts (a + b) == BigDecimal("0.3"), (a + b).to_s, (a * 3).to_f, BigDecimal("1.23456").round(2).to_s("F"), BigDecimal("10") / 3 > 3, BigDecimal("12.5").to_i
BigDecimal("19.99").to_s("F")
