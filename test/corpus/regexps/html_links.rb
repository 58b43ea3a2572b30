html = <<~HTML
  <p>See <a href="/one" class="x">One</a> and
  <a class='y' href='/two?a=1&amp;b=2'>Two <b>bold</b></a>.</p><img src="a.png"/>
HTML
links = html.scan(/<a\b[^>]*?href=(["'])(.*?)\1[^>]*>(.*?)<\/a>/m).map { |_, href, label| { href: href.gsub("&amp;", "&"), label: label.gsub(/<[^>]+>/, "") } }
links.each { |l| puts "#{l[:label]} -> #{l[:href]}" }
puts html.gsub(/<[^>]*>/, "").squeeze("\n ").strip, html.scan(/<(\w+)/).flatten.tally
attrs = html[/<a\s+([^>]*)>/, 1].scan(/(\w+)="([^"]*)"/).to_h
[links, attrs]
