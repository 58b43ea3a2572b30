require "forwardable"
require "delegate"
class Playlist
  extend Forwardable
  include Enumerable
  def_delegators :@songs, :size, :<<, :empty?, :first, :each, :[]
  def_delegator :@songs, :shift, :play_next
  def_delegator "self.class", :name, :type
  def_instance_delegator :@songs, :join
  def initialize = @songs = []
end
pl = Playlist.new
pl << "A" << "B"
pl << "C"
p pl.size, pl.map(&:downcase), pl.play_next, pl.first, pl[1], pl.type, pl.join("-"), pl.sort_by { |x| x }.reverse, pl.empty?, pl.include?("B")
class Loud < SimpleDelegator
  def name = super.upcase + "!"
  def extra = "#{__getobj__.class} wrapped"
end
Person = Struct.new(:name, :age)
l = Loud.new(Person.new("bob", 5))
p l.name, l.age, l.extra, l == Person.new("bob", 5), l.is_a?(Person), l.respond_to?(:age), l.to_a
l.__setobj__(Person.new("al", 9))
p l.name
begin
  l.zork
rescue NoMethodError => e
  puts e.message[0, 30]
end
class Arr < DelegateClass(Array)
  def initialize = super([])
  def second = self[1]
end
a = Arr.new
a << 1 << 2
p a.second, a.sum, a

nil
