FREQ = %w[e t a o i n s h r d l u].each_with_index.to_h { |c, i| [c, 12 - i] }
encrypt = ->(s, k) { s.gsub(/[[:alpha:]]/) { |c| base = c =~ /[A-Z]/ ? "A".ord : "a".ord; ((c.ord - base + k) % 26 + base).chr } }
secret = encrypt.("Meet me at the usual station at noon, bring the documents!", 11)
puts secret
best = (0..25).map { |k| [k, encrypt.(secret, -k)] }.max_by { |_, s| s.downcase.each_char.sum { FREQ.fetch(_1, 0) } }
puts best.inspect
tr = ->(s, k) { al = [*"a".."z"]; s.tr((al + al.map(&:upcase)).join, (al.rotate(k) + al.rotate(k).map(&:upcase)).join) }
tr.(secret, -11) == best.last
