require "strscan"
s = StringScanner.new("Fri Dec 12 1975 14:39")
p s.scan(/(?<wd>\w+) (?<mo>\w+) (?<d>\d+) /), s[0], s[1], s[:mo], s["d"], s.pre_match, s.post_match, s.matched, s.matched_size, s.captures, s.values_at(0, -1), s.named_captures
p s.pos, s.rest, s.rest_size, s.bol?, s.eos?, s.peek(4), s.check(/\d+/), s.match?(/\d+/), s.exist?(/:/), s.inspect
s.unscan
p s.pos
p s.scan_until(/1/), s.pre_match, s.skip(/\d/), s.getch, s.skip_until(/ /), s.check_until(/:/), s.scan("19"), s.getch
s.pos = 16
p s.scan(/\d+:\d+/), s.eos?, s.scan(/x/), s.matched, s[0], s.inspect, s.getch
s.reset
p s.inspect, s.scan(/nope/)
s.string = "日本語 text"
p s.getch, s.pos, s.charpos, s.scan(/\S+/), s.skip(/\s/), s.rest, s.terminate.eos?
begin
  s.unscan
rescue StringScanner::Error => e
  puts e.message
end
s << " more"
p s.scan(/ more/), s.string
t = StringScanner.new("a\nb\n")
p t.scan(/a$/), t.scan(/\n/), t.bol?, t.scan(/^b/), t.rest?
begin
  t.pos = 99
rescue RangeError => e
  puts e.message
end
begin
  t.scan(5)
rescue TypeError => e
  puts e.message
end
