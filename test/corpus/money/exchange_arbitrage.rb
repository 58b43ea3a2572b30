rates = { %w[USD EUR] => 0.9, %w[EUR GBP] => 0.88, %w[GBP USD] => 1.28, %w[EUR USD] => 1.1, %w[GBP EUR] => 1.12, %w[USD GBP] => 0.78 }
currencies = rates.keys.flatten.uniq
loops = (2..3).flat_map { |n| currencies.permutation(n).to_a }.map do |path|
  ring = path + [path.first]
  [ring, ring.each_cons(2).map { |pair| rates.fetch(pair) }.reduce(:*)]
end
gains = loops.select { |_, g| g > 1 }.sort_by { |r, g| [-g, r] }
gains.each { |ring, g| puts "#{ring.join(" > ")}: %+.3f%%" % ((g - 1) * 100) }
[loops.size, gains.size]
