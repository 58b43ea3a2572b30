def compare(secret, guess)
  bulls = secret.each_char.zip(guess.each_char).count { |a, b| a == b }
  cows = (secret.chars & guess.chars).size - bulls
  "#{bulls}B#{cows}C"
end
def valid?(g) = g =~ /\A[1-9]{4}\z/ && g.chars.uniq.size == 4
secret = "5271"
%w[1234 5217 11 5271 99x9].each_with_index do |guess, i|
  unless valid?(guess)
    puts "#{guess}: four different digits, please"
    next
  end
  result = compare(secret, guess)
  puts "#{guess}: #{result}"
  break puts("Solved in #{i + 1} tries") if result.start_with?("4B")
end
("1234".chars.permutation.count { |g| compare(secret, g.join) == "0B2C" })
