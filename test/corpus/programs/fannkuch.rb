def fannkuch(n)
  checksum = max_flips = 0
  (0...n).to_a.permutation.each_with_index do |permutation, index|
    flips = 0
    list = permutation.dup
    until (first = list[0]).zero?
      list[0..first] = list[0..first].reverse
      flips += 1
    end
    max_flips = flips if flips > max_flips
    checksum += index.even? ? flips : -flips
  end
  [checksum, max_flips]
end

# Maximum flips are a known sequence: 0, 1, 2, 4, 7, 10, 16.
flips = (1..6).map { |n| fannkuch(n).last }
puts flips.join(" ")

# The benchmark's own order of permutations gives the published checksum.
def ordered(n)
  perm = (0...n).to_a
  count = Array.new(n, 0)
  checksum = max = number = 0
  r = n
  loop do
    while r > 1
      count[r - 1] = r
      r -= 1
    end
    copy = perm.dup
    flips = 0
    while (k = copy[0]).positive?
      copy[0, k + 1] = copy[0, k + 1].reverse
      flips += 1
    end
    max = [max, flips].max
    checksum += number.even? ? flips : -flips
    loop do
      return [checksum, max] if r == n

      perm.insert(r, perm.shift)
      count[r] -= 1
      break if count[r].positive?

      r += 1
    end
    number += 1
  end
end
checksum, max = ordered(7)
puts "#{checksum}\nPfannkuchen(7) = #{max}"
[checksum, max]
