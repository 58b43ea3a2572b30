class Rollback < StandardError; end
class Store
  def initialize = @data = { a: 100, b: 50 }
  attr_reader :data
  def transaction
    snapshot = @data.dup
    yield @data
    :committed
  rescue Rollback
    @data = snapshot
    :rolled_back
  rescue => e
    @data = snapshot
    raise
  end
end
s = Store.new
p s.transaction { |d| d[:a] -= 10; d[:b] += 10 }, s.data
p s.transaction { |d| d[:a] -= 500; raise Rollback if d[:a] < 0 }, s.data
begin
  s.transaction { |d| d[:a] = 0; d.fetch(:zzz) }
rescue KeyError => e
  puts "reraised: #{e.message}"
end
s.data
