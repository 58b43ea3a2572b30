User = Struct.new(:name, :address)
Address = Struct.new(:city, :tags)
u = User.new("Ann", Address.new("Oslo", nil))
none = nil
p u&.name, u.address&.city&.upcase, none&.name, none&.name&.length, u.address&.tags&.first, (none&.name || "default"), none.to_a, none.to_s, none.to_i, none.inspect
u&.address&.city = "Rome"
none&.name = "ignored"
h = { a: { b: [10, { c: 1 }] } }
p u.address.city, h[:a]&.[](:b)&.dig(1, :c), h.dig(:a, :x, :y), h[:zzz]&.fetch(:q), h.fetch(:q, nil)&.size, h[:a]&.fetch(:b)&.sum { |x| x.is_a?(Integer) ? x : 0 }
count = nil
count ||= 5
count &&= count + 1
name = (u.name unless u.nil?) || "x"
val = Integer("12", exception: false)&.then { _1 * 2 }
bad = Integer("1x", exception: false)&.then { _1 * 2 }
list = [nil, 1, false, 2].compact
flag = [nil, false, 0, "", []].map { |v| v ? :truthy : :falsy }
[count, name, val, bad, list, flag, (none or :or_value), [*nil], [*[1]], Array(nil), Array([1]), Array({ a: 1 }), String(nil), nil & true, nil.to_h]
