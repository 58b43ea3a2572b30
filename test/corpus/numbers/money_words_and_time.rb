def spell(cents)
  whole, part = cents.divmod(100)
  "#{whole} dollar#{"s" if whole != 1}#{" and #{part} cent#{"s" if part != 1}" if part.positive?}"
end
puts [100, 101, 250, 99, 0].map { |c| spell(c) }
def duration(s) = [[s / 86_400, "d"], [s / 3600 % 24, "h"], [s / 60 % 60, "m"], [s % 60, "s"]].drop_while { |n, _| n.zero? }.map(&:join).join(" ").then { |x| x.empty? ? "0s" : x }
puts [0, 59, 3600, 90_061].map { |s| duration(s) }
compass = ->(deg) { %w[N NE E SE S SW W NW][((deg % 360) / 45.0).round % 8] }
[[0, 44, 46, 200, 359, -90].map(&compass), (1..4).map { |n| n.fdiv(8).to_s }]
