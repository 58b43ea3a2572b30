answers = [5, 3, 4, 4, 2, 5, 1, nil, 4, 3]
valid = answers.compact
counts = (1..5).to_h { |k| [k, valid.count(k)] }
counts.each { |k, n| puts "#{"★" * k}#{"☆" * (5 - k)} #{n.to_s.rjust(2)} #{"%5.1f%%" % (n * 100.0 / valid.size)}" }
mode = valid.tally.then { |t| t.select { |_, n| n == t.values.max }.keys }
puts "mode #{mode.inspect}, missing #{answers.count(nil)}, mean #{valid.sum.fdiv(valid.size).round(3)}"
quartiles = valid.sort.then { |s| [0.25, 0.5, 0.75].map { |q| s[(q * (s.size - 1)).round] } }
quartiles
