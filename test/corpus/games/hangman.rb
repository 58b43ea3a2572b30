class Hangman
  PICTURE = ["  +--+", "  |  O", "  | /|\\", "  | / \\", "  ====="].freeze
  attr_reader :misses
  def initialize(word) = (@word = word; @guessed = []; @misses = 0)
  def guess(letter)
    return :again if @guessed.include?(letter)
    @guessed << letter
    return :hit if @word.include?(letter)
    @misses += 1
    :miss
  end
  def mask = @word.gsub(/[^#{@guessed.join}\s-]/) { "_" }.then { |m| @guessed.empty? ? @word.gsub(/\w/, "_") : m }
  def won? = !mask.include?("_")
  def lost? = misses >= PICTURE.size
  def picture = PICTURE.first(misses).join("\n")
end
g = Hangman.new("ruby gem")
%w[e u z e r q b y g m].each do |l|
  break if g.won? || g.lost?
  puts "#{l}: #{g.guess(l).to_s.ljust(5)} #{g.mask}"
end
puts g.picture, g.won? ? "won with #{g.misses} misses" : "lost"
g.mask
