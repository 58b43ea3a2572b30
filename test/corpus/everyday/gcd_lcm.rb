def gcd(a, b)
  a, b = b, a % b until b.zero?
  a
end

def lcm(a, b) = a * b / gcd(a, b)

pairs = [[12, 18], [7, 13], [100, 75]]
pairs.each do |a, b|
  puts "gcd(#{a}, #{b}) = #{gcd(a, b)}, lcm = #{lcm(a, b)}"
  raise "mismatch" unless gcd(a, b) == a.gcd(b) && lcm(a, b) == a.lcm(b)
end
def simplify(n, d) = [n, d].map { |x| x / n.gcd(d) }
[simplify(45, 60), (1..10).inject { |a, b| lcm(a, b) }, [24, 36, 60].reduce(:gcd)]
