def solve(nums, target, exprs = nums.map(&:to_s))
  i = nums.index(target)
  return exprs[i] if i
  (0...nums.size).to_a.permutation(2) do |a, b|
    rest = (0...nums.size).to_a - [a, b]
    %i[+ - * /].each do |op|
      x, y = nums[a], nums[b]
      next if op == :/ && (y.zero? || x % y != 0)
      next if op == :- && x <= y
      next if %i[+ *].include?(op) && a > b
      r = solve(nums.values_at(*rest) << x.public_send(op, y), target, exprs.values_at(*rest) << "(#{exprs[a]} #{op} #{exprs[b]})")
      return r if r
    end
  end
  nil
end
[[[2, 3, 5], 25], [[1, 5, 6, 7], 21], [[1, 1], 7]].map { |n, t| solve(n, t).tap { |s| puts "#{t} from #{n.join(",")}: #{s || "impossible"}" } }
