def bubble(a)
  a = a.dup
  loop do
    swapped = false
    (a.size - 1).times do |i|
      next unless a[i] > a[i + 1]
      a[i], a[i + 1] = a[i + 1], a[i]
      swapped = true
    end
    return a unless swapped
  end
end
def quick(a)
  return a if a.size <= 1
  pivot, *rest = a
  left, right = rest.partition { |x| x < pivot }
  [*quick(left), pivot, *quick(right)]
end
def merge_sort(a)
  return a if a.size < 2
  l, r = a.each_slice((a.size / 2.0).ceil).to_a
  l, r = merge_sort(l), merge_sort(r)
  out = []
  out << (l.first <= r.first ? l.shift : r.shift) while !l.empty? && !r.empty?
  out + l + r
end
def insertion(a) = a.each_with_object([]) { |x, s| s.insert(s.index { _1 > x } || s.size, x) }
def selection(a, acc = []) = a.empty? ? acc : (m = a.min; i = a.index(m); selection(a[0...i] + a[i + 1..], acc << m))
def counting(a) = a.tally.sort.flat_map { |v, n| [v] * n }
def heap_sort(a)
  a = a.dup
  sift = ->(i, n) { while (c = 2 * i + 1) < n; c += 1 if c + 1 < n && a[c] < a[c + 1]; break if a[i] >= a[c]; a[i], a[c] = a[c], a[i]; i = c; end }
  (a.size / 2 - 1).downto(0) { sift.(_1, a.size) }
  (a.size - 1).downto(1) { |e| a[0], a[e] = a[e], a[0]; sift.(0, e) }
  a
end
input = [38, 27, 43, 3, 9, 82, 10, 3]
%i[bubble quick merge_sort insertion selection counting heap_sort].each { |m| puts "#{m.to_s.ljust(11)}#{send(m, input).inspect} #{send(m, input) == input.sort}" }
input
