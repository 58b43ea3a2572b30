State = Struct.new(:angle, :speed) do
  def +(o) = State.new(angle + o.angle, speed + o.speed)
  def *(k) = State.new(angle * k, speed * k)
end
G, L, DT = 9.81, 1.0, 0.05
f = ->(s) { State.new(s.speed, -G / L * Math.sin(s.angle)) }
state = State.new(0.5, 0.0)
energy = ->(s) { 0.5 * (L * s.speed)**2 + G * L * (1 - Math.cos(s.angle)) }
before = energy[state]
track = (0...40).map do
  k1 = f[state]
  k2 = f[state + k1 * (DT / 2)]
  k3 = f[state + k2 * (DT / 2)]
  k4 = f[state + k3 * DT]
  state += (k1 + k2 * 2 + k3 * 2 + k4) * (DT / 6)
  state.angle
end
track.each_slice(10) { |part| puts part.map { |a| "%+.3f" % a }.join(" ") }
crossings = track.each_cons(2).count { |a, b| a * b < 0 }
[crossings, (energy[state] - before).abs < 1e-4, track.minmax.map { |x| x.round(3) }]
