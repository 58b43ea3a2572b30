clean = ->(s) { s.strip.squeeze(" ").split.map(&:capitalize).join(" ") }
initials = ->(s) { s.scan(/\b\w/).join.upcase }
mask = ->(s) { s.gsub(/.(?=.{4})/, "*") }
left, right, mid = ->(s, n) { s[0, n] }, ->(s, n) { s[-n..] || s }, ->(s, a, n) { s[a - 1, n] }
proper = clean["  jOHN   ronald reuel  TOLKIEN "]
[proper, initials[proper], mask["1234567890"], left["hello", 2], right["hello", 3], right["hi", 5], mid["hello", 2, 3], "a-b-c".tr("-", "_"), "x".rjust(3, "0"), "abc".include?("b") ? "yes" : "no", "%05.1f" % 3.14159, "rate: 5%"[/\d+/].to_i, "ab" <=> "b", "naïve".unicode_normalize(:nfd).gsub(/\p{Mn}/, "")]
