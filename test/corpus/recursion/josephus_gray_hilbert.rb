def gray(n) = n.zero? ? [""] : gray(n - 1).then { |g| g.map { |x| "0#{x}" } + g.reverse.map { |x| "1#{x}" } }
def hilbert(n, x = 0, y = 0, ax = 2**n, ay = 0, bx = 0, by = 2**n, out = [])
  if n <= 0
    out << [x + (ax + bx) / 2, y + (ay + by) / 2]
  else
    hilbert(n - 1, x, y, bx / 2, by / 2, ax / 2, ay / 2, out)
    hilbert(n - 1, x + ax / 2, y + ay / 2, ax / 2, ay / 2, bx / 2, by / 2, out)
    hilbert(n - 1, x + ax / 2 + bx / 2, y + ay / 2 + by / 2, ax / 2, ay / 2, bx / 2, by / 2, out)
    hilbert(n - 1, x + ax / 2 + bx, y + ay / 2 + by, -bx / 2, -by / 2, -ax / 2, -ay / 2, out)
  end
  out
end
puts gray(3).join(" "), hilbert(2).size, hilbert(2).each_cons(2).all? { |(a, b), (c, d)| (a - c).abs + (b - d).abs == 1 }
def survivor(n, k) = n == 1 ? 0 : (survivor(n - 1, k) + k) % n
def dragon(n) = n.zero? ? "" : dragon(n - 1).then { |d| d + "R" + d.reverse.tr("LR", "RL") }
[survivor(10, 2) + 1, dragon(4), gray(4).each_cons(2).all? { |a, b| a.chars.zip(b.chars).count { |x, y| x != y } == 1 }]
