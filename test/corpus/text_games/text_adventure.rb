class Room
  attr_reader :name, :exits, :items
  def initialize(name, exits: {}, items: []) = (@name, @exits, @items = name, exits, items)
end
class Game
  COMMANDS = { /^(?:go )?(n|s|e|w)(?:orth|outh|ast|est)?$/ => :go, /^(?:take|get) (?:the )?(.+)$/ => :take, /^(?:inventory|i)$/ => :inventory, /^look$/ => :look }.freeze
  def initialize
    @rooms = { hall: Room.new("Hall", exits: { n: :attic }, items: ["lamp"]), attic: Room.new("Attic", exits: { s: :hall }, items: %w[key hat]) }
    @at = :hall
    @bag = []
  end
  def room = @rooms[@at]
  def handle(line)
    cmd = line.strip.downcase
    COMMANDS.each { |re, m| (md = re.match(cmd)) and return send(m, *md.captures) }
    "I don't understand \"#{line}\"."
  end

  private

  def go(dir) = (to = room.exits[dir.to_sym]) ? (@at = to; look) : "No way #{dir}."
  def take(item) = room.items.delete(item)&.then { |i| @bag << i; "Taken: #{i}." } || "There is no #{item} here."
  def inventory = @bag.empty? ? "Empty." : "You carry #{@bag.sort.join(' and ')}."
  def look = "#{room.name}. Items: #{room.items.any? ? room.items.join(', ') : 'none'}. Exits: #{room.exits.keys.join}"
end
g = Game.new
["look", "take the lamp", "get sword", "go north", "e", "take key", "I", "dance!", " SOUTH "].each { |l| puts "> #{l}", g.handle(l) }
