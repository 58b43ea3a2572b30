MD = <<~MD
  # Title *here*
  Some **bold** and _it_ and `code <b>`.

  - one
  - two **x**
  1. first
  2. second

  > quote
  [link](http://x.y/?a=1&b=2) ![img](a.png)
  ```
  raw *text*
  ```
  ---
MD
def inline(s)
  s.gsub(/&/, "&amp;").gsub("<", "&lt;")
   .gsub(/`([^`]+)`/, '<code>\1</code>')
   .gsub(/\*\*(.+?)\*\*/, '<b>\1</b>')
   .gsub(/(?<!\w)_(.+?)_(?!\w)|\*(.+?)\*/) { "<i>#{$1 || $2}</i>" }
   .gsub(/(!?)\[(.*?)\]\((.*?)\)/) { |m| $1.empty? ? %(<a href="#{$3}">#{$2}</a>) : %(<img src="#{$3}" alt="#{$2}">) }
end
out = []
list = nil
in_code = false
close = -> { out << "</#{list}>" if list; list = nil }
MD.each_line(chomp: true) do |line|
  if line.start_with?("```")
    close.()
    out << (in_code ? "</pre>" : "<pre>")
    in_code = !in_code
  elsif in_code then out << line
  else
    case line
    when /^(\#{1,6})\s+(.*)/ then close.(); out << "<h#{$1.size}>#{inline($2)}</h#{$1.size}>"
    when /^[-*]\s+(.*)/ then (close.(); out << "<ul>"; list = "ul") unless list == "ul"; out << "<li>#{inline($1)}</li>"
    when /^\d+\.\s+(.*)/ then (close.(); out << "<ol>"; list = "ol") unless list == "ol"; out << "<li>#{inline($1)}</li>"
    when /^>\s?(.*)/ then close.(); out << "<blockquote>#{inline($1)}</blockquote>"
    when /^-{3,}$/ then close.(); out << "<hr>"
    when "" then close.()
    else close.(); out << "<p>#{inline(line)}</p>"
    end
  end
end
close.call
puts out
