class Bowling
  def initialize(rolls) = @rolls = rolls
  def frames
    i = 0
    (1..10).map do |n|
      if @rolls[i] == 10 then f = @rolls[i, 3]; i += 1
      elsif @rolls[i, 2].sum == 10 then f = @rolls[i, 3]; i += 2
      else f = @rolls[i, 2]; i += 2
      end
      f.sum
    end
  end
  def score = frames.sum
  def to_s = frames.each_with_object([]) { |f, acc| acc << (acc.last || 0) + f }.join(" | ")
end
def rolls(text) = text.delete(" ").each_char.with_object([]) { |c, r| r << { "X" => 10, "-" => 0, "/" => 10 - r.last.to_i }.fetch(c) { c.to_i } }
["XXXXXXXXXXXX", "9-9-9-9-9-9-9-9-9-9-", "5/5/5/5/5/5/5/5/5/5/5", "X7/9-X-88/-6XXX81"].map { |g| Bowling.new(rolls(g)).tap { |b| puts b }.score }
