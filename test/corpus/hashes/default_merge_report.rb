teams = [["red", 3], ["blue", 1], ["red", 0], ["green", 2], ["blue", 3]]
table = teams.each_with_object(Hash.new { |h, k| h[k] = { played: 0, points: 0 } }) do |(team, points), t|
  t[team][:played] += 1
  t[team][:points] += points
end
table.sort_by { |name, row| [-row[:points], name] }.each.with_index(1) do |(name, row), place|
  puts "#{place}. #{name.ljust(6)} #{row.values.join(" ")}"
end
other = { "red" => { played: 1, points: 3 }, "black" => { played: 2, points: 2 } }
merged = table.merge(other) { |_, a, b| a.merge(b) { |_, x, y| x + y } }
merged.transform_values { |r| r[:points].fdiv(r[:played]).round(2) }
