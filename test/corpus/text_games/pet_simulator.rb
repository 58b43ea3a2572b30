class Pet
  STATS = %i[hunger fun energy].freeze
  STATS.each { |s| attr_reader s }
  attr_reader :name
  def initialize(name) = (@name = name; STATS.each { |s| instance_variable_set("@#{s}", 5) })
  def feed = change(hunger: -3, energy: 1)
  def play = energy < 2 ? "#{name} is too tired" : change(fun: 3, energy: -2, hunger: 1)
  def sleep = change(energy: 5, hunger: 2)
  def mood
    case self
    in { hunger: 8.. } then "starving"
    in { fun: ..2 } then "bored"
    in { energy: ..1 } then "sleepy"
    else "happy"
    end
  end
  def deconstruct_keys(_) = STATS.to_h { |s| [s, public_send(s)] }
  def to_s = "#{name}: #{deconstruct_keys(nil).map { |k, v| "#{k} #{"*" * v}" }.join(", ")} (#{mood})"
  private def change(**by)
    by.each { |s, n| instance_variable_set(:"@#{s}", (public_send(s) + n).clamp(0, 10)) }
    to_s
  end
end
pet = Pet.new("Rex")
puts %i[play play play sleep feed].map { |a| "#{a}: #{pet.public_send(a)}" }
3.times { pet.sleep }
pet.mood
