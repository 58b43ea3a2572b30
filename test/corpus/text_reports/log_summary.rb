log = <<~LOG
  2024-01-01 10:00:01 [INFO] server: started on port 3000
  2024-01-01 10:00:05 [WARN] db: slow query (2.35s)
  2024-01-01 10:01:11 [ERROR] web: timeout after 30s
    at line 1
    at line 2
  2024-01-01 10:02:00 [ERROR] db: connection lost
LOG
entries = log.lines.slice_before(/\A\d/).map do |first, *rest|
  m = first.match(/(?<date>\S+) (?<time>\S+) \[(?<level>\w+)\] (?<source>\w+): (?<message>.*)/)
  m.named_captures.merge("trace" => rest.map(&:strip))
end
entries.group_by { |e| e["level"] }.each do |level, list|
  puts "#{level.downcase.capitalize} (#{list.length})"
  list.each { |e| puts "  #{e["time"]} #{e["source"]} - #{e["message"]}", e["trace"].map { |t| "    > #{t}" } }
end
entries.count { _1["source"] == "db" }
