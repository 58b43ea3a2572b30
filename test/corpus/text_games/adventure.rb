ROOMS = {
  hall: { text: "A dusty hall.", exits: { north: :library, east: :kitchen }, items: [:lamp] },
  library: { text: "Shelves of old books.", exits: { south: :hall }, items: [:book] },
  kitchen: { text: "It smells of soup.", exits: { west: :hall, down: :cellar }, items: [] },
  cellar: { text: "Pitch black.", exits: { up: :kitchen }, items: [:treasure], dark: true }
}.freeze
class Game
  def initialize = (@room = :hall; @bag = []; @items = ROOMS.transform_values { |r| r[:items].dup }; @over = false)
  attr_reader :bag
  def over? = @over
  def execute(line)
    verb, noun = line.downcase.split
    case [verb, noun&.to_sym]
    in ["look", _] then look
    in [("north" | "south" | "east" | "west" | "up" | "down") => dir, _] then go(dir.to_sym)
    in ["go", Symbol => dir] then go(dir)
    in ["take", Symbol => item] then take(item)
    in ["inventory" | "i", _] then @bag.empty? ? "You carry nothing." : "You carry: #{@bag.join(", ")}."
    in [nil, _] then "Say something."
    else "I don't understand '#{line}'."
    end
  end
  private
  def dark? = ROOMS[@room][:dark] && !@bag.include?(:lamp)
  def look = dark? ? "You cannot see." : [ROOMS[@room][:text], ("You see: #{@items[@room].join(", ")}." if @items[@room].any?), "Exits: #{ROOMS[@room][:exits].keys.join(", ")}."].compact.join(" ")
  def go(dir)
    target = ROOMS[@room][:exits][dir] or return "You cannot go #{dir}."
    @room = target
    look
  end
  def take(item)
    return "You cannot see." if dark?
    return "There is no #{item} here." unless @items[@room].delete(item)
    @bag << item
    @over = item == :treasure
    @over ? "You win!" : "Taken."
  end
end
g = Game.new
["look", "take lamp", "take sword", "east", "go down", "take treasure", ""].each { |c| puts "> #{c}", g.execute(c) unless g.over? && c != "" }
puts Game.new.execute("dance")
g.bag
