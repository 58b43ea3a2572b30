def compress(s) = s.each_char.slice_when { |a, b| a != b }.map { |run| run.size > 1 ? "#{run[0]}#{run.size}" : run[0] }.join
def expand(s) = s.gsub(/(\D)(\d*)/) { $1 * ($2.empty? ? 1 : $2.to_i) }
def lz(s)
  dict = (0..255).to_h { |i| [i.chr, i] }
  w = ""
  out = s.each_char.with_object([]) do |c, o|
    if dict.key?(w + c) then w += c
    else
      o << dict[w]
      dict[w + c] = dict.size
      w = c
    end
  end
  out << dict[w] unless w.empty?
  out
end
def unlz(codes)
  dict = (0..255).to_h { |i| [i, i.chr] }
  w = dict[codes.first]
  codes.drop(1).inject(w.dup) do |res, k|
    entry = dict[k] || w + w[0]
    dict[dict.size] = w + entry[0]
    w = entry
    res << entry
  end
end
["aaabbc", "", "abc", "wwwwwwww"].each { |s| c = compress(s); puts "#{s.inspect} -> #{c.inspect} -> #{expand(c) == s}" }
c = lz("TOBEORNOTTOBEORTOBEORNOT")
p c
unlz(c)
