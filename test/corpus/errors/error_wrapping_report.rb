class ReportError < StandardError
  def initialize(msg, row: nil)
    super(msg)
    @row = row
  end
  attr_reader :row
  def full = [message, cause && "caused by #{cause.class} (#{cause.message})", row && "row #{row}"].compact.join(", ")
end
rows = [{ q: "3", price: "2.5" }, { q: "x", price: "1" }, { price: "1" }, { q: "0", price: nil }]
totals = rows.each_with_index.map do |row, i|
  Integer(row.fetch(:q)) * Float(row[:price])
rescue ArgumentError, KeyError, TypeError
  raise ReportError.new("row is unusable", row: i)
rescue ReportError
  nil
end rescue puts($!.full)
safe = rows.each_with_index.map do |row, i|
  begin
    Integer(row.fetch(:q)) * Float(row[:price])
  rescue ArgumentError, KeyError, TypeError
    raise ReportError.new("bad", row: i)
  end
rescue ReportError => e
  puts e.full
  0
end
[totals, safe]
