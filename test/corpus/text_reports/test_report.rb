Case = Data.define(:name, :status, :seconds, :note) do
  def initialize(name:, status: :pass, seconds: 0.0, note: nil) = super
end
cases = [Case.new(name: "adds"), Case.new(name: "divides", status: :fail, seconds: 0.253, note: "expected 2, got 3"),
         Case.new("skips", :skip), Case.new(name: "slow", seconds: 12.0)]
MARK = { pass: ".", fail: "F", skip: "S" }.freeze
puts cases.map { MARK.fetch(_1.status) }.join
cases.reject { |c| c.status == :pass }.each.with_index(1) { |c, i| puts "  #{i}) #{c.name}: #{c.note || "no reason"}" }
counts = cases.map(&:status).tally
puts "#{cases.size} tests, #{counts.map { |k, v| "#{v} #{k}" }.join(", ")} in #{cases.sum(&:seconds).round(2)}s"
p cases[2], cases.first.with(seconds: 1.5)
cases.map(&:to_h).last
