def ordinal(n) = "#{n}#{(11..13).cover?(n % 100) ? "th" : %w[th st nd rd th th th th th th][n % 10]}"
def fiscal(t, start = 4) = (t.month >= start ? t.year : t.year - 1).then { |y| "FY#{y % 100}/#{(y + 1) % 100} Q#{(t.month - start) % 12 / 3 + 1}" }
[[2024, 1, 1], [2024, 3, 31], [2024, 4, 22], [2023, 12, 13]].map do |ymd|
  t = Time.utc(*ymd)
  puts "#{t.strftime("%A the ")}#{ordinal(t.day)} of #{t.strftime("%B")}: #{fiscal(t)}, day #{t.yday}, week #{t.strftime("%U")}, #{t.strftime("%G-W%V")}"
  fiscal(t)
end
