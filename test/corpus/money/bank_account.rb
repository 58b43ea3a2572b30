class InsufficientFunds < StandardError
  attr_reader :needed

  def initialize(needed)
    @needed = needed
    super("need #{needed} more")
  end
end

class Account
  attr_reader :owner, :balance, :history

  def initialize(owner, balance = 0)
    @owner, @balance, @history = owner, balance, []
  end

  def deposit(amount)
    raise ArgumentError, "amount must be positive" unless amount.positive?

    @balance += amount
    @history << [:deposit, amount]
    self
  end

  def withdraw(amount)
    raise InsufficientFunds.new(amount - @balance) if amount > @balance

    @balance -= amount
    history.push [:withdraw, amount]
    self
  end

  def transfer(amount, to:)
    withdraw(amount)
    to.deposit(amount)
  rescue InsufficientFunds => e
    history << [:failed, e.needed]
    false
  else
    true
  ensure
    puts "#{owner} -> #{to.owner}: #{amount}"
  end

  def inspect = "#<Account #{owner} #{balance}>"
end

ann, bob = Account.new("Ann", 100), Account.new("Bob")
p ann.transfer(30, to: bob), ann.transfer(500, to: bob)
begin
  ann.deposit(-5)
rescue ArgumentError => e
  puts "#{e.class}: #{e.message}"
end
p ann, bob
[ann.history, bob.deposit(1).withdraw(2).history]
