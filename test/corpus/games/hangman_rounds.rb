class Hangman
  attr_reader :lives
  def initialize(word, lives: 6) = (@word, @lives, @guessed = word.downcase, lives, Set.new)
  def guess(c)
    c = c.downcase
    return :invalid unless c.match?(/\A[a-z]\z/)
    return :repeat unless @guessed.add?(c)
    @word.include?(c) ? :hit : (@lives -= 1; :miss)
  end
  def masked = @word.gsub(/[a-z]/) { |c| @guessed.include?(c) ? c : "_" }.chars.join(" ")
  def status = masked.delete(" ").include?("_") ? (@lives.zero? ? :lost : :playing) : :won
  def to_s = "#{masked}  lives=#{@lives} wrong=#{(@guessed - @word.chars.to_set).sort.join}"
end
g = Hangman.new("Ruby-gem")
%w[r x R 3 u b y e z g m].each do |c|
  puts "#{c}: #{g.guess(c).to_s.ljust(8)} #{g}"
  break unless g.status == :playing
end
g.status
