total = 0
[1, 2.5, "3"].each { |x| total += x }
total
