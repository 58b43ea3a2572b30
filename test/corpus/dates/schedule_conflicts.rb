Meeting = Struct.new(:title, :from, :to) do
  def self.parse(line)
    title, range = line.split(/\s*@\s*/)
    a, b = range.split("-").map { |t| h, m = t.split(":").map(&:to_i); h * 60 + m.to_i }
    raise ArgumentError, "#{title}: ends before it starts" if b <= a
    new(title, a, b)
  end
  def range = from...to
  def overlap?(o) = from < o.to && o.from < to
  def minutes = to - from
  def hhmm(t) = format("%d:%02d", *t.divmod(60))
  def to_s = "#{hhmm(from)}–#{hhmm(to)} #{title}"
end
ms = ["Standup @ 9:00-9:15", "Review @ 9:10-10", "Lunch @ 12:00-13:00", "1:1 @ 12:30-13:30", "Retro @ 16-17:30"].map { Meeting.parse(_1) }
puts ms
puts ms.combination(2).select { |a, b| a.overlap?(b) }.map { |a, b| "#{a.title} x #{b.title}" }
merged = ms.sort_by(&:from).each_with_object([]) { |m, acc| acc.last && m.from <= acc.last[1] ? acc.last[1] = [acc.last[1], m.to].max : acc << [m.from, m.to] }
p merged
free = [[540, 540], *merged, [1080, 1080]].each_cons(2).filter_map { |(_, e), (s, _)| [e, s] if s > e }
free.each { |a, b| puts "free %02d:%02d to %02d:%02d" % [*a.divmod(60), *b.divmod(60)] }
p ms.sum(&:minutes), ms.max_by(&:minutes).title, ms.find { _1.range.cover?(550) }.title, ms.select { |m| m.range === 760 }.map(&:title)
greedy = ms.sort_by(&:to).each_with_object([]) { |m, a| a << m if a.empty? || m.from >= a.last.to }
puts greedy.map(&:title).inspect
begin
  Meeting.parse("Bad @ 10-9")
rescue ArgumentError => e
  puts e.message
end
rooms = ms.flat_map { |m| [[m.from, 1], [m.to, -1]] }.sort.each_with_object([0, 0]) { |(_, d), a| a[0] += d; a[1] = a.max }
p rooms[1]
