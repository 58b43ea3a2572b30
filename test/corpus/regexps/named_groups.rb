if /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/ =~ "released on 2024-03-15 at noon"
  puts year.to_i, month, day, $~.pre_match, $~.post_match
end
m = "John Smith <john@example.org>".match(/(?<first>\w+)\s+(?<last>\w+)\s+<(?<mail>[^>]+)>/)
puts m[:first], m["last"], m.names.inspect, m.captures.inspect, m.named_captures, m.begin(:mail), m.end(0), m.offset(1).inspect, m.values_at(1, 3).inspect, m.to_a.size
p m
case { first: m[:first] }
in { first: /\AJ/ => name } then puts "starts with J: #{name}"
end
m => { first:, last: }
puts first + last, m.deconstruct_keys([:mail]), "none".match(/(?<x>z)/).inspect
m.named_captures(symbolize_names: true)
