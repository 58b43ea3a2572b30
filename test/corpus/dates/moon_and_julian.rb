def julian(y, m, d)
  a = (14 - m) / 12
  yy = y + 4800 - a
  mm = m + 12 * a - 3
  d + (153 * mm + 2) / 5 + 365 * yy + yy / 4 - yy / 100 + yy / 400 - 32_045
end
def from_julian(jd)
  a = jd + 32_044
  b = (4 * a + 3) / 146_097
  c = a - 146_097 * b / 4
  d = (4 * c + 3) / 1461
  e = c - 1461 * d / 4
  m = (5 * e + 2) / 153
  [100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10), e - (153 * m + 2) / 5 + 1]
end
puts julian(2000, 1, 1), from_julian(2_460_000).inspect
phase = ((julian(2024, 4, 8) - 2_451_550.1) / 29.530588853) % 1
puts "%.3f" % phase
from_julian(julian(1984, 2, 29))
