a = (1..15).map { |i| i % 15 == 0 ? "FizzBuzz" : i % 5 == 0 ? "Buzz" : i % 3 == 0 ? "Fizz" : i }
b = (1..15).map { |i| s = "#{"Fizz" if (i % 3).zero?}#{"Buzz" if (i % 5).zero?}"; s.empty? ? i : s }
c = (1..15).map do |i|
  case [i % 3, i % 5]
  in [0, 0] then "FizzBuzz"
  in [0, _] then "Fizz"
  in [_, 0] then "Buzz"
  else i
  end
end
rules = { 3 => "Fizz", 5 => "Buzz", 7 => "Bazz" }
d = (1..21).map { |i| rules.filter_map { |k, w| w if i % k == 0 }.join.then { |s| s.empty? ? i.to_s : s } }
puts a.join(" "), d.last(7).join(" ")
[a == b, b == c, d.tally.select { |_, n| n > 1 }]
