def parse_color(text)
  case text.strip.downcase
  when /\A#(\h)(\h)(\h)\z/ then [$1, $2, $3].map { |c| (c * 2).hex }
  when /\A#(\h{2})(\h{2})(\h{2})\z/ then [$1, $2, $3].map(&:hex)
  when /\Argb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)\z/ then $~.captures.map(&:to_i).map { |v| v.clamp(0, 255) }
  when "red" then [255, 0, 0]
  end
end
def to_hsl((r, g, b))
  r, g, b = [r, g, b].map { |v| v / 255.0 }
  max, min = [r, g, b].max, [r, g, b].min
  l = (max + min) / 2
  d = max - min
  return [0, 0, (l * 100).round] if d.zero?
  s = d / (1 - (2 * l - 1).abs)
  h = case max when r then (g - b) / d % 6 when g then (b - r) / d + 2 else (r - g) / d + 4 end
  [(h * 60).round, (s * 100).round, (l * 100).round]
end
["#fff", "#1E90FF", "rgb(300, 20,60)", "red", "bogus"].map { |c| rgb = parse_color(c); puts "#{c}: #{rgb ? "#{"#%02x%02x%02x" % rgb} hsl#{to_hsl(rgb)}" : "invalid"}"; rgb }
