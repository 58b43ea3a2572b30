puts "a" <=> "b", "b" <=> "a", "a" <=> "a", ("a" <=> 1).inspect, "a" == :a, "a".eql?("a"), "a".equal?("a"), "abc" < "abd", "Z" < "a", "10" < "9", "" < "a"
puts %w[b C a D].sort.inspect, %w[b C a D].sort_by(&:downcase).inspect, %w[b C a].sort { |x, y| y.casecmp(x) }.inspect, %w[bb a ccc].max_by(&:size), %w[é e f z].sort.inspect
puts "abc".between?("abb", "abd"), "m".clamp("a", "f"), "abc".hash == "abc".dup.hash, "a".ord, "abc".include?("bc"), "abc".match?(/b/), "abc" =~ /c/, "abc" !~ /z/
puts %w[item10 item9 item1].sort_by { |s| s[/\d+/].to_i }.inspect, %w[a B c].minmax.inspect, %w[x y].cycle.first(3).inspect
begin
  "a" + 1
rescue TypeError => e
  puts e.message
end
begin
  "a" * -1
rescue ArgumentError => e
  puts e.message
end
begin
  ["a", 1].sort
rescue ArgumentError => e
  puts e.message
end
begin
  "a" < 1
rescue ArgumentError => e
  puts e.message
end
begin
  1 + "a"
rescue TypeError => e
  puts e.message
end
begin
  1 + nil
rescue TypeError => e
  puts e.message
end
"5" * 3
