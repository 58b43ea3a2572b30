entries = ["Mon 09:00-12:30", "Mon 13:15-17:45", "Tue 08:55-16:10", "Wed 22:00-01:30"]
totals = Hash.new(0)
entries.each do |line|
  line =~ /(?<day>\w+) (?<h1>\d+):(?<m1>\d+)-(\g<h1>):(\g<m1>)/ or next
  day, from, to = line.match(/(\w+) (\S+)-(\S+)/).captures
  mins = [from, to].map { |s| s.split(":").map(&:to_i).then { |h, m| h * 60 + m } }
  span = (mins[1] - mins[0]) % 1440
  totals[day] += span
  puts "#{line}  #{span / 60}h#{"%02d" % (span % 60)}"
end
puts "week: #{totals.values.sum / 60.0} h"
totals
