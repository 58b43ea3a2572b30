class LRU
  def initialize(limit)
    @limit = limit
    @store = {}
  end

  def [](key)
    return unless @store.key?(key)

    value = @store.delete(key)
    @store[key] = value
  end

  def []=(key, value)
    @store.delete(key)
    @store[key] = value
    @store.shift while @store.size > @limit
  end

  def fetch(key)
    self[key] || (self[key] = yield(key))
  end

  def keys = @store.keys
end
cache = LRU.new(3)
%i[a b c].each_with_index { |k, i| cache[k] = i }
cache[:a]
cache[:d] = 4
puts cache.keys.inspect, cache[:b].inspect, cache.fetch(:z) { |k| k.to_s * 3 }
cache[:c] ||= 9
cache[:d] += 1
[cache.keys, cache[:d]]
