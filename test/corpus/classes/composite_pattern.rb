module Drawable
  def draw(indent = 0) = "#{"  " * indent}#{self}"
end
class Leaf
  include Drawable
  def initialize(name) = @name = name
  def to_s = @name
  def count = 1
end
class Group
  include Drawable
  include Enumerable
  attr_reader :children
  def initialize(name, *children) = (@name, @children = name, children)
  def <<(child) = tap { children << child }
  def to_s = "#{@name} (#{count})"
  def each(&) = children.each { |c| c.is_a?(Group) ? c.each(&) : yield(c) }
  def count(*) = children.sum(&:count)
  def draw(indent = 0) = [super, *children.map { |c| c.draw(indent + 1) }].join("\n")
end
root = Group.new("root", Leaf.new("a"), Group.new("sub", Leaf.new("b"), Leaf.new("c")))
root << Leaf.new("d") << Group.new("empty")
puts root.draw, root.map(&:to_s).inspect, root.include?(root.first), root.sort_by(&:to_s).last
root.each_slice(2).map(&:size)
