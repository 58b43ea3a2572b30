def queens(n, row = 0, cols = [], &found)
  return found.call(cols) if row == n
  n.times do |c|
    next if cols.each_with_index.any? { |cc, r| cc == c || (cc - c).abs == row - r }
    queens(n, row + 1, cols + [c], &found)
  end
end
count = 0
first = nil
queens(6) { |s| count += 1; first ||= s }
puts first.map { |c| "." * c + "Q" + "." * (5 - c) }
(1..6).map { |n| k = 0; queens(n) { k += 1 }; k }
