order = { id: 1, state: :new, log: [] }
TRANSITIONS = { new: %i[paid cancelled], paid: %i[shipped refunded], shipped: [:delivered] }.freeze
advance = lambda do |o, to|
  allowed = TRANSITIONS.fetch(o[:state], [])
  unless allowed.include?(to)
    puts "cannot go from #{o[:state]} to #{to}; allowed: #{allowed.empty? ? "nothing" : allowed.join(", ")}"
    next o
  end
  { **o, state: to, log: [*o[:log], "#{o[:state]}->#{to}"] }
end
final = %i[paid delivered shipped delivered new].reduce(order) { |o, s| advance.(o, s) }
puts final
TRANSITIONS.flat_map { |a, bs| bs.map { |b| "#{a} -> #{b};" } }
