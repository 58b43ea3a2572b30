s = "  \t padded \n"
p s.strip, s.lstrip, s.rstrip, s.chomp, "xxhixx".gsub(/\Ax+|x+\z/, ""), "path/".chomp("/"), "a\r\n".chomp, "a\n\n".chomp, "abc".chop, "".chop, "hello".chomp("llo"), "a\0".strip, "\u00a0x".strip
p "x".center(5), "x".center(6, "ab"), "long".ljust(2), "7".rjust(3, "0"), "-7".rjust(4, "0"), "%04d" % -7, "abc".ljust(6, "12"), "title".center(11, "=")
def truncate(s, n) = s.length > n ? "#{s[0, n - 1].rstrip}…" : s
def indent(s, by) = s.gsub(/^(?=.)/, " " * by)
puts truncate("The quick brown fox", 10), indent("a\n\nb", 2), truncate("short", 10)
begin
  "x".center(5, "")
rescue ArgumentError => e
  puts e.message
end
s.strip.length
