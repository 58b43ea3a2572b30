require "date"
class Library
  Book = Struct.new(:isbn, :title, :due, :borrower, keyword_init: true) do
    def available? = due.nil?
    def overdue?(on) = !available? && on > due
  end
  FINE = 0.25
  def initialize(today) = (@today, @books = today, {})
  attr_accessor :today
  def add(isbn, title) = @books[isbn] = Book.new(isbn:, title:)
  def checkout(isbn, who, days: 14)
    book = find(isbn)
    raise "#{book.title} is out until #{book.due.strftime('%b %-d')}" unless book.available?
    book.due = today + days
    book.borrower = who
    book.due
  end
  def return_book(isbn)
    book = find(isbn)
    fine = book.overdue?(today) ? (today - book.due).to_i * FINE : 0
    book.due = book.borrower = nil
    fine
  end
  def find(isbn) = @books.fetch(isbn) { |k| raise KeyError, "unknown isbn #{k}" }
  def report = @books.each_value.map { |b| format("%-6s %-12s %s", b.isbn, b.title, b.available? ? "in" : "#{b.borrower} #{b.due}#{' OVERDUE' if b.overdue?(today)}") }
end
lib = Library.new(Date.new(2024, 2, 20))
lib.add("111", "Ruby")
lib.add("222", "Rust")
puts lib.checkout("111", "Ann"), lib.checkout("222", "Bo", days: 3)
begin
  lib.checkout("111", "Cy")
rescue => e
  puts e.message
end
lib.today += 20
puts lib.report
puts "%.2f" % lib.return_book("111"), lib.return_book("222")
begin
  lib.find("333")
rescue KeyError => e
  puts e.message
end
lib.report
