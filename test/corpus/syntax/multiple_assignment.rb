a, b = 1, 2
a, b = b, a
c, *d = [3, 4, 5]
*e, f = "x y z".split
g, (h, *i), j = 1, [2, 3, 4], 5
k = *1..3
l, m = *[6], 7
n = [*"a".."c", *[1, 2], *nil]
o, = [9, 8]
(q, r), s = [1, 2], 3
t = u = []
t << 1
hash = {}
hash[:a], hash[:b] = 1, 2
obj = Struct.new(:x, :y).new
obj.x, obj.y = 5, 6
first, second = { k: 1 }.first
v, w = nil
def multi = [1, [2, 3]]
x, (y, z) = multi
aa = (bb = 5) + 1
cc ||= 7
cc &&= cc + 1
hash[:c] ||= []
hash[:c] <<= 1
dd, ee = [[1, 2], [3, 4]].map { |p1, p2| p1 * p2 }
p a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, q, r, s, t, u, hash, obj.to_a, first, second, v, w, x, y, z, aa, bb, cc, dd, ee
[1, [2, [3, 4]]].then { |one, (two, (three, four))| [one, two, three, four] }
