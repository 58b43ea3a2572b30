Rock = Struct.new(:name, :weight, :value)
ROCKS = [Rock.new("quartz", 3, 5), Rock.new("gold", 8, 40), Rock.new("opal", 2, 12), Rock.new("coal", 4, 1)].freeze
class Bag
  LIMIT = 12
  def initialize = @rocks = []
  def add(rock)
    return "#{rock.name} is too heavy" if weight + rock.weight > LIMIT
    @rocks << rock
    "took #{rock.name} (#{weight}/#{LIMIT})"
  end
  def drop(name) = (i = @rocks.index { |r| r.name == name }) ? "dropped #{@rocks.delete_at(i).name}" : "no #{name} here"
  def weight = @rocks.sum(&:weight)
  def value = @rocks.sum(&:value)
  def method_missing(m, ...) = @rocks.respond_to?(m) ? @rocks.public_send(m, ...) : super
  def respond_to_missing?(m, all = false) = @rocks.respond_to?(m, all) || super
end
bag = Bag.new
by_name = ROCKS.to_h { |r| [r.name, r] }
["take coal", "take gold", "take opal", "drop coal", "take opal", "drop ruby", "jump"].each do |line|
  puts case line.split
       in ["take", name] if by_name.key?(name) then bag.add(by_name[name])
       in ["drop", name] then bag.drop(name)
       in [verb, *] then "cannot #{verb}"
       end
end
[bag.value, bag.weight, bag.map(&:name), bag.respond_to?(:each)]
