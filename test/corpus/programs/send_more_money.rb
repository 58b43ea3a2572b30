# Two letter sums by search with carry, and a puzzle by elimination.
class Cryptarithm
  def initialize(text)
    *@addends, @sum = text.scan(/[A-Z]+/).map(&:reverse)
    @leading = [*@addends, @sum].select { |w| w.size > 1 }.map { |w| w[-1] }
  end

  attr_reader :tried

  def solve
    @tried = 0
    column(0, 0, {})
  end

  private

  def column(place, carry, digits)
    if place == @sum.size
      return carry.zero? ? digits : nil
    end

    letters = @addends.filter_map { |w| w[place] }
    assign(letters.uniq - digits.keys, digits) do |known|
      total = letters.sum(carry) { |l| known[l] }
      carry_on, digit = total.divmod(10)
      letter = @sum[place]
      next if (known.key?(letter) && known[letter] != digit) || (!known.key?(letter) && known.value?(digit)) || (digit.zero? && @leading.include?(letter))

      found = column(place + 1, carry_on, known.merge(letter => digit))
      return found if found
    end
    nil
  end

  def assign(letters, digits, &block)
    if letters.empty?
      @tried += 1
      return block.call(digits)
    end

    letter, *rest = letters
    (0..9).each do |digit|
      next if digits.value?(digit) || (digit.zero? && @leading.include?(letter))

      assign(rest, digits.merge(letter => digit), &block)
    end
  end
end

["SEND + MORE = MONEY", "TWO + TWO = FOUR"].each do |text|
  solution = Cryptarithm.new(text).solve
  puts text, text.gsub(/[A-Z]/) { |l| solution[l].to_s }
end
puts Cryptarithm.new("A + A = A0A").solve.inspect rescue puts "no"
money = Cryptarithm.new("SEND + MORE = MONEY").solve
["SEND", "MORE", "MONEY"].map { |w| w.each_char.map { |c| money[c] }.join.to_i }
