class Robot
  DIRS = { N: [0, 1], E: [1, 0], S: [0, -1], W: [-1, 0] }.freeze
  def initialize(x: 0, y: 0, f: :N, size: 5) = (@x, @y, @f, @size = x, y, f, size)
  def run(script) = script.each_char { |c| COMMANDS.fetch(c) { raise ArgumentError, "unknown command #{c}" }.bind_call(self) }.then { self }
  def left = turn(-1)
  def right = turn(1)
  def move
    dx, dy = DIRS[@f]
    nx, ny = @x + dx, @y + dy
    return puts("blocked at #{self}") unless [nx, ny].all? { (0...@size).cover?(_1) }
    @x, @y = nx, ny
  end
  def to_s = "#{@x},#{@y},#{@f}"
  COMMANDS = { "L" => instance_method(:left), "R" => instance_method(:right), "M" => instance_method(:move) }.freeze
  private def turn(by) = @f = DIRS.keys.then { |k| k[(k.index(@f) + by) % k.size] }
end
puts Robot.new.run("MMRMMLM"), Robot.new(x: 4, y: 4, f: :E).run("MRM")
begin
  Robot.new.run("MX")
rescue ArgumentError => e
  puts e.message
end
Robot.new.run("RMMLMM").to_s
