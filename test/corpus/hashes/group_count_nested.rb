log = [%w[ann login web], %w[bob login app], %w[ann view web], %w[ann view app], %w[bob view app]]
nested = log.group_by(&:first).transform_values { |rows| rows.group_by { _2 }.transform_values { |r| r.map(&:last).tally } }
nested.each do |user, actions|
  puts user
  actions.each { |action, where| puts "  #{action}: #{where.map { |k, v| "#{k} x#{v}" }.join(", ")}" }
end
flat = nested.flat_map { |u, as| as.flat_map { |a, ws| ws.map { |w, n| [[u, a, w].join("/"), n] } } }.to_h
[flat, nested.dig("ann", "view", "web"), nested["cy"]&.fetch("x")]
