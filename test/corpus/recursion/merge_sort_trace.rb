def sort(list, depth = 0, trace = [])
  trace << "#{"  " * depth}#{list.inspect}"
  return [list, trace] if list.size < 2
  halves = list.each_slice((list.size / 2.0).ceil).map { |h| sort(h, depth + 1, trace).first }
  a, b = halves.map(&:dup)
  merged = []
  merged << (b.empty? || (!a.empty? && a[0] <= b[0]) ? a.shift : b.shift) until a.empty? && b.empty?
  trace << "#{"  " * depth}=> #{merged}"
  [merged, trace]
end
result, trace = sort([5, 2, 9, 1, 7])
puts trace
def inversions(l) = l.size < 2 ? 0 : (1...l.size).count { |i| l[i] < l[0] } + inversions(l[1..])
[result, trace.size, inversions([5, 2, 9, 1, 7])]
