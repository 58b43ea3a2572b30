def vowels(s) = s.count("aeiouAEIOU")
def title_case(s) = s.split.map(&:capitalize).join(" ")
def reverse_words(s) = s.split.reverse.join(" ")
def first_unique(s) = s.chars.find { |c| s.count(c) == 1 }
def compress(s) = s.chars.slice_when { |a, b| a != b }.map { |g| "#{g[0]}#{g.size if g.size > 1}" }.join
def anagrams?(a, b) = [a, b].map { |s| s.downcase.scan(/\w/).sort }.uniq.one?
def longest_word(s) = s.scan(/\w+/).max_by(&:length)
def remove_dups(s) = s.chars.uniq.join
def pangram?(s) = ("a".."z").all? { |c| s.downcase.include?(c) }
def rotate?(a, b) = a.size == b.size && (a + a).include?(b)
puts vowels("Programming In Ruby"), title_case("the end of things"), reverse_words("one two three"), first_unique("aabbcdd"), compress("aaabccd"), anagrams?("Listen", "Silent!"), longest_word("I love programming"), remove_dups("banana"), pangram?("The quick brown fox jumps over the lazy dog"), rotate?("waterbottle", "erbottlewat")
"hello world".each_char.with_object(Hash.new(0)) { |c, h| h[c] += 1 unless c == " " }.max_by { |_, n| n }
