puts "a,b,,c,,".split(",").inspect, "a,b,,c,,".split(",", -1).inspect, "a b  c".split.inspect, " a b ".split(" ").inspect, "a b c".split(" ", 2).inspect
puts "abc".split("").inspect, "a1b2c3".split(/\d/).inspect, "a1b2c3".split(/(\d)/).inspect, "".split(",").inspect, "abc".split(/b/) { |x| print x, ";" }.inspect
puts "2024-01-15".split("-").map(&:to_i).inspect, "k=v=w".split("=", 2).inspect, "a\tb\nc".split.inspect, "aXbxc".split(/x/i).inspect
puts [1, nil, "a", :b, 2.0, [3, [4]]].join(","), [].join("x").inspect, ["a"].join("-"), [1, 2].join, "a b".each_char.to_a.join("|")
puts "line1\nline2\r\nline3".lines.inspect, "a\n\nb\n".lines(chomp: true).inspect, "x--y--z".each_line("--").to_a.inspect, "p1\n\n\np2".each_line("").to_a.inspect
puts "abc".each_char.each_slice(2).map(&:join).inspect, "abcdef".scan(/../).inspect, "abcde".chars.each_cons(2).map(&:join).inspect
"the rain in spain".split.map(&:capitalize).join(" ")
