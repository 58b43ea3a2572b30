md = <<~MD
  | Name  | Qty | Price |
  |-------|----:|:-----:|
  | Pen   |  10 |  1.20 |
  | Ink   |   2 | 12.50 |
  | Pad   |     |  3.00 |
MD
header, align, *rows = md.lines.map { |l| l.strip.delete_prefix("|").delete_suffix("|").split("|", -1).map(&:strip) }
kinds = align.map { |a| case a when /\A:-+:\z/ then :center when /:\z/ then :right else :left end }
records = rows.map { |r| header.zip(r).to_h.transform_keys { |k| k.downcase.to_sym } }
records.each { |r| r[:qty] = r[:qty].empty? ? nil : r[:qty].to_i; r[:price] = r[:price].to_f }
widths = header.each_index.map { |i| ([header] + rows).map { |r| r[i].size }.max }
pad = { left: :ljust, right: :rjust, center: :center }
puts rows.map { |r| r.each_index.map { |i| r[i].public_send(pad[kinds[i]], widths[i]) }.join(" ") }
puts records
[kinds, records.sum { |r| r[:qty].to_i * r[:price] }, records.find { |r| r[:qty].nil? }[:name]]
