ESCAPES = { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;", '"' => "&quot;", "'" => "&#39;" }.freeze
def escape(s) = s.gsub(/[&<>"']/, ESCAPES)
def unescape(s) = s.gsub(/&(?:amp|lt|gt|quot|#39);/, ESCAPES.invert)
html = %(<a href="x?a=1&b=2">it's</a>)
safe = escape(html)
puts safe, unescape(safe) == html, "&#x41;&#66;".gsub(/&#(x?)(\h+);/) { ($1.empty? ? $2.to_i : $2.hex).chr }
slug = ->(s) { s.downcase.strip.gsub(/[^\w\s-]/, "").gsub(/[\s_-]+/, "-").gsub(/^-+|-+$/, "") }
puts slug.("  Hello, World! -- It's   me_again "), "a'b".inspect, 'a"b'.inspect, "a\\".inspect
safe.length
