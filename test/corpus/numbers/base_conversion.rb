def to_base(n, b)
  return "0" if n.zero?
  digits = [*"0".."9", *"a".."z"]
  out = +""
  while n > 0
    n, r = n.divmod(b)
    out.prepend(digits[r])
  end
  out
end
def from_base(s, b) = s.chars.reduce(0) { |a, c| a * b + c.to_i(36) }
[2, 8, 16, 36].each { |b| puts "#{b.to_s.rjust(2)}: #{to_base(48_879, b)} #{from_base(to_base(48_879, b), b)} #{48_879.to_s(b)}" }
puts "ff".hex, "0b1101".to_i(0), "z".to_i(36), "12".to_i(3), "19".to_i(8), "%08b" % 37, "%#x" % 255, "%o" % 64, 0b1111_0000.to_s(16).upcase
begin
  Integer("9", 8)
rescue ArgumentError => e
  puts e.message
end
begin
  10.to_s(40)
rescue ArgumentError => e
  puts e.message
end
balanced = ->(n) { n.zero? ? "" : balanced[(n + 1) / 3] + "0+-"[n % 3] }
(1..9).map(&balanced)
