ONES = %w[zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
          seventeen eighteen nineteen].freeze
TENS = %w[_ _ twenty thirty forty fifty sixty seventy eighty ninety].freeze

def words_to_number(text)
  total = current = 0
  text.downcase.tr("-", " ").split.each do |word|
    next if word == "and"

    if (n = ONES.index(word))
      current += n
    elsif (t = TENS.index(word))
      current += t * 10
    elsif word == "hundred"
      current *= 100
    elsif (power = { "thousand" => 1_000, "million" => 1_000_000 }[word])
      total += current * power
      current = 0
    else
      raise ArgumentError, "unknown word #{word}"
    end
  end
  total + current
end

["forty-two", "one hundred and five", "Two Million three hundred thousand nineteen"].map do |text|
  words_to_number(text).tap { |n| puts "#{text} => #{n.to_s.reverse.scan(/\d{1,3}/).join(",").reverse}" }
end
