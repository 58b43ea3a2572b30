DEG = Math::PI / 180
haversine = lambda do |(lat1, lon1), (lat2, lon2)|
  dlat, dlon = (lat2 - lat1) * DEG, (lon2 - lon1) * DEG
  a = Math.sin(dlat / 2)**2 + Math.cos(lat1 * DEG) * Math.cos(lat2 * DEG) * Math.sin(dlon / 2)**2
  2 * 6371.0 * Math.asin(Math.sqrt(a))
end
cities = { "Berlin" => [52.52, 13.405], "Oslo" => [59.9139, 10.7522], "Rome" => [41.9028, 12.4964] }
cities.keys.combination(2) { |a, b| puts "#{a}-#{b}: #{haversine[cities[a], cities[b]].round(1)} km" }
dms = ->(d) { deg, rest = d.abs.divmod(1); min, rest = (rest * 60).divmod(1); "#{deg}°#{min.to_s.rjust(2, "0")}'#{"%04.1f" % (rest * 60)}\"#{d.negative? ? "S" : "N"}" }
puts cities.map { |n, (lat, _)| "#{n} #{dms[lat]}" }, dms[-33.8688]
route = cities.keys.permutation.min_by { |x| x.each_cons(2).sum { |a, b| haversine[cities[a], cities[b]] } }
[route, Math.atan2(1, -1) / DEG, Math.sinh(1).round(6), Math.tanh(0.5).round(6), Math.acosh(2).round(6)]
