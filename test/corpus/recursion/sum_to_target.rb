def subset_sums(list, target, chosen = [], out = [])
  out << chosen if target.zero?
  list.each_with_index do |x, i|
    next if x > target || (i.positive? && list[i - 1] == x)
    subset_sums(list[i + 1..], target - x, chosen + [x], out)
  end
  out
end
puts subset_sums([1, 1, 2, 5, 6, 7, 10].sort, 8).inspect
def coins(target, list) = target.zero? ? 1 : target.negative? || list.empty? ? 0 : coins(target - list[0], list) + coins(target, list[1..])
coins(50, [25, 10, 5, 1])
