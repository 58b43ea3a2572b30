re = Regexp.new("a.c", Regexp::IGNORECASE)
puts re.inspect, re.source, re.options, re.to_s, re == /a.c/i, re.match?("xABCx"), re.casefold?, re.frozen?
puts Regexp.escape("1+1=2?"), Regexp.union("a.b", /c|d/i).inspect, Regexp.union(%w[x y]).source, Regexp.union.inspect, Regexp.new(Regexp.escape("(*)")) =~ "x(*)"
word = "cat"
puts "concat cat" =~ /\b#{word}\b/, /#{re}d/.source, %r{/usr/(\w+)}.match("/usr/local")[1], /x#{1 + 1}/o.source, /a b # comment
  c/x.match?("abc")
begin
  Regexp.new("(unclosed")
rescue RegexpError => e
  puts e.class
end
[/a/, /a/i, /a/m, /a/x, /a/mix].map(&:options)
