data = <<~D.each_line(chomp: true).drop(1).map { |l| l.split("\t") }
  team\tplayer\tpoints
  red\tann\t12
  red\tbob\t7
  blue\tcy\t22
  blue\tdi\t3
  green\ted\t9
D
stats = data.group_by(&:first).to_h do |team, rows|
  pts = rows.map { |_, _, n| n.to_i }
  [team, { n: pts.size, total: pts.sum, best: rows.max_by { |r| r[2].to_i }[1], mean: pts.sum.fdiv(pts.size) }]
end
stats.each { |team, s| puts "#{team}: #{s.map { |k, v| "#{k}=#{v}" }.join(", ")}" }
rank = stats.sort_by { |_, s| -s[:total] }.each_with_index.to_h { |(t, _), i| [t, i + 1] }
puts rank
cumulative = data.map { |r| r[2].to_i }.each_with_object([]) { |n, acc| acc << (acc.last.to_i + n) }
cumulative
