TICKS = "▁▂▃▄▅▆▇█".chars.freeze
def spark(values)
  min, max = values.minmax
  scale = max == min ? 0.0 : (TICKS.size - 1) / (max - min).to_f
  values.map { |v| TICKS[((v - min) * scale).round] }.join
end
data = { sin: (0..20).map { |x| Math.sin(x / 3.0) }, squares: (1..10).map { _1**2 }, flat: [5] * 4 }
data.each { |name, values| puts "#{name.to_s.ljust(8)} #{spark(values)}" }
spark([1, 5, 22, 13, 53])
