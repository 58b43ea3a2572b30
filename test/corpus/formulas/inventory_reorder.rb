item = { on_hand: 42, daily: [5, 7, 4, 6, 8, 5, 7], lead_days: 6, pack: 12 }
mean = item[:daily].sum.fdiv(item[:daily].size)
sd = Math.sqrt(item[:daily].sum { |d| (d - mean)**2 } / (item[:daily].size - 1))
safety = 1.65 * sd * Math.sqrt(item[:lead_days])
point = mean * item[:lead_days] + safety
need = [point + mean * 14 - item[:on_hand], 0].max
packs = item[:on_hand] <= point ? need.ceildiv(item[:pack]) : 0
[mean, sd, safety, point].map { |x| x.round(3) } << packs
