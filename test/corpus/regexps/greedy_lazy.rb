s = "<<a>> and <<b>>"
puts s[/<<.*>>/], s[/<<.*?>>/], s[/<<[^>]+>>/], s.gsub(/<<(.+?)>>/, '{\1}'), s[/<{2}(?<x>\w)>{2}/, :x]
puts "aaaa"[/a{2,3}/], "aaaa"[/a{2,3}?/], "aaaa"[/a{,2}/], "ab" * 3 =~ /(ab){3}/, "color colour"[/colou?r\z/], "foo|bar"[/foo\|bar/], "x*y"[/x\*y/], "tab\tx"[/\t(.)/, 1], "5 + 3"[/(\d) \+ (\d)/, 2]
puts "line1\nline2"[/^l.*2$/], "line1\nline2"[/\Aline2/].inspect, "a\n"[/a\z/].inspect, "a\n"[/a\Z/], "word boundary"[/\bb\w+/], "aBc"[/(?i)abc/], "aBC"[/a(?i:b)C/], "aBc"[/a(?i:b)C/].inspect
s.index(/>/)
