ROMAN = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 }.freeze
def to_r(n) = ROMAN.reduce(+"") { |s, (k, v)| q, n = n.divmod(v); s << k.to_s * q }
def from_r(s)
  raise ArgumentError, "invalid numeral #{s}" unless s =~ /\AM{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\z/ && !s.empty?
  s.scan(/CM|CD|XC|XL|IX|IV|./).sum { ROMAN[_1.to_sym] }
end
["XIV + VI", "MMXXIV - XXIV", "XII * III", "IIII + I", "C / VII"].each do |e|
  a, op, b = e.split
  r = from_r(a).public_send(op, from_r(b))
  puts "#{e} = #{to_r(r)} (#{r})"
rescue ArgumentError => err
  puts "#{e}: #{err.message}"
end
(1..10).map { |i| to_r(i) }
