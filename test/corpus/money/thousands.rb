def commas(number, sep: ",", point: ".", digits: 2)
  whole, frac = format("%.#{digits}f", number).split(".")
  sign = whole.delete!("-") ? "-" : ""
  sign + whole.gsub(/(\d)(?=(\d{3})+\z)/, "\\1#{sep}") + (frac ? point + frac : "")
end

[0, 5, 999, 1000, 1234567.891, -9876543.2, 10**12].each { |n| puts commas(n) }
puts commas(1234567.891, sep: ".", point: ",")
puts commas(1234567, digits: 0, sep: " ")
puts 1234567.to_s.reverse.scan(/\d{1,3}/).join("_").reverse
puts 1234567.digits.each_slice(3).map(&:join).join(",").reverse
puts 123456789.to_s.gsub(/\B(?=(...)*\b)/, ",")
commas(1e7)
