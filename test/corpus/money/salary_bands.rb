salaries = { dev: [4200, 5100, 6900], ops: [3900, 4000], hr: [3500] }
raises = ->(s) { case s when ..4000 then 1.05 when 4001..6000 then 1.03 else 1.01 end }
new_salaries = salaries.transform_values { |l| l.map { |s| (s * raises[s]).round(-1).to_i } }
new_salaries.each { |k, l| puts "#{k}: #{l.join(", ")} (median #{l.sort[l.size / 2]})" }
cost = new_salaries.values.flatten.sum - salaries.values.flatten.sum
gini = lambda do |l|
  s = l.sort
  n = s.size
  s.each_with_index.sum { |x, i| (2 * (i + 1) - n - 1) * x }.fdiv(n * s.sum).round(4)
end
[cost, gini[salaries.values.flatten]]
