LEET = { "a" => "4", "e" => "3", "i" => "1", "o" => "0", "t" => "7" }.freeze
s = "the elite hackers notation"
leet = s.gsub(/[aeiot]/, LEET)
puts leet, leet.gsub(/[#{LEET.values.join}]/, LEET.invert), s.gsub(/\b(\w)(\w*)\b/) { "#{$2}#{$1}" }, s.gsub(/(?<first>\w)(?<rest>\w*)/) { "#{$~[:rest]}-#{$~[:first]}" }
positions = s.enum_for(:gsub, /e/).map { $~.offset(0)[0] }
counter = 0
puts positions.inspect, s.gsub(/t/) { (counter += 1).to_s }, counter, s.sub(/(?<x>h)/, '[\k<x>]'), s.gsub(/[^aeiou ]+/) { |m| m.length.to_s }, s.gsub(/(.)(.)/, '\2\1')
puts s.gsub(/\w+/, &:capitalize), s.gsub("e", "E" => "x"), s.tr("a-y", "b-z"), s.gsub(/ /, " " => "_"), s =~ /$/, s.gsub(/^/, "> "), s.gsub(/$/, "!")
s.gsub(/\s+(\w)/) { $1.upcase }
