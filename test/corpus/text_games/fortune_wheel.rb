PHRASE = "RUBY ON THE ROAD"
class Wheel
  SECTORS = [100, 250, :bankrupt, 500, :skip, 50].freeze
  def initialize(seed) = @s = seed
  def spin = SECTORS[(@s = (@s * 75 + 74) % 65_537) % SECTORS.size]
end
wheel = Wheel.new(3)
scores = { "Ann" => 0, "Bob" => 0 }
guesses = %w[R N S T B O H D E A U Y].each
turns = scores.keys.cycle
revealed = []
player = turns.next
begin
  until (PHRASE.delete(" ").chars - revealed).empty?
    sector = wheel.spin
    case sector
    when :bankrupt then scores[player] = 0
    when Integer
      letter = guesses.next
      hits = PHRASE.count(letter)
      scores[player] += sector * hits
      revealed |= [letter]
      puts "#{player} #{sector} #{letter}: #{PHRASE.gsub(/[A-Z]/) { |c| revealed.include?(c) ? c : "_" }}"
      next if hits.positive?
    end
    player = turns.next
  end
rescue StopIteration
  puts "out of letters"
end
scores
