s = "hello world"
puts s.tr("lo", "01"), s.tr("a-y", "b-z"), s.tr("^a-z", "_"), s.tr_s("l", "r"), s.delete("l"), s.delete("a-k", "^e"), s.squeeze, s.squeeze("l-m"), s.count("lo"), s.count("a-z", "^l"), s.count("^a-z")
puts s.tr("el", "ip"), s.tr("a-e", ""), "a-b".tr("a\\-b", "123"), "12345".tr("1-5", "a-c"), "abc".tr("a-c", "A")
puts s.each_char.with_index.map { |c, i| i.even? ? c.upcase : c }.join, s.sum
puts s.start_with?("he", "x"), s.end_with?("ld"), s.start_with?(/h.l/), s.delete_prefix("he"), s.delete_suffix("ld")
puts s.partition(" ").inspect, s.rpartition("o").inspect, s.partition("zz").inspect, s.rpartition(/l+/).inspect
puts s.sub("o", "0"), s.gsub("o", "o" => "0"), s.gsub(/[eo]/, "e" => "3", "o" => "*"), s.gsub(/l(.)/, '<\1>'), s.gsub("l") { |m| m.upcase }
puts s.prepend(">> "), s.replace("new"), s, s.concat("!", "?"), s.upto("nez").to_a.size rescue puts $!.message
"cruel" + "a".ljust(3, "12") + "b".rjust(4, "xy")
