def palindrome?(s)
  clean = s.downcase.gsub(/[^a-z0-9]/, "")
  clean == clean.reverse
end
tests = ["A man, a plan, a canal: Panama", "hello", "Was it a car or a cat I saw?", "", "No 'x' in Nixon"]
tests.each { |t| puts "#{t.inspect} #{palindrome?(t) ? "is" : "is not"} a palindrome" }
longest = ->(s) { (0...s.size).flat_map { |i| (i...s.size).map { |j| s[i..j] } }.select { |x| x == x.reverse }.max_by(&:size) }
puts longest["forgeeksskeegfor"], longest["abacdfgdcaba"]
tests.count(&method(:palindrome?))
