Row = Struct.new(:label, :value)
rows = [Row.new("Revenue", 12500.5), Row.new("Costs", -8300.25), Row.new("Tax", -1050)]
title = "Quarterly"
puts <<~REPORT
  #{title.upcase} REPORT
  #{"=" * (title.size + 7)}
  #{rows.map { |r| "%-10s %12.2f" % [r.label, r.value] }.join("\n  ")}
  #{"-" * 23}
  #{"%-10s %12.2f" % ["Net", rows.sum(&:value)]}
REPORT
puts <<-'RAW'
    raw #{not interpolated} \n
    RAW
puts [<<~A, <<~B].map(&:strip).join(" + ")
  first
A
  second
B
def m(s, n) = s * n
puts m(<<~X, 2)
  twice
    indented
X
puts <<~EOS.lines.map(&:strip).reject(&:empty?).join("|")
  a

  b
  	tab
EOS
puts "a\
b", 'it''s', "con" "cat", ?a, %q(paren (nested) ok), %Q[x#{1 + 1}], %w[a#{1} b], %W[a#{1} b], %i[x y].inspect
puts "tab\tnew\\n \e[1mbold\e[0m \u00e9 \x41 \101 \s|".inspect
puts 'single \' \\ \n'
puts "multi
line"
puts <<~"Q".dump
  é "q" \t
Q
puts "#{"nested #{"deep #{1 + 1}"}"}"
puts "a".."e", ("a".."e").step(2).to_a.inspect, "%-5s|" % "ab", "ab".center(7, "*"), "title case here".split.map(&:capitalize).join(" "), "snake_case_word".gsub(/_(\w)/) { $1.upcase }, "CamelCaseWord".gsub(/([A-Z])/) { "_" + $1.downcase }.sub(/^_/, "")
