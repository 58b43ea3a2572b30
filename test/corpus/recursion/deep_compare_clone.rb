def deep_dup(o)
  case o
  when Hash then o.to_h { |k, v| [deep_dup(k), deep_dup(v)] }
  when Array then o.map { |x| deep_dup(x) }
  when String then o.dup
  else o
  end
end
def paths(o, prefix = "$")
  case o
  in Hash then o.flat_map { |k, v| paths(v, "#{prefix}.#{k}") }
  in Array then o.each_with_index.flat_map { |v, i| paths(v, "#{prefix}[#{i}]") }
  else [[prefix, o]]
  end
end
a = { x: [1, { y: +"str" }], z: nil }
b = deep_dup(a)
b[:x][1][:y] << "!"
b[:w] = [true]
puts a, b, paths(a).to_h, paths(b).map(&:first).join(" ")
(paths(b) - paths(a)).to_h
