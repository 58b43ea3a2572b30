def sierpinski(n)
  return ["*"] if n.zero?
  prev = sierpinski(n - 1)
  pad = " " * 2**(n - 1)
  prev.map { |l| pad + l + pad } + prev.map { |l| l + " " + l }
end
puts sierpinski(3).map(&:rstrip)
def koch(order) = order.zero? ? "F" : koch(order - 1).gsub("F", "F+F--F+F")
def cantor(s, depth) = depth.zero? ? [s] : [s] + cantor(s.gsub(/#+/) { |m| t = m.size / 3; m[0, t] + " " * t + m[0, t] }, depth - 1)
puts koch(2), cantor("#" * 27, 3)
koch(4).length
