# Who owns the zebra? Houses are filled one attribute after the other.
HOUSES = (0..4).to_a.freeze
right_of = ->(a, b) { a == b + 1 }
next_to = ->(a, b) { (a - b).abs == 1 }

orders = HOUSES.permutation.to_a
solutions = []
checked = 0
orders.each do |red, green, ivory, yellow, blue|
  next unless right_of[green, ivory]

  orders.each do |english, spanish, ukrainian, norwegian, japanese|
    next unless english == red && norwegian.zero? && next_to[norwegian, blue]

    orders.each do |coffee, tea, milk, juice, water|
      next unless coffee == green && ukrainian == tea && milk == 2

      orders.each do |old_gold, kools, chesterfields, lucky_strike, parliaments|
        next unless kools == yellow && lucky_strike == juice && japanese == parliaments

        orders.each do |dog, snails, fox, horse, zebra|
          checked += 1
          next unless spanish == dog && old_gold == snails && next_to[chesterfields, fox] && next_to[kools, horse]

          people = { english => "Englishman", spanish => "Spaniard", ukrainian => "Ukrainian", norwegian => "Norwegian", japanese => "Japanese" }
          solutions << {
            people:, colours: { red => "red", green => "green", ivory => "ivory", yellow => "yellow", blue => "blue" },
            drinks: { coffee => "coffee", tea => "tea", milk => "milk", juice => "juice", water => "water" },
            smokes: { old_gold => "Old Gold", kools => "Kools", chesterfields => "Chesterfields", lucky_strike => "Lucky Strike", parliaments => "Parliaments" },
            pets: { dog => "dog", snails => "snails", fox => "fox", horse => "horse", zebra => "zebra" }
          }
        end
      end
    end
  end
end
solutions.each do |solution|
  HOUSES.each { |h| puts "%d %-11s %-7s %-7s %-14s %s" % [h + 1, *solution.values_at(:people, :colours, :drinks, :smokes, :pets).map { |x| x[h] }] }
end
answer = solutions.first
[solutions.size, answer[:people][answer[:pets].key("zebra")], answer[:people][answer[:drinks].key("water")]]
