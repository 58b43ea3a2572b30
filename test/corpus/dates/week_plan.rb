require "date"
Task = Struct.new(:name, :due)
base = Date.new(2024, 7, 1)
tasks = [Task.new("report", base + 3), Task.new("call", base), Task.new("review", base + 3), Task.new("trip", base + 9)]
tasks.group_by { |t| t.due.cweek }.sort.each do |week, list|
  puts "Week #{week}"
  list.sort_by { |t| [t.due, t.name] }.each { |t| puts "  #{t.due.strftime("%a %d.%m.")} #{t.name}" }
end
overdue, open = tasks.partition { |t| t.due < Date.new(2024, 7, 4) }
puts overdue.map(&:name).inspect, open.size
tasks.map { |t| t.due.iso8601 }.uniq
