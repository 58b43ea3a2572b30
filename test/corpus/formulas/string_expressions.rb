[
  "INV-%05d" % 42, "Smith, John".split(", ").reverse.join(" "), "2024-03-15"[5, 2].to_i, "a,b;c".split(/[,;]/).length, "  x ".strip.empty?, "Total: 12.50 EUR"[/\d+\.\d+/].to_f * 2,
  "hello"[1..-2], "%.1f k" % (12_345 / 1000.0), "abc".succ, "A".ord + 2, "x=1&y=2".split("&").map { |kv| kv.split("=") }.to_h, "word " * 2, "Ruby" =~ /b/, "title case here".split.map(&:capitalize).join(" "),
  "racecar" == "racecar".reverse, "10" + 5.to_s, "3 apples".to_i + "4 pears".to_i, "a".."e", ("a".."e").include?("c"), "%s-%s" % ["x", :y], "text".sub("t", "T"), "ab\n".chomp.bytes.sum, "été".length, "TRUE".downcase == "true"
]
