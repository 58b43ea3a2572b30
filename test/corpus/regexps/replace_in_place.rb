lines = ["foo = 1", "bar=22", "  baz  =  'x'"]
lines.map! { |l| l.sub(/\s*(\w+)\s*=\s*(.+)/, '\1: \2') }
puts lines
s = +"price 10 EUR"
s[/\d+/] = "20"
s[/(EUR)/, 1] = "USD"
puts s, s.slice!(/\s\w+\z/), s
s.sub!(/price/) { |m| m.upcase } or puts "unchanged"
puts s.sub!(/nothing/, "").inspect, s.insert(s.index(/\d/), "~"), s.tr!("~", "").inspect
s.match?(/\APRICE \d+\z/)
