class Integer
  ONES = %w[zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen].freeze
  TENS = [nil, nil, *%w[twenty thirty forty fifty sixty seventy eighty ninety]].freeze
  SCALES = [nil, "thousand", "million", "billion"].freeze
  def to_words
    return "minus #{(-self).to_words}" if negative?
    case self
    when 0...20 then ONES[self]
    when 20...100 then [TENS[self / 10], (ONES[self % 10] unless (self % 10).zero?)].compact.join("-")
    when 100...1000
      h, r = divmod(100)
      "#{ONES[h]} hundred" + (r.zero? ? "" : " and #{r.to_words}")
    else
      digits.each_slice(3).map { |d| d.reverse.join.to_i }.each_with_index.filter_map { |n, i| [n.to_words, SCALES.fetch(i)].compact.join(" ") unless n.zero? }.reverse.join(" ")
    end
  end

  def ordinalize = "#{self}#{(11..13) === abs % 100 ? 'th' : { 1 => 'st', 2 => 'nd', 3 => 'rd' }.fetch(abs % 10, 'th')}"
  def to_roman = { 1000 => "M", 900 => "CM", 500 => "D", 400 => "CD", 100 => "C", 90 => "XC", 50 => "L", 40 => "XL", 10 => "X", 9 => "IX", 5 => "V", 4 => "IV", 1 => "I" }.reduce(["", self]) { |(s, n), (v, r)| [s + r * (n / v), n % v] }.first
  def perfect? = (1...self).select { (self % _1).zero? }.sum == self
  def armstrong? = digits.sum { |d| d**digits.size } == self
  def happy?(seen = []) = self == 1 || !seen.include?(self) && digits.sum { _1**2 }.happy?(seen + [self])
  def delimited(sep = ",") = to_s.reverse.scan(/\d{1,3}-?/).join(sep).reverse
end
[0, 13, 21, 100, 342, 1000, 12_345, 1_000_001, -45].each { |n| puts "#{n.delimited.rjust(10)} #{n.to_words}" }
puts [1, 2, 3, 4, 11, 12, 13, 21, 112, 101].map(&:ordinalize).join(" "), [4, 9, 1994, 2024].map(&:to_roman).join(" ")
p (1..500).select(&:perfect?), (1..500).select(&:armstrong?), (1..50).select(&:happy?)
begin
  (10**12).to_words
rescue IndexError => e
  puts e.message
end
p 97.prime? rescue puts "no prime?"
require "prime"
p 97.prime?, 360.prime_division, Prime.first(10), Prime.each(30).to_a, Prime.lazy.select { |x| x % 4 == 1 }.first(3), Prime.prime?(91), Integer.from_prime_division([[2, 3], [5, 1]])
