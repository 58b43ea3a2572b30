# A month of an account: parsed, checked, summed, printed.
STATEMENT = <<~CSV
  date;text;amount
  2024-03-01;Opening balance;1.250,00
  2024-03-01;RENT March;-780,00
  2024-03-04;"ACME Corp; salary";2.415,33
  2024-03-05;Supermarket;-64,20
  2024-03-09;Supermarket;-112,75
  2024-03-12;Electricity;-58,9
  2024-03-31;Interest;0,07
  2024-02-30;Broken date;1,00
  2024-03-15;Broken amount;12,345,6
CSV

Entry = Data.define(:date, :text, :cents) do
  def debit? = cents.negative?
  def category
    case text
    when /rent|electricity/i then :home
    when /supermarket/i then :food
    when /salary|interest/i then :income
    else :other
    end
  end
end

class Statement
  class Malformed < StandardError; end

  attr_reader :entries, :problems

  def self.parse(text)
    header, *lines = text.lines(chomp: true)
    raise Malformed, "unknown columns #{header}" unless header == "date;text;amount"

    new.tap { |statement| lines.each.with_index(2) { |line, number| statement.add(line, number) } }
  end

  def initialize
    @entries = []
    @problems = []
  end

  def add(line, number)
    fields = line.scan(/(?:\A|;)(?:"([^"]*)"|([^;]*))/).map { |quoted, plain| quoted || plain }
    @entries << Entry.new(date: date(fields[0]), text: fields[1], cents: cents(fields[2]))
  rescue Malformed => e
    @problems << "line #{number}: #{e.message}"
  end

  def balances = @entries.each_with_object([]) { |entry, list| list << (list.last || 0) + entry.cents }
  def by_category = @entries.drop(1).group_by(&:category).transform_values { |list| list.sum(&:cents) }

  private

  def date(text)
    year, month, day = text.match(/\A(\d{4})-(\d\d)-(\d\d)\z/)&.captures&.map(&:to_i)
    time = Time.utc(year, month, day) if year
    raise Malformed, "no such day: #{text}" unless time && time.day == day

    time
  end

  def cents(text)
    match = text.match(/\A(?<sign>-?)(?<whole>\d{1,3}(?:\.\d{3})*|\d+)(?:,(?<part>\d{1,2}))?\z/)
    raise Malformed, "no amount: #{text}" unless match

    total = match[:whole].delete(".").to_i * 100 + match[:part].to_s.ljust(2, "0").to_i
    match[:sign].empty? ? total : -total
  end
end

money = ->(cents) { "%s%d,%02d" % [cents.negative? ? "-" : "", *cents.abs.divmod(100)] }
statement = Statement.parse(STATEMENT)
puts "#{"Date".ljust(8)}#{"Text".ljust(20)}#{"Amount".rjust(12)}#{"Balance".rjust(12)}", "-" * 52
statement.entries.zip(statement.balances) do |entry, balance|
  puts "#{entry.date.strftime("%d.%m.").ljust(8)}#{entry.text[0, 19].ljust(20)}#{money[entry.cents].rjust(12)}#{money[balance].rjust(12)}"
end
puts "=" * 52
statement.by_category.sort_by(&:last).each { |name, cents| puts "#{name.to_s.capitalize.ljust(28)}#{money[cents].rjust(12)}" }
puts "Spent per day: #{money[statement.entries.select(&:debit?).sum(&:cents) / 31]}", statement.problems
begin
  Statement.parse("a;b\n")
rescue Statement::Malformed => e
  puts e.message
end
[statement.balances.last, statement.by_category, statement.problems.size]
