def diff(a, b, path = [])
  (a.keys | b.keys).flat_map do |k|
    here = path + [k]
    case [a.fetch(k, :__none), b.fetch(k, :__none)]
    in [x, y] if x == y then []
    in [:__none, y] then [["+", here.join("."), y]]
    in [x, :__none] then [["-", here.join("."), x]]
    in [Hash => x, Hash => y] then diff(x, y, here)
    in [x, y] then [["~", here.join("."), [x, y]]]
    end
  end
end
old = { v: 1, db: { host: "a", port: 1, opts: { ssl: true } }, list: [1, 2] }
new = { v: 2, db: { host: "a", opts: { ssl: false, pool: 5 } }, list: [1, 2], extra: nil }
diff(old, new).each { |op, path, val| puts "#{op} #{path} #{val.inspect}" }
patch = diff(old, new).group_by(&:first).transform_values(&:size)
patch
