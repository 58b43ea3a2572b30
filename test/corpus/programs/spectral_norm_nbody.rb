# Two of the benchmarks game's programs, with the digits that they must give.
def eval_a(i, j) = 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)

def multiply(v, transposed: false)
  size = v.size
  Array.new(size) { |i| (0...size).inject(0.0) { |sum, j| sum + (transposed ? eval_a(j, i) : eval_a(i, j)) * v[j] } }
end

def spectral_norm(n)
  u = Array.new(n, 1.0)
  v = nil
  10.times do
    v = multiply(multiply(u), transposed: true)
    u = multiply(multiply(v), transposed: true)
  end
  uv = u.zip(v).inject(0.0) { |s, (a, b)| s + a * b }
  vv = v.inject(0.0) { |s, a| s + a * a }
  Math.sqrt(uv / vv)
end
puts format("%0.9f", spectral_norm(20))

SOLAR_MASS = 4 * Math::PI**2
DAYS = 365.24

class Body
  attr_accessor :x, :y, :z, :vx, :vy, :vz, :mass

  def initialize(x, y, z, vx, vy, vz, mass)
    @x, @y, @z = x, y, z
    @vx, @vy, @vz = vx * DAYS, vy * DAYS, vz * DAYS
    @mass = mass * SOLAR_MASS
  end
end

bodies = [
  Body.new(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
  Body.new(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04),
  Body.new(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411933e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04),
  Body.new(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05),
  Body.new(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05)
]

def energy(bodies)
  bodies.each_with_index.sum do |b, i|
    kinetic = 0.5 * b.mass * (b.vx**2 + b.vy**2 + b.vz**2)
    bodies[i + 1..].inject(kinetic) { |e, o| e - b.mass * o.mass / Math.sqrt((b.x - o.x)**2 + (b.y - o.y)**2 + (b.z - o.z)**2) }
  end
end

def advance(bodies, dt)
  bodies.each_with_index do |a, i|
    (i + 1...bodies.size).each do |j|
      b = bodies[j]
      dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      distance = dx * dx + dy * dy + dz * dz
      mag = dt / (distance * Math.sqrt(distance))
      a.vx -= dx * b.mass * mag
      a.vy -= dy * b.mass * mag
      a.vz -= dz * b.mass * mag
      b.vx += dx * a.mass * mag
      b.vy += dy * a.mass * mag
      b.vz += dz * a.mass * mag
    end
  end
  bodies.each { |b| b.x += dt * b.vx; b.y += dt * b.vy; b.z += dt * b.vz }
end

px, py, pz = %i[vx vy vz].map { |v| bodies.sum { |b| b.public_send(v) * b.mass } }
sun = bodies.first
sun.vx, sun.vy, sun.vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS
puts format("%.9f", energy(bodies))
1000.times { advance(bodies, 0.01) }
puts format("%.9f", energy(bodies))
energy(bodies).round(6)
