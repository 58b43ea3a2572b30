puts "42".to_i, "42abc".to_i, "abc".to_i, " 12 ".to_i, "0x1A".hex, "777".oct, "0b11".to_i(0), "1010".to_i(2), "zz".to_i(36), "1_000".to_i, "-5".to_i, "+7".to_i, "1e3".to_i
puts "3.7".to_f, ".5".to_f, "1e-3".to_f, "abc".to_f, "1_0.5".to_f, "3.7.1".to_f, "12abc".to_r, "1/3".to_r, "0.75".to_r, "1+2i".to_c, "5".to_c
puts 255.to_s(2), 255.to_s(16), 35.to_s(36), 3.14.to_s, 1e100.to_s, 1e15.to_s, 1e16.to_s, 1e-5.to_s, 100.0.to_s, 1.0e23.to_s, 123456789.123456789.to_s
puts Integer("42"), Integer("0b1010", 2), Integer("-0x1f", 16), Float("1.5e3"), String(12), Array(nil).inspect, Array(1..3).inspect, Array("a").inspect, Rational("2/4"), Complex("1+i")
puts Integer("12", 8), Integer(12.9), Integer("0o17"), Float("1_000.5"), Integer(nil, exception: false).inspect
[nil, [], "1.5", "", "1 2", "0x"].each do |v|
  puts Integer(v)
rescue ArgumentError, TypeError => e
  puts "#{e.class}: #{e.message}"
end
"12.50".to_f + "7".to_i
