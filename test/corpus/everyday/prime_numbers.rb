def prime?(n)
  return false if n < 2

  (2..Math.sqrt(n)).none? { |i| (n % i).zero? }
end

limit = 50
primes = (1..limit).select { |n| prime?(n) }
puts "Primes up to #{limit}: #{primes.join(", ")}"
puts "Sum: #{primes.sum}"
puts "Twin primes: #{primes.each_cons(2).select { |a, b| b - a == 2 }.map { |pair| "(#{pair.join(", ")})" }.join(" ")}"
primes.count
