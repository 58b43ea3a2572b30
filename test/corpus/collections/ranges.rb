p (1..10).sum, (1...10).size, (1..10).step(3).to_a, ("a".."e").to_a, (1..10) === 5, (1..).first(2), (..5).include?(3), (1..10).include?(5.5), (1.0..2.0).cover?(1.5), (1..10).cover?(2..3), (0...0).to_a, (5..1).to_a, (1..3).reverse_each.to_a, (1..10) % 4, (1..10).minmax, ("a".."c").each_with_index.to_a, (1..2).eql?(1..2), (1..nil).inspect, (nil..1).to_s, Range.new(1, 3, true), (1..3).to_a.reverse, 1.step(10, 4).to_a, (1..3).each_slice(2).to_a, (1..6).each_cons(3).count, (1..3).inject(:*), (1..4).each_with_object([]) { |x, a| a << x }, ("A".."C").map(&:downcase), (1..10).find { |x| x % 7 == 0 }, (1..3).hash == (1..3).hash, (1...3.5).to_a, (1..10).bsearch { |x| x * x >= 50 }, (1..3).count, (1..3).last(2), (1...10).last, (1...10).max, (1..0).max, (1..3.9).max rescue puts "#{$!.class} #{$!.message}"
begin
  (1.0..2.0).to_a
rescue TypeError => e
  puts e.message
end
begin
  (1..).to_a
rescue RangeError => e
  puts e.message
end
begin
  (1.."a")
rescue ArgumentError => e
  puts e.message
end
case 7.5
when 0..5 then "low"
when 5..10 then "high"
end
