ACCENTS = { "àáâäã" => "a", "èéêë" => "e", "ìíîï" => "i", "òóôöõø" => "o", "ùúûü" => "u", "ñ" => "n", "ç" => "c", "ß" => "ss" }.flat_map { |from, to| from.chars.map { |c| [c, to] } }.to_h.freeze
slug = ->(s) { s.downcase.gsub(/[^\x00-\x7F]/) { |c| ACCENTS.fetch(c, "") }.gsub(/[^a-z0-9]+/, "-").gsub(/\A-|-\z/, "") }
["Crème Brûlée!", "  Straße & Fuß ", "100% Ñandú", "日本", "Already-slugged"].each { |s| puts "#{s.inspect} -> #{slug[s].inspect}" }
initials = ->(n) { n.split(/[\s-]+/).map { |w| w[0].upcase }.join(".") + "." }
puts initials["jean-luc picard"], "mcdonald".sub(/\Amc(\w)/) { "Mc#{$1.upcase}" }, "ÉCOLE".downcase.capitalize, "été".upcase
used = Hash.new(0)
unique = ->(s) { base = slug[s]; (used[base] += 1) == 1 ? base : "#{base}-#{used[base]}" }
%w[One one ONE two].map(&unique)
