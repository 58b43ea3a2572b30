def next_permutation(a)
  i = (a.size - 2).downto(0).find { |k| a[k] < a[k + 1] } or return
  j = (a.size - 1).downto(i + 1).find { |k| a[k] > a[i] }
  a = a.dup
  a[i], a[j] = a[j], a[i]
  a[0..i] + a[i + 1..].reverse
end
cur = [1, 2, 3, 4]
n = 0
while cur
  n += 1
  last = cur
  cur = next_permutation(cur)
end
puts n, last.inspect, next_permutation("tluta".chars).join
def josephus(n, k)
  people = (1..n).to_a
  i = 0
  people.delete_at(i = (i + k - 1) % people.size) until people.size == 1
  people.first
end
[josephus(41, 3), josephus(7, 2)]
