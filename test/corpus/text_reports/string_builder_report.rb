class Report
  def initialize(width: 30) = (@width, @buf = width, +"")
  def title(t) = line(t.upcase.center(@width).rstrip) && rule("=")
  def rule(c = "-") = line(c * @width)
  def row(k, v) = line(k.to_s.ljust(@width - 10, ".") + (v.is_a?(Float) ? "%10.2f" % v : v.to_s.rjust(10)))
  def line(s = "") = (@buf << s << "\n"; self)
  def section(name)
    line "[#{name}]"
    yield self
    line
  end
  def to_s = @buf
end
r = Report.new
r.title "weekly"
r.section("Sales") do |s|
  s.row("Widgets", 1234.5).row("Gadgets", 99)
  s.rule.row(:total, 1333.5)
end
r.section("Notes") { |s| s.line("* none") }
puts r
lines = r.to_s.lines(chomp: true)
p lines.map(&:size).max, lines.grep(/\.{3,}/).size, lines.index { _1.start_with?("[") }, lines.count(&:empty?), lines.reject(&:empty?).last
puts lines.each_with_index.map { |l, i| "#{(i + 1).to_s.rjust(2)}│ #{l}" }
puts "| " + %w[a bb ccc].map { |c| c.center(5) }.join(" | ") + " |", "=" * 5 + ">" , "%s" % ["x"], "a".ljust(3, "12") + "|", "abc".rjust(2), "é".ljust(3, "*"), "日本".center(6, "-")
r.to_s.length
