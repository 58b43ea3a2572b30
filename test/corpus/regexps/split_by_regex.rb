puts "one, two;three  four".split(/[,;\s]+/).inspect, "a1b2".split(/(?<=\d)/).inspect, "2+3-4*5".split(/([-+*])/).inspect, "aaa".split(/a/).inspect, "x1y2z".split(/\d/, 2).inspect, " lead".split(/\s/).inspect, "k: v: w".split(/:\s*/, 2).inspect
puts "HTTPServerError".split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).inspect, "ab\ncd\r\nef".split(/\r?\n/).inspect, "abc".split(//).inspect, "日本語".split("").inspect, "a||b".split("|").inspect, "a  b".split(/ /).inspect, "csv,\"quo,ted\",x".scan(/"([^"]*)"|([^,]+)/).map(&:compact).flatten.inspect
"2024-01-02T03:04".split(/[-T:]/).map(&:to_i)
