def permute(list)
  return [list] if list.size <= 1
  list.flat_map { |x| permute(list - [x]).map { |rest| [x, *rest] } }
end
def subsets(list)
  return [[]] if list.empty?
  head, *tail = list
  rest = subsets(tail)
  rest + rest.map { |s| [head] + s }
end
def combos(list, k)
  return [[]] if k.zero?
  return [] if list.empty?
  combos(list[1..], k - 1).map { |c| [list[0], *c] } + combos(list[1..], k)
end
puts permute(%w[a b c]).map(&:join).join(" "), subsets([1, 2, 3]).inspect
combos((1..5).to_a, 3) == (1..5).to_a.combination(3).to_a
