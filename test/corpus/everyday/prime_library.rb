require "prime"
puts Prime.first(8).inspect, Prime.each(20).to_a.inspect, 17.prime?, 84.prime_division.inspect, Prime.lazy.select { |x| x % 4 == 1 }.first(3).inspect
Prime.prime_division(360)
