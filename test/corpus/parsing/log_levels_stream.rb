LINES = ["INFO  a=1 b=two", "WARN  retry count=3 reason=\"time out\"", "bad line", "ERROR code=E42 fatal"].each
parsed = []
loop do
  line = LINES.next
  next puts("skipped: #{line}") unless (m = /\A(?<level>[A-Z]+)\s+(?<rest>.*)\z/.match(line))
  pairs = m[:rest].scan(/(\w+)=(?:"([^"]*)"|(\S+))/).to_h { |k, q, v| [k.to_sym, q || v] }
  flags = m[:rest].gsub(/\w+=(?:"[^"]*"|\S+)/, "").split
  parsed << { level: m[:level].downcase.to_sym, **pairs, flags: }
end
parsed.each { |h| p h }
parsed.group_by { _1[:level] }.transform_values(&:size)
