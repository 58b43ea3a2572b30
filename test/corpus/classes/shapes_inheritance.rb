class Shape
  attr_reader :name

  def initialize(name) = @name = name
  def area = raise(NotImplementedError, "#{self.class} must implement area")
  def to_s = "#{name} with area #{format("%.2f", area)}"
  def <=>(other) = area <=> other.area
  include Comparable
end
class Circle < Shape
  def initialize(r)
    super("circle")
    @r = r
  end

  def area = Math::PI * @r**2
end
class Rect < Shape
  def initialize(w, h, name = "rectangle")
    super(name)
    @w, @h = w, h
  end

  def area = @w * @h
end
class Square < Rect
  def initialize(side) = super(side, side, "square")
  def to_s = super.upcase
end
shapes = [Circle.new(1.5), Rect.new(2, 3), Square.new(2)]
puts shapes, shapes.min, shapes.sort.map(&:name).join(" < "), shapes[1].between?(shapes[2], shapes[0]), shapes.max.clamp(shapes[2], shapes[1])
begin
  Shape.new("blob").area
rescue NotImplementedError => e
  puts e.message, e.class.superclass
end
puts Square.ancestors.take(4).inspect, Square.superclass, Square.instance_methods(false).inspect, shapes[2].is_a?(Rect), Rect === shapes[2], shapes[0].instance_of?(Shape), shapes[2].respond_to?(:area), Circle.instance_method(:area).owner
shapes.sum(&:area).round(3)
