module Stats
  def self.mean(a) = a.sum.fdiv(a.size)
  def self.median(a) = a.sort.then { |s| n = s.size; n.odd? ? s[n / 2] : s[n / 2 - 1, 2].sum / 2.0 }
  def self.mode(a) = a.tally.then { |t| t.select { |_, v| v == t.values.max }.keys }
  def self.variance(a, m = mean(a)) = a.sum { |x| (x - m)**2 } / (a.size - 1)
  def self.stdev(a) = Math.sqrt(variance(a))
  def self.percentile(a, q)
    s = a.sort
    k = (q / 100.0) * (s.size - 1)
    f, c = k.floor, k.ceil
    f == c ? s[f] : s[f] + (s[c] - s[f]) * (k - f)
  end
  def self.correlation(x, y)
    mx, my = mean(x), mean(y)
    x.zip(y).sum { |a, b| (a - mx) * (b - my) } / Math.sqrt(x.sum { |a| (a - mx)**2 } * y.sum { |b| (b - my)**2 })
  end
end
d = [2, 4, 4, 4, 5, 5, 7, 9]
puts Stats.mean(d), Stats.median(d), Stats.mode(d).inspect, Stats.variance(d).round(4), Stats.stdev(d).round(6), Stats.percentile(d, 90), Stats.percentile([1, 2, 3, 4], 50), Stats.correlation([1, 2, 3, 4], [2, 4, 6, 9]).round(5)
begin
  Stats.mean([])
rescue ZeroDivisionError => e
  puts e.message
end
[Stats.mean([]).nan?, d.minmax, Stats.median([3, 1, 2])]
