defaults = { host: "localhost", port: 80, opts: { ssl: false, retries: 3 } }
user = { port: 8080, opts: { ssl: true } }
puts defaults.merge(user), defaults.merge(user) { |key, old, new| old.is_a?(Hash) ? old.merge(new) : new }, { **defaults, extra: 1 }, defaults.merge, defaults.merge({ a: 1 }, { a: 2, b: 3 }), user.update(x: 1), defaults.to_a.size
class Hash
  def deep_merge(other)
    merge(other) { |_, a, b| a.is_a?(Hash) && b.is_a?(Hash) ? a.deep_merge(b) : b }
  end
end
puts defaults.deep_merge(user)
stock = { a: 1, b: 2 }
puts stock.merge({ b: 3, c: 4 }) { |_, o, n| o + n }, stock.any? { |k, v| v > 1 }, stock >= { a: 1 }, stock < { a: 1, b: 2, c: 3 }, stock == { b: 2, a: 1 }, stock.eql?({ a: 1.0, b: 2 }), stock.hash == { b: 2, a: 1 }.hash
a = { x: 1 }
b = a
c = a.dup
b[:y] = 2
[a, c, a.equal?(b)]
