text = "she sells sea shells by the sea shore"
positions = []
i = -1
positions << i while (i = text.index("se", i + 1))
puts positions.inspect, text.scan("se").size, text.scan(/s\w+/).inspect
puts text.enum_for(:scan, /sh/).map { Regexp.last_match.begin(0) }.inspect
puts text.match(/(?<first>s\w+) (?<second>s\w+)/)[:second], text[/\bb\w/], text[/(\w+) shore/, 1], text.slice(/sea/)
puts text.sub(/(\w+) (\w+)/, '\2 \1'), text.each_char.with_index.select { |c, _| c == "y" }.inspect
puts text.byteslice(0, 3), text.chars.each_cons(3).count { |a| a.join == "sea" }, text.unpack("a3 x a5").inspect
common = ->(a, b) { (0...a.size).flat_map { |x| (1..a.size - x).map { |l| a[x, l] } }.select { |s| b.include?(s) }.max_by(&:size) }
common["programming", "gaming rampage"]
