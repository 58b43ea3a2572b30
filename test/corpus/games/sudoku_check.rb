GRID = <<~S.lines.map { |l| l.scan(/\d/).map(&:to_i) }
  534 678 912
  672 195 348
  198 342 567
  859 761 423
  426 853 791
  713 924 856
  961 537 284
  287 419 635
  345 286 179
S
def units(g)
  boxes = (0..8).map { |b| (0..8).map { |i| g[b / 3 * 3 + i / 3][b % 3 * 3 + i % 3] } }
  { rows: g, columns: g.transpose, boxes: }
end
def errors(g) = units(g).flat_map { |kind, list| list.each_with_index.reject { |u, _| u.sort == [*1..9] }.map { |_, i| "#{kind.to_s.chop} #{i + 1}" } }
puts errors(GRID).empty? ? "valid" : "invalid"
bad = GRID.map(&:dup)
bad[0][0], bad[0][1] = bad[0][1], bad[0][0]
puts errors(bad).inspect
GRID.each_slice(3) { |band| puts band.map { |r| r.each_slice(3).map(&:join).join("|") } }
errors(bad).size
