rows = [{ id: 1, name: "A & B", tags: %w[x y] }, { id: 2, name: "<C>", tags: [] }]
esc = ->(s) { s.to_s.gsub(/[&<>]/, "&" => "&amp;", "<" => "&lt;", ">" => "&gt;") }
to_xml = lambda do |v, tag, depth = 0|
  pad = "  " * depth
  case v
  when Hash then ["#{pad}<#{tag}>", *v.map { |k, x| to_xml.(x, k, depth + 1) }, "#{pad}</#{tag}>"].join("\n")
  when Array then v.empty? ? "#{pad}<#{tag}/>" : v.map { |x| to_xml.(x, tag.to_s.chomp("s"), depth) }.join("\n")
  else "#{pad}<#{tag}>#{esc.(v)}</#{tag}>"
  end
end
puts to_xml.(rows, "rows")
yaml = ->(h, d = 0) { h.map { |k, v| "#{" " * d}#{k}:" + (v.is_a?(Hash) ? "\n#{yaml.(v, d + 2)}" : v.is_a?(Array) ? v.map { |x| "\n#{" " * d}  - #{x}" }.join : " #{v}") }.join("\n") }
puts yaml.({ a: 1, b: { c: [1, 2], d: nil } })
to_xml.(rows[1], :row).lines.size
