def kmp_table(pat)
  t = [0]
  k = 0
  (1...pat.size).each do |i|
    k = t[k - 1] while k > 0 && pat[k] != pat[i]
    k += 1 if pat[k] == pat[i]
    t << k
  end
  t
end
def kmp(text, pat)
  t, k, hits = kmp_table(pat), 0, []
  text.each_char.with_index do |c, i|
    k = t[k - 1] while k > 0 && pat[k] != c
    k += 1 if pat[k] == c
    if k == pat.size
      hits << i - k + 1
      k = t[k - 1]
    end
  end
  hits
end
def rabin_karp(text, pat, base: 256, mod: 1_000_003)
  m = pat.size
  high = base.pow(m - 1, mod)
  h = ->(s) { s.bytes.reduce(0) { |a, b| (a * base + b) % mod } }
  want, cur = h[pat], h[text[0, m]]
  (0..text.size - m).select do |i|
    hit = cur == want && text[i, m] == pat
    cur = ((cur - text.getbyte(i) * high) * base + text.getbyte(i + m)) % mod if i + m < text.size
    hit
  end
end
text = "abababcababab"
p kmp_table("ababaca"), kmp(text, "abab"), rabin_karp(text, "abab")
kmp(text, "abab") == rabin_karp(text, "abab")
