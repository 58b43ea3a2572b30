def rev(s) = s.empty? ? "" : rev(s[1..]) + s[0]
def pal?(s) = s.size < 2 || (s[0] == s[-1] && pal?(s[1..-2]))
def perms(s) = s.size < 2 ? [s] : s.chars.uniq.flat_map { |c| perms(s.sub(c, "")).map { |r| c + r } }
def subseq(s) = s.empty? ? [""] : subseq(s[1..]).then { |r| r.map { |x| s[0] + x } + r }
def edit(a, b, memo = {})
  memo[[a, b]] ||= if a.empty? then b.size
                   elsif b.empty? then a.size
                   elsif a[0] == b[0] then edit(a[1..], b[1..], memo)
                   else 1 + [edit(a[1..], b, memo), edit(a, b[1..], memo), edit(a[1..], b[1..], memo)].min
                   end
end
def bin(n) = n < 2 ? n.to_s : bin(n / 2) + (n % 2).to_s
puts rev("stressed"), pal?("racecar"), pal?("race"), perms("aab").inspect, subseq("abc").inspect, edit("intention", "execution"), bin(37)
def comb(k, chars) = k.zero? ? [""] : chars.flat_map { |c| comb(k - 1, chars).map { |r| c + r } }
comb(3, %w[x y]).size
