class Lcg
  def initialize(s) = @s = s
  def pick(list) = list[(@s = (@s * 1_103_515_245 + 12_345) & 0x7fffffff) / 65_536 % list.size]
end
GRAMMAR = {
  "story" => ["#hero.cap# went to the #place#. #hero.cap# #verb# a #thing.a#."],
  "hero" => %w[mia robot owl], "place" => ["market", "dark #thing#"], "verb" => %w[found ate painted], "thing" => %w[apple castle umbrella]
}.freeze
MODS = { "cap" => ->(s) { s.capitalize }, "a" => ->(s) { s.match?(/\A[aeiou]/) ? "(n) #{s}" : s }, "up" => :upcase.to_proc }.freeze
def grow(symbol, rng)
  rng.pick(GRAMMAR.fetch(symbol)).gsub(/#(\w+)((?:\.\w+)*)#/) do
    name, mods = $1, $2
    mods.split(".").reject(&:empty?).reduce(grow(name, rng)) { |t, m| MODS.fetch(m).call(t) }
  end
end
rng = Lcg.new(5)
stories = Array.new(3) { grow("story", rng) }
puts stories
stories.map(&:size)
