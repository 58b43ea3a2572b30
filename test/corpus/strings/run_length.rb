def encode(s) = s.chars.chunk_while { |a, b| a == b }.map { |run| "#{run.size if run.size > 1}#{run[0]}" }.join
def encode_re(s) = s.gsub(/(.)\1*/) { "#{$&.length}#{$1}" }
def decode(s) = s.gsub(/(\d+)?(\D)/) { $2 * ($1 || 1).to_i }
%w[aaabbc wwwwb abc zzzzzzzzzzzz].each do |s|
  puts "#{s} #{encode(s)} #{encode_re(s)} #{decode(encode(s)) == s}"
end
"aabccc".squeeze + encode("") + "mississippi".squeeze("s")
