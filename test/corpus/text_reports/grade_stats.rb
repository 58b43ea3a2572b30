students = [
  { name: "Ana", grades: [90, 85, 77] },
  { name: "Ben", grades: [60, 70] },
  { name: "Cyd", grades: [] },
  { name: "Dee", grades: [100, 95, 98, 99] }
]
letter = lambda do |avg|
  case avg
  when 90.. then "A"
  when 80...90 then "B"
  when 70...80 then "C"
  when 60...70 then "D"
  when nil then "-"
  else "F"
  end
end
def mean(a) = a.empty? ? nil : a.sum.to_f / a.size
def median(a)
  return if a.empty?
  s = a.sort
  m = s.size / 2
  s.size.odd? ? s[m] : (s[m - 1] + s[m]) / 2.0
end
def stddev(a)
  m = mean(a) or return
  Math.sqrt(a.sum { |x| (x - m)**2 } / a.size)
end
puts "%-6s|%7s|%7s|%7s|%s" % %w[Name Mean Median Stddev Grade]
puts "-" * 40
students.each do |student|
  name, grades = student.values_at(:name, :grades)
  m = mean(grades)
  puts "%-6s|%7s|%7s|%7s|%s" % [name, m&.round(2), median(grades), stddev(grades)&.round(3), letter.call(m)].map { |v| v.nil? ? "n/a" : v }
end
ranked = students.reject { _1[:grades].empty? }.sort_by { |s| -mean(s[:grades]) }
ranked.each.with_index(1) { |s, i| puts "#{i}. #{s[:name]}" }
p students.flat_map { _1[:grades] }.then { |g| [g.min, g.max, g.sum, g.minmax] }
hist = students.flat_map { _1[:grades] }.group_by { |g| g / 10 * 10 }.sort
hist.each { |k, v| puts "#{k.to_s.rjust(3)}-#{(k + 9).to_s.ljust(3)} #{'█' * v.size}" }
mode = [1, 2, 2, 3, 3].tally.then { |t| mx = t.values.max; t.select { |_, n| n == mx }.keys }
p mode
p students.to_h { |s| [s[:name].to_sym, s[:grades].max] }, students.sum { |s| s[:grades].size }, students.find { |s| s[:grades].any? { _1 < 65 } }&.fetch(:name)
quart = ->(a, q) { s = a.sort; k = q * (s.size - 1); f = k.floor; s[f] + (k - f) * ((s[f + 1] || s[f]) - s[f]) }
p [0.25, 0.5, 0.75].map { |q| quart.([7, 15, 36, 39, 40, 41], q) }
cov = [1, 2, 3].zip([2, 4, 6.5]).then { |ps| mx, my = ps.transpose.map { |c| c.sum.fdiv(c.size) }; ps.sum { |x, y| (x - mx) * (y - my) } / (ps.size - 1) }
p cov
