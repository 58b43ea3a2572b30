TAGS = { "b" => "strong", "i" => "em", "quote" => "blockquote" }.freeze
def render(text)
  open = []
  html = text.gsub(%r{\[(/?)(b|i|quote|url)(?:=([^\]]*))?\]}) do
    close, tag, arg = $1, $2, $3
    if close.empty?
      open.push(tag)
      tag == "url" ? %(<a href="#{arg}">) : "<#{TAGS[tag]}>"
    elsif open.last == tag
      open.pop
      tag == "url" ? "</a>" : "</#{TAGS[tag]}>"
    else
      $&
    end
  end
  html + open.reverse.map { |t| t == "url" ? "</a>" : "</#{TAGS[t]}>" }.join
end
["[b]bold[/b] and [i]it[/i]", "[url=http://x.org]link [b]b[/b][/url]", "[b]open", "[/i]stray", "[quote][i]x[/quote]"].map { |s| render(s).tap { |h| puts h } }
