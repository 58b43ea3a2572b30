class Game
  class Error < StandardError; end
  def initialize = @rolls = []

  def roll(pins)
    raise Error, "Pins must have a value from 0 to 10" unless (0..10) === pins
    raise Error, "Should not be able to roll after game is over" if complete?
    @rolls << pins
    if (f = frames.last) && f.size == 2 && frames.size < 10 && f.sum > 10
      @rolls.pop
      raise Error, "Pin count exceeds pins on the lane"
    end
    self
  end

  def frames
    rolls = @rolls.dup
    out = []
    while rolls.any? && out.size < 9
      out << (rolls.first == 10 ? [rolls.shift] : rolls.shift(2))
    end
    out << rolls if rolls.any?
    out
  end

  def complete?
    f = frames
    f.size == 10 && f.last.size == (f.last.first(2).sum >= 10 ? 3 : 2)
  end

  def score
    raise Error, "Score cannot be taken until the end of the game" unless complete?
    i = 0
    10.times.sum do
      if @rolls[i] == 10 then i += 1; @rolls[i - 1, 3].sum
      elsif @rolls[i, 2].sum == 10 then i += 2; 10 + @rolls[i]
      else i += 2; @rolls[i - 2, 2].sum
      end
    end
  end
end
{ "perfect" => [10] * 12, "gutter" => [0] * 20, "spares" => [5] * 21, "mix" => [10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1], "short" => [3], "bad" => [11], "over" => [0] * 21, "lane" => [6, 5] }.each do |name, rolls|
  g = Game.new
  rolls.each { g.roll(_1) }
  puts "#{name.ljust(8, '.')}#{g.score.to_s.rjust(5, '.')}"
rescue Game::Error => e
  puts "#{name}: #{e.message}"
end
