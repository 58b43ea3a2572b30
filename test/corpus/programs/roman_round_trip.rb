module Roman
  NUMERALS = [["M", 1000], ["CM", 900], ["D", 500], ["CD", 400], ["C", 100], ["XC", 90],
              ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1]].freeze
  VALID = /\AM{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\z/

  class Invalid < ArgumentError; end

  module_function

  def encode(number)
    raise Invalid, "no roman numeral for #{number}" unless (1..3999).cover?(number)

    NUMERALS.each_with_object(+"") do |(letters, value), text|
      count, number = number.divmod(value)
      text << letters * count
    end
  end

  def decode(text)
    raise Invalid, "not a roman numeral: #{text}" if text.empty? || !VALID.match?(text)

    NUMERALS.inject([0, text]) do |(sum, rest), (letters, value)|
      rest[/\A(?:#{letters})*/].then { |run| [sum + run.size / letters.size * value, rest[run.size..]] }
    end.first
  end
end

[1990, 2008, 1666, 3888, 3999].each { |n| puts "#{n} #{Roman.encode(n)}" }
%w[MCMXC MMVIII MDCLXVI IIII IC].push("").each do |text|
  puts "#{text} #{Roman.decode(text)}"
rescue Roman::Invalid => e
  puts e.message
end
raise "round trip" unless (1..3999).all? { |n| Roman.decode(Roman.encode(n)) == n }
longest = (1..3999).map { |n| Roman.encode(n) }.max_by(&:length)
[longest, Roman.decode(longest)]
