class LRUCache
  def initialize(capacity)
    @capacity = capacity
    @store = {}
    @hits = @misses = 0
  end

  def get(key)
    if @store.key?(key)
      @hits += 1
      value = @store.delete(key)
      @store[key] = value
    else
      @misses += 1
      nil
    end
  end
  alias_method :[], :get

  def put(key, value)
    @store.delete(key)
    @store.shift if @store.size >= @capacity
    @store[key] = value
  end
  alias []= put

  def stats = { hits: @hits, misses: @misses, ratio: (@hits.fdiv(@hits + @misses)).round(3) }
  def to_s = "#<LRU #{@store.map { |k, v| "#{k}=#{v}" } * ', '}>"
end

c = LRUCache.new(2)
c[:a] = 1
c[:b] = 2
c[:a]
c[:c] = 3
p c[:b]
p c[:c]
puts c
puts c.stats
p c.stats
