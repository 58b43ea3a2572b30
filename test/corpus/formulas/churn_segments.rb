customers = [{ id: 1, days: 3, orders: 12, spent: 900 }, { id: 2, days: 95, orders: 2, spent: 60 }, { id: 3, days: 40, orders: 5, spent: 1500 }, { id: 4, days: 400, orders: 1, spent: 15 }]
score = ->(v, limits) { limits.index { |l| v <= l } || limits.size }
segments = customers.to_h do |c|
  rfm = [3 - score[c[:days], [30, 90, 365]], score[c[:orders], [1, 4, 10]], score[c[:spent], [50, 500, 1000]]]
  name = case rfm
         in [3, 3, _] then :champion
         in [2.., _, 3] then :big_spender
         in [0, *] then :lost
         in [..1, ..1, _] then :at_risk
         else :regular
         end
  [c[:id], [rfm.join, name]]
end
segments.each { |id, (code, name)| puts "#{id}: #{code} #{name}" }
segments.values.map(&:last).tally
