s, i, r = 990.0, 10.0, 0.0
beta, gamma = 0.4, 0.1
peak = [0, 0.0]
(0..100).each do |day|
  peak = [day, i] if i > peak[1]
  puts format("day %3d  S %6.1f  I %6.1f  R %6.1f %s", day, s, i, r, "#" * (i / 25)) if day % 20 == 0
  infected = beta * s * i / 1000
  healed = gamma * i
  s -= infected
  i += infected - healed
  r += healed
end
[peak[0], peak[1].round(1), (s + i + r).round(6)]
