def word_break(s, dict, memo = {})
  return memo[s] if memo.key?(s)
  return [""] if s.empty?
  memo[s] = dict.flat_map do |w|
    next [] unless s.start_with?(w)
    word_break(s[w.size..], dict, memo).map { |rest| [w, rest].reject(&:empty?).join(" ") }
  end
end
def decodings(s) = s.empty? ? 1 : (s[0] == "0" ? 0 : decodings(s[1..])) + (s.size > 1 && s[0, 2].to_i.between?(10, 26) ? decodings(s[2..]) : 0)
def restore_ips(s, parts = []) = parts.size == 4 ? (s.empty? ? [parts.join(".")] : []) : (1..3).select { |n| n <= s.size && s[0, n].to_i < 256 && s[0, n].to_i.to_s == s[0, n] }.flat_map { |n| restore_ips(s[n..], parts + [s[0, n]]) }
def match?(s, p)
  return s.empty? if p.empty?
  return match?(s, p[1..]) || (!s.empty? && match?(s[1..], p)) if p[0] == "*"
  !s.empty? && [s[0], "?"].include?(p[0]) && match?(s[1..], p[1..])
end
puts word_break("pineapplepenapple", %w[apple pen applepen pine pineapple]).sort, decodings("226"), decodings("10610"), restore_ips("25525511135").inspect
[["hello", "h*o"], ["abc", "a?d"], ["", "*"], ["aab", "*?b"]].map { |s, pt| match?(s, pt) }
