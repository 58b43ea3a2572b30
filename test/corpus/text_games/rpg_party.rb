class Hero
  CLASSES = { mage: { hp: 20, mp: 30, attack: 4 }, knight: { hp: 45, mp: 5, attack: 9 } }.freeze
  attr_reader :name, :level
  CLASSES.values.first.each_key { |stat| attr_accessor stat }
  def initialize(name, role, level: 1)
    stats = CLASSES.fetch(role) { raise ArgumentError, "#{role.inspect} is not one of #{CLASSES.keys.inspect}" }
    @name, @role, @level = name, role, level
    stats.each { |k, v| send("#{k}=", v + (level - 1) * (v / 5)) }
  end
  def level_up! = self.class.new(name, @role, level: level + 1)
  def to_s = "#{name} the #{@role} (L#{level}) #{"♥" * (hp / 10)}"
  def <=>(o) = [level, hp] <=> [o.level, o.hp]
  include Comparable
end
party = [Hero.new("Ada", :mage), Hero.new("Bo", :knight)]
party << party.first.level_up!.level_up!
begin
  Hero.new("X", :bard)
rescue ArgumentError => e
  puts e.message
end
puts party.sort.reverse, party.max.name, party.sum(&:hp)
party.map { |h| %i[hp mp attack].to_h { |s| [s, h.public_send(s)] } }
