ROMAN = { 1000 => "M", 900 => "CM", 500 => "D", 400 => "CD", 100 => "C", 90 => "XC", 50 => "L", 40 => "XL", 10 => "X", 9 => "IX", 5 => "V", 4 => "IV", 1 => "I" }.freeze
class Integer
  def to_roman
    raise RangeError, "#{self} is not in 1..3999" unless between?(1, 3999)
    n = self
    ROMAN.reduce(+"") { |s, (v, r)| s << r * (n / v); n %= v; s }
  end
end
class String
  def roman_to_i
    upcase.scan(/CM|CD|XC|XL|IX|IV|[MDCLXVI]/).sum { |t| ROMAN.key(t) }
  end
end
[1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].each { |n| puts "#{n.to_s.rjust(4)} #{n.to_roman.ljust(12)} #{n.to_roman.roman_to_i == n}" }
[0, 4000].each do |n|
  n.to_roman
rescue RangeError => e
  puts e.message
end
"mcmxciv".roman_to_i
