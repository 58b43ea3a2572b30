VALUES = { "AEILNORSTU" => 1, "DG" => 2, "BCMP" => 3, "FHVWY" => 4, "K" => 5, "JX" => 8, "QZ" => 10 }.flat_map { |l, v| l.chars.map { |c| [c, v] } }.to_h.freeze
def score(word, mult: {}, word_mult: 1)
  word.upcase.each_char.with_index.sum { |c, i| VALUES.fetch(c) * mult.fetch(i, 1) } * word_mult
end
puts %w[cabbage quiz ruby xylophone].sort_by { |w| -score(w) }.map { |w| "#{w}=#{score(w)}" }
rack = %w[T A C S R E]
dict = %w[cat cats star react crates caters race zebra]
fits = dict.select { |w| (t = rack.dup) && w.upcase.chars.all? { |c| (i = t.index(c)) && t.delete_at(i) } }
puts fits.inspect
[score("quiz", mult: { 0 => 3 }, word_mult: 2), fits.max_by { |w| [score(w), w] }]
