class Cache
  Entry = Struct.new(:value, :expires)
  def initialize(ttl:, clock:) = (@ttl, @clock, @store = ttl, clock, {})
  def fetch(key)
    entry = @store[key]
    return entry.value if entry && entry.expires > @clock.call
    @store.delete(key)
    yield(key).tap { |v| @store[key] = Entry.new(v, @clock.call + @ttl) }
  end
  def sweep = @store.reject! { |_, e| e.expires <= @clock.call }&.size
  def size = @store.size
end
now = 0
calls = Hash.new(0)
cache = Cache.new(ttl: 10, clock: -> { now })
load = ->(k) { calls[k] += 1; k.to_s * 2 }
puts cache.fetch(:a, &load), cache.fetch(:a, &load)
now = 5
cache.fetch(:b, &load)
now = 11
puts cache.fetch(:a, &load), cache.sweep.inspect
now = 16
puts cache.sweep.inspect, cache.size
calls
