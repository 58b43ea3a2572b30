LOG = <<~LOG
  [2024-01-15 10:00:01] INFO  server: Started on port 8080
  [2024-01-15 10:00:05] WARN  db: Slow query (1523ms): SELECT * FROM users
  [2024-01-15 10:01:00] ERROR api: Timeout after 30s (user=42)
  [2024-01-15 10:01:02] ERROR api: Timeout after 31s (user=7)
  [2024-01-15 11:00:00] INFO  server: Health check OK
  garbage
LOG
PATTERN = /^\[(?<ts>[^\]]+)\]\s+(?<level>\w+)\s+(?<src>\w+):\s+(?<msg>.*)$/
entries = LOG.lines.filter_map { |l| PATTERN.match(l)&.named_captures }
levels = entries.map { _1["level"] }.tally
levels.sort_by { |k, v| [-v, k] }.each { |k, v| puts "#{k.ljust(6)}#{v}" }
puts entries.group_by { |e| e["ts"][11, 2] }.transform_values(&:count).inspect
puts entries.select { |e| e["level"] == "ERROR" }.flat_map { |e| e["msg"].scan(/user=(\d+)/) }.flatten.map(&:to_i).inspect
puts entries.map { |e| e["msg"][/(\d+)ms/, 1] }.compact.first
norm = entries.map { |e| e["msg"].gsub(/\d+/, "N") }.tally.select { |_, n| n > 1 }
p norm
first, last = entries.values_at(0, -1).map { |e| e["ts"].split(/\D/).map(&:to_i) }
((last[3] - first[3]) * 3600 + (last[4] - first[4]) * 60 + last[5] - first[5])
