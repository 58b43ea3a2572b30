class Guesser
  def initialize(range) = @range = range
  def solve
    lo, hi = @range.minmax
    tries = []
    loop do
      mid = (lo + hi) / 2
      tries << mid
      case yield(mid)
      when :low then lo = mid + 1
      when :high then hi = mid - 1
      when :ok then return tries
      end
      raise "you cheated" if lo > hi
    end
  end
end
secret = 37
tries = Guesser.new(1..100).solve { |g| g < secret ? :low : g > secret ? :high : :ok }
tries.each.with_index(1) { |t, i| puts "try #{i}: #{t}" }
begin
  Guesser.new(1..8).solve { :low }
rescue RuntimeError => e
  puts e.message
end
(1..100).map { |s| Guesser.new(1..100).solve { |g| [:low, :ok, :high][(g <=> s) + 1] }.size }.max
