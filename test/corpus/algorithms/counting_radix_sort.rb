def counting(a)
  counts = a.tally
  (a.min..a.max).flat_map { |v| [v] * counts.fetch(v, 0) }
end
def radix(a)
  max = a.max.digits.size
  (0...max).reduce(a) { |list, d| list.group_by { |x| x / 10**d % 10 }.then { |g| (0..9).flat_map { |k| g[k] || [] } } }
end
def shell(a)
  a, gap = a.dup, a.size / 2
  while gap.positive?
    (gap...a.size).each do |i|
      v, j = a[i], i
      while j >= gap && a[j - gap] > v
        a[j] = a[j - gap]
        j -= gap
      end
      a[j] = v
    end
    gap /= 2
  end
  a
end
list = [170, 45, 75, 90, 802, 24, 2, 66]
puts counting([3, 1, 3, -2]).inspect, radix(list).inspect, shell(list).inspect
[radix(list), shell(list)].uniq.size
