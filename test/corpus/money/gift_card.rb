class GiftCard
  class Error < StandardError; end
  Expired = Class.new(Error) { def message = "card has expired" }
  NotEnough = Class.new(Error)
  attr_reader :balance
  def initialize(amount, expires:) = (@balance, @expires = amount, expires)
  def redeem!(amount, on:)
    raise Expired if on > @expires
    raise NotEnough, "only #{balance} left" if amount > balance
    @balance -= amount
  end
end
card = GiftCard.new(50, expires: Time.utc(2024, 12, 31))
[[20, Time.utc(2024, 5, 1)], [40, Time.utc(2024, 6, 1)], [1, Time.utc(2025, 1, 1)]].each do |amount, on|
  puts "ok, #{card.redeem!(amount, on:)} left"
rescue GiftCard::Error => e
  puts "#{e.class}: #{e.message}"
end
[card.balance, GiftCard::Expired.superclass.name]
