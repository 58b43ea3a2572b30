stamps = [0, 86_399, 86_400, 951_782_400, 1_709_164_800, -1]
def civil(days)
  z = days + 719_468
  era = z.div(146_097)
  doe = z - era * 146_097
  yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
  doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
  mp = (5 * doy + 2) / 153
  m = mp + (mp < 10 ? 3 : -9)
  [yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - (153 * mp + 2) / 5 + 1]
end
stamps.each do |s|
  days, rest = s.divmod(86_400)
  mine = format("%04d-%02d-%02d %02d:%02d:%02d", *civil(days), rest / 3600, rest / 60 % 60, rest % 60)
  theirs = Time.at(s).utc.strftime("%Y-%m-%d %H:%M:%S")
  puts "#{s}: #{mine} #{mine == theirs}"
end
Time.utc(2024, 2, 29).to_i
