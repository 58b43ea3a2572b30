def bubble(a)
  a = a.dup
  loop do
    swapped = false
    (a.size - 1).times do |i|
      if a[i] > a[i + 1]
        a[i], a[i + 1] = a[i + 1], a[i]
        swapped = true
      end
    end
    break unless swapped
  end
  a
end
def quick(a)
  return a if a.size < 2
  pivot, *rest = a
  left, right = rest.partition { |x| x < pivot }
  [*quick(left), pivot, *quick(right)]
end
def merge_sort(a)
  return a if a.length <= 1
  mid = a.length / 2
  l, r = merge_sort(a[0...mid]), merge_sort(a[mid..])
  out = []
  out << (l.first <= r.first ? l.shift : r.shift) until l.empty? || r.empty?
  out + l + r
end
def insertion(a)
  a.each_with_object([]) { |x, out| out.insert(out.index { |y| y > x } || out.size, x) }
end
def selection(a)
  a = a.dup
  a.each_index { |i| m = (i...a.size).min_by { |j| a[j] }; a[i], a[m] = a[m], a[i] }
  a
end
def heap_sort(a)
  a = a.dup
  sift = lambda do |i, n|
    while (c = 2 * i + 1) < n
      c += 1 if c + 1 < n && a[c + 1] > a[c]
      break if a[i] >= a[c]
      a[i], a[c] = a[c], a[i]
      i = c
    end
  end
  (a.size / 2 - 1).downto(0) { |i| sift[i, a.size] }
  (a.size - 1).downto(1) { |i| a[0], a[i] = a[i], a[0]; sift[0, i] }
  a
end
data = [38, 27, 43, 3, 9, 82, 10, -5, 27, 0]
%i[bubble quick merge_sort insertion selection heap_sort].to_h { |m| [m, send(m, data) == data.sort] }
