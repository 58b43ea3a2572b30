raw = { ann: 62, bo: 78, cy: 91, di: 45 }
max = raw.values.max
curved = raw.transform_values { |v| (Math.sqrt(v / 100.0) * 100).round(1) }
letter = ->(v) { v >= 90 ? "A" : v >= 80 ? "B" : v >= 70 ? "C" : "F" }
curved.map { |k, v| "#{k}: #{v} #{letter[v]} (#{raw[k].fdiv(max).round(2)})" }
