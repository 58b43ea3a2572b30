STATES = %i[sunny rainy foggy].freeze
T = [[0.8, 0.05, 0.15], [0.2, 0.6, 0.2], [0.2, 0.3, 0.5]].freeze
step = ->(v) { T.transpose.map { |col| v.zip(col).sum { |a, b| a * b } } }
v = [1.0, 0.0, 0.0]
3.times do |i|
  v = step[v]
  puts "day #{i + 1}: " + STATES.zip(v).map { |s, q| "#{s} #{"%.4f" % q}" }.join(", ")
end
100.times { v = step.(v) }
STATES.zip(v.map { |x| x.round(6) }).to_h
