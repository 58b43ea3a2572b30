before = %w[apple banana cherry date].freeze
after = %w[apple blueberry cherry date elderberry].freeze
removed, added, kept = before - after, after - before, before & after
puts removed.map { "- #{_1}" }, added.map { "+ #{_1}" }, kept.map { "  #{_1}" }
def lcs(a, b)
  return [] if a.empty? || b.empty?
  return lcs(a[0...-1], b[0...-1]) + [a.last] if a.last == b.last

  [lcs(a[0...-1], b), lcs(a, b[0...-1])].max_by(&:size)
end
p lcs(before, after), before | after, before.union(["x"]), before.intersect?(after), before.difference(after, ["banana"])
[removed, added, kept].map(&:size)
