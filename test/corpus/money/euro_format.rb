def euro(value)
  sign = value < 0 ? "−" : ""
  whole, cents = (value.abs * 100).round.divmod(100)
  groups = whole.to_s.chars.reverse.each_slice(3).map(&:join).join(".").reverse
  "#{sign}#{groups},#{cents.to_s.rjust(2, "0")} €"
end
list = [0.005, 1.0, 1234.5, -99.999, 1e6].map { |v| euro(v) }
width = list.map(&:size).max
list.each { |l| puts l.rjust(width, ".") }
list
