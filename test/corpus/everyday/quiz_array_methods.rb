nums = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
puts "Sum: #{nums.sum}", "Evens: #{nums.select(&:even?)}", "Odds: #{nums.reject(&:even?)}"
puts "Squares: #{nums.map { |n| n**2 }}", "Product: #{nums.reduce(:*)}", "First > 5: #{nums.find { |n| n > 5 }}"
puts "Any > 9? #{nums.any? { |n| n > 9 }}", "All positive? #{nums.all?(&:positive?)}"
puts "Partition: #{nums.partition { |n| n > 5 }}", "Slices: #{nums.each_slice(3).to_a}"
puts "Zipped: #{nums.first(3).zip(%w[a b c]).to_h}", "Grouped: #{nums.group_by { |n| n % 3 }}"
puts "Min/max: #{nums.minmax}", "Take while: #{nums.take_while { |n| n < 4 }}", "Inject: #{nums.inject { |m, n| m > n ? m : n }}"
even, odd = nums.partition(&:even?)
even.zip(odd).flatten
