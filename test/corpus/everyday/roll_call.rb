names = ["Émile", "zoe", "Aaron", "bea", "Øystein"]
puts names.sort.inspect, names.sort_by(&:downcase).inspect, names.map(&:capitalize).join(", "), names.map { |n| n[0].upcase }.tally
puts names.each_with_index.map { |n, i| "#{(i + 1).to_s.rjust(2, "0")}. #{n.ljust(8, ".")}|" }
puts names.max_by(&:length), names.sum(&:size), names.inject { |a, b| a.size < b.size ? a : b }, names.include?("zoe"), names.first(2).join(" & ")
sentence = ->(list) { list.size < 3 ? list.join(" and ") : "#{list[0...-1].join(", ")}, and #{list[-1]}" }
[sentence[names], sentence[names.first(2)], sentence[["x"]], sentence[[]]]
