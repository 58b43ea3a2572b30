def box(title, lines, style: :single)
  h, v, tl, tr, bl, br = style == :double ? "═║╔╗╚╝".chars : %w[─ │ ┌ ┐ └ ┘]
  width = [title, *lines].map(&:size).max
  ["#{tl}#{h} #{title} #{h * (width - title.size)}#{tr}",
   *lines.map { |l| "#{v} #{l.ljust(width + 1)} #{v}" },
   "#{bl}#{h * (width + 3)}#{br}"]
end
puts box("Status", ["all fine", "uptime 12 days"]), box("Größe", %w[äöü ß], style: :double)
box("A", []).map(&:size)
