now = Time.utc(2024, 5, 20)
day = 86_400
backups = (0..120).step(3).map { |n| now - n * day }
keep = backups.select do |t|
  age = ((now - t) / day).to_i
  age < 7 || (age < 35 && t.monday?) || t.day == 1 || (t.month % 3 == 1 && t.day <= 3)
end
keep.each { |t| puts "#{t.strftime("%F %a")} #{((now - t) / day).to_i.to_s.rjust(4)}d" }
by_month = keep.group_by { |t| t.strftime("%Y-%m") }.transform_values(&:size)
puts by_month
[keep.size, backups.size, (backups - keep).last.strftime("%j")]
