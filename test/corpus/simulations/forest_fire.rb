class Lcg
  def initialize(seed) = @x = seed
  def rand = (@x = (@x * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & (2**64 - 1)) >> 33
  def chance?(pct) = rand % 100 < pct
end
rng = Lcg.new(7)
forest = Array.new(6) { Array.new(12) { rng.chance?(65) ? "T" : "." } }
forest[0][0] = "*"
steps = 0
while forest.flatten.include?("*")
  steps += 1
  forest = forest.each_with_index.map do |row, r|
    row.each_with_index.map do |cell, c|
      near = [[r - 1, c], [r + 1, c], [r, c - 1], [r, c + 1]].any? { |y, x| y >= 0 && x >= 0 && forest.dig(y, x) == "*" }
      case cell
      when "*" then "_"
      when "T" then near ? "*" : "T"
      else cell
      end
    end
  end
end
puts forest.map(&:join), "burnt out after #{steps}"
forest.flatten.tally.sort.to_h
