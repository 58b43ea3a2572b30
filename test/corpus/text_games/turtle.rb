class Turtle
  def initialize(w, h) = (@canvas = Array.new(h) { " " * w }; @x = @y = 0; @dir = [1, 0]; @pen = true)
  def run(program) = program.scan(/([A-Z]+)\s*(?:(\d+)|\[((?:[^\[\]]|\[[^\]]*\])*)\])?(?:\s*\[([^\]]*)\])?/) { |cmd, n, _, body| step(cmd, n.to_i, body) }.then { self }
  def to_s = @canvas.map(&:rstrip).join("\n")
  private
  def step(cmd, n, body)
    case cmd
    when "FD" then n.times { draw; @x += @dir[0]; @y += @dir[1] }
    when "RT" then @dir = [-@dir[1], @dir[0]]
    when "LT" then @dir = [@dir[1], -@dir[0]]
    when "PU" then @pen = false
    when "PD" then @pen = true
    when "REPEAT" then n.times { run(body) }
    else raise ArgumentError, "unknown #{cmd}"
    end
  end
  def draw = (@canvas[@y][@x] = "#" if @pen && @y.between?(0, @canvas.size - 1) && @x.between?(0, @canvas[0].size - 1))
end
puts Turtle.new(8, 5).run("FD 7 RT FD 4 RT FD 7 RT FD 4"), Turtle.new(10, 6).run("REPEAT 4 [FD 2 PU FD 1 PD RT FD 1 LT]")
begin
  Turtle.new(1, 1).run("JUMP 3")
rescue ArgumentError => e
  puts e.message
end
Turtle.new(4, 4).run("FD 3 RT FD 3").to_s.count("#")
