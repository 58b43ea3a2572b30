FONT = { "A" => [" # ", "# #", "###", "# #", "# #"], "B" => ["## ", "# #", "## ", "# #", "## "], "C" => [" ##", "#  ", "#  ", "#  ", " ##"], "!" => ["#", "#", "#", " ", "#"], " " => ["  "] * 5 }.freeze
def banner(text, ink: "#")
  glyphs = text.upcase.chars.map { |c| FONT.fetch(c) { |k| raise KeyError, "no glyph for #{k.inspect}" } }
  glyphs.transpose.map { |row| row.join(" ").tr("#", ink).rstrip }
end
puts banner("abc!"), banner("A B", ink: "*")
begin
  banner("AZ")
rescue KeyError => e
  puts e.message
end
banner("cab").map(&:length)
