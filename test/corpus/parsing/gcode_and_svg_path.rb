path = "M10,20 L30,40h-5 v10.5 C1,2 3,4 5e1,-6 Z"
commands = path.scan(/([a-zA-Z])([^a-zA-Z]*(?:e-?\d+[^a-zA-Z]*)*)/i).map { |c, a| [c, a.scan(/-?\d*\.?\d+(?:e-?\d+)?/).map(&:to_f)] }
commands.each { |c, args| puts "#{c} #{args.join(" ")}".rstrip }
x = y = 0.0
points = commands.filter_map do |c, args|
  case [c, args]
  in ["M" | "L", [nx, ny]] then x, y = nx, ny
  in ["h", [dx]] then x += dx
  in ["v", [dy]] then y += dy
  in ["C", [*, ex, ey]] then x, y = ex, ey
  in ["Z" | "z", _] then next
  end
  [x, y]
end
points
