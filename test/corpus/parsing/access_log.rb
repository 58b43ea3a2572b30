LOG = <<~TEXT
  10.0.0.1 - - [12/Mar/2024:10:15:32 +0000] "GET /index.html HTTP/1.1" 200 5120
  10.0.0.2 - bob [12/Mar/2024:10:15:40 +0000] "POST /login HTTP/1.1" 302 0
  10.0.0.1 - - [12/Mar/2024:10:16:01 +0000] "GET /missing HTTP/1.1" 404 312
  10.0.0.3 - - [12/Mar/2024:10:17:45 +0000] "GET /index.html HTTP/2" 200 5120
TEXT

PATTERN = /
  ^(?<ip>\d{1,3}(?:\.\d{1,3}){3})\s     # address
  \S+\s(?<user>\S+)\s
  \[(?<time>[^\]]+)\]\s
  "(?<verb>[A-Z]+)\s(?<path>\S+)\s[^"]*"\s
  (?<status>\d{3})\s(?<bytes>\d+)
/x

entries = LOG.each_line.filter_map do |line|
  m = PATTERN.match(line) or next
  m.named_captures.transform_keys(&:to_sym).merge(status: m[:status].to_i, bytes: m[:bytes].to_i)
end

puts "Requests per address:"
entries.map { _1[:ip] }.tally.sort_by { |ip, n| [-n, ip] }.each { |ip, n| puts "  #{ip.ljust(12)} #{"#" * n} #{n}" }
puts "Bytes: #{entries.sum { |e| e[:bytes] }}"
errors = entries.select { |e| (400..599).cover?(e[:status]) }
puts "Errors: #{errors.map { |e| e.values_at(:verb, :path, :status).join(" ") }.join("; ")}"
entries.group_by { |e| e[:status] / 100 }.transform_values(&:count)
