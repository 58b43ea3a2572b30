values = [0.1 + 0.2, 1e-9, 123456.789, -0.5, 2.0 / 3, 1e21, 100.0]
values.each { |v| puts [v, v.round(3), "%.2f" % v, "%.3e" % v, "%g" % v, "%10.4f|" % v, v.to_i, v.floor, v.ceil].join("  ") }
significant = ->(x, n) { x.zero? ? 0.0 : x.round(n - 1 - Math.log10(x.abs).floor) }
puts significant[123456.789, 2], significant[0.00123456, 3], significant[-9.996, 3]
engineering = ->(x) { e = (Math.log10(x.abs) / 3).floor * 3; "#{(x / 10.0**e).round(3)}e#{e}" }
values.map { |v| engineering[v] }
