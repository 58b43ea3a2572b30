md = <<~MD
  # Title

  Some *emphasis*, **strong** and `code` with a [link](http://example.com).

  - first
  - second
  - third

  ## Sub & more
MD

def inline(text)
  text
    .gsub("&", "&amp;")
    .gsub(/\*\*(.+?)\*\*/, '<strong>\1</strong>')
    .gsub(/\*(.+?)\*/, '<em>\1</em>')
    .gsub(/`(.+?)`/, '<code>\1</code>')
    .gsub(/\[(?<label>[^\]]+)\]\((?<url>[^)]+)\)/, '<a href="\k<url>">\k<label></a>')
end

html = md.split(/\n{2,}/).map do |block|
  case block
  when /\A(\#{1,6})\s+(.*)/
    level = $1.length
    "<h#{level}>#{inline($2.strip)}</h#{level}>"
  when /\A- /
    items = block.lines(chomp: true).map { |l| "  <li>#{inline(l.delete_prefix("- "))}</li>" }
    ["<ul>", *items, "</ul>"].join("\n")
  else
    "<p>#{inline(block.strip)}</p>"
  end
end.join("\n")
puts html
html.length
