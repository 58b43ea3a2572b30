s = "The year 1999 and 2024, price $5"
puts s.gsub(/\d+/) { |d| (d.to_i + 1).to_s }
puts s.gsub(/(?<n>\d)/, '[\k<n>]'), s.gsub(/\d/, "1" => "one", "5" => "five"), s.gsub(/[aeiou]/, "*"), s.gsub(/\b(\w)(\w*)/) { "#{$1.upcase}#{$2}" }
puts s.sub(/(\w+) (\w+)/, '\2 \1'), s.gsub(/x*/, "-")[0, 12], s.gsub("$", "EUR "), s.gsub(/\$(\d)/, '\\\\\1 \0 \&'), s.gsub(/year/, '<\`|\'>')
puts s.gsub(/e/).with_index.map { |m, i| "#{m}#{i}" }.inspect, s.gsub(/[[:upper:]]/, &:downcase), s.gsub(/\s/, "" => "x")
t = +"aaa"
t.gsub!(/a/) { |x| x.ord.to_s + " " }
puts t, t.gsub!(/z/, "").inspect, "path/to".gsub("/", "::"), "a.b.c".gsub(".", "-"), "tel: 555".sub(/(?<num>\d+)/) { $~[:num].reverse }
"hello"[/l+/] + "hello".slice(/[^l]+\z/)
