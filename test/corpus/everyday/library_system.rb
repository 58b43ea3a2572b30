module Borrowable
  def borrow(member)
    raise "#{title} is already borrowed by #{@borrower}" if borrowed?

    @borrower = member
  end

  def give_back = @borrower = nil
  def borrowed? = !@borrower.nil?
end

class Item
  attr_reader :title, :year

  def initialize(title, year)
    @title, @year = title, year
  end

  def <=>(other) = [year, title] <=> [other.year, other.title]
  include Comparable
end

class Book < Item
  include Borrowable
  attr_reader :author

  def initialize(title, author, year)
    super(title, year)
    @author = author
  end

  def to_s = "#{title} by #{author} (#{year})#{" [out]" if borrowed?}"
end

class Magazine < Item
  def to_s = "#{title}, issue of #{year}"
end

books = [Book.new("Dune", "Herbert", 1965), Magazine.new("Time", 1999), Book.new("Emma", "Austen", 1815)]
books.first.borrow("Ann")
begin
  books.first.borrow("Bob")
rescue RuntimeError => e
  puts e.message
end
puts books.sort
puts books.grep(Borrowable).map(&:title).inspect
books.map { |b| b.respond_to?(:borrow) ? b.borrowed? : nil }
