words = %w[listen silent enlist google elbow below state taste inlets]
groups = words.group_by { |w| w.chars.sort.join }.values.select { |g| g.size > 1 }
groups.each { |g| puts g.sort.join(", ") }
def anagram?(a, b) = a.downcase.delete(" ").chars.tally == b.downcase.delete(" ").chars.tally
puts anagram?("Dormitory", "dirty room"), anagram?("abc", "abd")
puts "abc".each_char.to_a.permutation.map(&:join).sort.inspect
groups.map(&:size)
