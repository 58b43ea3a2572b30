FACTORS = { car: 0.17, train: 0.035, flight: ->(km) { km < 1500 ? 0.25 : 0.15 } }.freeze
trips = [[:car, 120], [:train, 640], [:flight, 900], [:flight, 5800], [:bike, 12]]
kg = trips.map { |mode, km| f = FACTORS.fetch(mode, 0); (km * (f.respond_to?(:call) ? f.call(km) : f)).round(1) }
by_mode = trips.zip(kg).each_with_object(Hash.new(0)) { |((mode, _), k), h| h[mode] += k }
share = by_mode.transform_values { |k| "#{(100 * k / kg.sum).round}%" }
[kg.sum, by_mode.max_by(&:last).first, share]
