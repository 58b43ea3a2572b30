RESULTS = <<~R.lines.map { |l| l.match(/(\w+) (\d+)-(\d+) (\w+)/).captures }
  Lions 2-1 Bears
  Wolves 0-0 Lions
  Bears 3-3 Wolves
  Bears 1-0 Lions
R
Row = Struct.new(:team, :w, :d, :l, :gf, :ga) do
  def points = w * 3 + d
  def played = w + d + l
  def diff = gf - ga
  def to_a = [team, played, w, d, l, "#{gf}:#{ga}", "%+d" % diff, points]
end
table = Hash.new { |h, k| h[k] = Row.new(k, 0, 0, 0, 0, 0) }
RESULTS.each do |home, hg, ag, away|
  hg, ag = hg.to_i, ag.to_i
  [[home, hg, ag], [away, ag, hg]].each do |team, f, a|
    row = table[team]
    row.gf += f
    row.ga += a
    row[{ 1 => :w, 0 => :d, -1 => :l }[f <=> a]] += 1
  end
end
rows = table.values.sort_by { |r| [-r.points, -r.diff, -r.gf, r.team] }
rows.each { |r| puts r.to_a.map.with_index { |v, i| i.zero? ? v.ljust(8) : v.to_s.rjust(4) }.join }
rows.map { |r| [r.team, r.points] }
