class InsufficientFundsError < StandardError
  attr_reader :balance, :amount

  def initialize(balance, amount)
    @balance = balance
    @amount = amount
    super("Insufficient funds: balance #{'%.2f' % balance}, requested #{'%.2f' % amount}")
  end
end

class Account
  include Comparable
  attr_reader :owner, :balance

  @@count = 0
  def self.count = @@count

  def initialize(owner, balance = 0)
    @owner, @balance = owner, balance
    @history = []
    @@count += 1
  end

  def deposit(amount)
    raise ArgumentError, "Deposit must be positive" unless amount.positive?
    @balance += amount
    @history << [:deposit, amount]
    self
  end

  def withdraw(amount)
    raise InsufficientFundsError.new(@balance, amount) if amount > @balance
    @balance -= amount
    @history << [:withdraw, amount]
    self
  end

  def <=>(other) = balance <=> other.balance
  def to_s = "#{owner}: $#{'%.2f' % balance}"

  def statement
    puts "Statement for #{owner}".center(40, "=")
    @history.each_with_index do |(type, amt), i|
      puts "#{(i + 1).to_s.rjust(3)}. #{type.to_s.capitalize.ljust(12)} #{format('%10.2f', amt)}"
    end
    puts "-" * 40
    puts "Balance:".ljust(17) + format("%10.2f", balance)
  end
end

a = Account.new("Alice", 100)
b = Account.new("Bob", 250.5)
a.deposit(50).withdraw(30)
begin
  a.withdraw(1000)
rescue InsufficientFundsError => e
  puts "Error: #{e.message}"
  puts "Short by #{e.amount - e.balance}"
end
begin
  b.deposit(-5)
rescue ArgumentError => e
  puts "Error: #{e.message} (#{e.class})"
ensure
  puts "done"
end
a.statement
puts [a, b].max
puts a < b, a.between?(a, b), a.clamp(a, b).owner
puts Account.count
