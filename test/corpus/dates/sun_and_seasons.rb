def season(month, day)
  case month * 100 + day
  when 320..620 then :spring
  when 621..921 then :summer
  when 922..1220 then :autumn
  else :winter
  end
end
dates = (1..12).map { |m| Time.utc(2024, m, 21) }
dates.each { |t| puts "#{t.strftime("%d %b")} #{season(t.month, t.day)}" }
declination = ->(t) { -23.44 * Math.cos(2 * Math::PI / 365 * (t.yday + 10)) }
daylength = lambda do |t, lat|
  x = -Math.tan(lat * Math::PI / 180) * Math.tan(declination[t] * Math::PI / 180)
  24 / Math::PI * Math.acos(x.clamp(-1.0, 1.0))
end
dates.to_h { |t| [t.strftime("%b"), daylength[t, 52.5].round(1)] }
