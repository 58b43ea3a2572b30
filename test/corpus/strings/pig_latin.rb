VOWELS = "aeiou"
def pig(word)
  return word + "way" if VOWELS.include?(word[0].downcase)
  m = word.match(/\A(qu|[^aeiou]?qu|[^aeiouy]+|y)(.*)\z/i) or return word
  out = m[2] + m[1].downcase + "ay"
  word =~ /\A[A-Z]/ ? out.capitalize : out
end
text = "The quick brown fox quietly eats yellow apples, by my schooldesk!"
puts text.gsub(/[a-z]+/i) { |w| pig(w) }
%w[Apple square rhythm].map { |w| pig(w) }
