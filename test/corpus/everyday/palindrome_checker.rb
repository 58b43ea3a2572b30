class String
  def palindrome?
    normalized = downcase.gsub(/[^a-z0-9]/, "")
    normalized == normalized.reverse
  end
end

phrases = ["Racecar", "A man, a plan, a canal, Panama!", "Hello", "No lemon, no melon"]
phrases.each do |phrase|
  status = phrase.palindrome? ? "✓" : "✗"
  puts "#{status} #{phrase}"
end
phrases.partition(&:palindrome?).map(&:size)
