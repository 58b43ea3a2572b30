poem = ["Roses are red", "Violets are blue", "Sugar is sweet", "And so are you"]
width = poem.map(&:length).max + 4
puts "*" * (width + 2)
poem.each { |line| puts "*#{line.center(width)}*" }
puts "*" * (width + 2)
puts poem.map(&:swapcase), poem.map { |l| l.split.map(&:reverse).join(" ") }
acrostic = poem.map { |l| l[0] }.join
puts acrostic, poem.join(" / ").squeeze("e"), poem.map { |l| l.count("aeiou") }.inspect
poem.flat_map(&:split).each_slice(3).map { |w| w.join(" ") }
