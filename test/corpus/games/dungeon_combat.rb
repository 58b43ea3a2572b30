module Attacker
  def attack(other) = other.take(damage).then { |hp| "#{name} hits #{other.name} for #{damage} (#{hp} left)" }
end
Fighter = Struct.new(:name, :hp, :strength, :items) do
  include Attacker
  def damage = strength + items.sum { |i| i[:bonus] || 0 }
  def take(n) = self.hp = [hp - [n - armour, 0].max, 0].max
  def armour = items.sum { |i| i.fetch(:armour, 0) }
  def alive? = hp.positive?
end
hero = Fighter.new("Hero", 30, 5, [{ name: "sword", bonus: 3 }, { name: "shield", armour: 2 }])
orc = Fighter.new("Orc", 22, 7, [])
turns = [hero, orc].cycle
log = []
log << turns.next.attack(turns.peek) while hero.alive? && orc.alive?
puts log
[hero, orc].find(&:alive?).to_h.slice(:name, :hp)
