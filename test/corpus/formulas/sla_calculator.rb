incidents = [{ from: 0, to: 34, severity: :major }, { from: 500, to: 512, severity: :minor }, { from: 505, to: 530, severity: :major }]
merged = incidents.select { _1[:severity] == :major }.map { |i| i.values_at(:from, :to) }.sort.inject([]) do |acc, (from, to)|
  if acc.any? && from <= acc.last[1] then acc[0...-1] + [[acc.last[0], [acc.last[1], to].max]]
  else acc + [[from, to]]
  end
end
down = merged.sum { |a, b| b - a }
uptime = 100 * (1 - down.fdiv(30 * 24 * 60))
credit = case uptime when 99.95.. then 0 when 99.9...99.95 then 10 when 99.0...99.9 then 25 else 100 end
"%.3f%% up, %d min down, %d%% credit" % [uptime, down, credit]
