class Integer
  ROMAN = { 1000 => "M", 900 => "CM", 500 => "D", 400 => "CD", 100 => "C", 90 => "XC", 50 => "L", 40 => "XL", 10 => "X", 9 => "IX", 5 => "V", 4 => "IV", 1 => "I" }.freeze
  def to_roman
    raise RangeError, "out of range" unless (1..3999).cover?(self)
    n = self
    ROMAN.each_with_object(+"") do |(value, letter), s|
      times, n = n.divmod(value)
      s << letter * times
    end
  end
end

class String
  def from_roman
    vals = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
    chars.map { vals[_1.to_sym] }.each_cons(2).sum { |a, b| a < b ? -a : a } + vals[self[-1].to_sym]
  end
end

[1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].each do |n|
  r = n.to_roman
  puts "%4d %-10s %s" % [n, r, r.from_roman == n ? "ok" : "FAIL"]
end
begin
  4000.to_roman
rescue RangeError => e
  warn e.message
  puts "#{e.class.name}: #{e.message}"
end
