Event = Struct.new(:type, :data)
HANDLERS = {
  opened: ->(s, d) { s.merge(owner: d[:owner], balance: 0, open: true) },
  deposited: ->(s, d) { s.merge(balance: s[:balance] + d[:amount]) },
  withdrawn: ->(s, d) { s.merge(balance: s[:balance] - d[:amount]) },
  closed: ->(s, _) { s.merge(open: false) }
}.freeze
replay = ->(events, state = {}) { events.reduce(state) { |s, e| HANDLERS.fetch(e.type).call(s, e.data).freeze } }
events = [Event.new(:opened, { owner: "Ann" }), Event.new(:deposited, { amount: 100 }), Event.new(:withdrawn, { amount: 30 }), Event.new(:closed, {})]
events.each_index { |i| puts "after #{events[i].type}: #{replay.(events[0..i])}" }
begin
  replay.([Event.new(:exploded, nil)])
rescue KeyError => e
  puts e.message
end
replay.(events)[:balance]
