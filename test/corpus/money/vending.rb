class Vending
  PRICES = { cola: 150, water: 100, chips: 175 }.freeze
  COINS = [200, 100, 50, 20, 10].freeze
  Result = Struct.new(:product, :change)

  def initialize(stock) = (@stock = stock; @inserted = 0)

  def insert(*coins)
    coins.each do |coin|
      next puts("rejected #{coin}") unless COINS.include?(coin)
      @inserted += coin
    end
    self
  end

  def select(product)
    price = PRICES[product] or return "no such product"
    return "sold out" if @stock.fetch(product, 0) < 1
    return "insert #{price - @inserted} more" if @inserted < price

    @stock[product] -= 1
    rest = @inserted - price
    @inserted = 0
    change = COINS.flat_map { |c| n, rest = rest.divmod(c); [c] * n }
    Result.new(product, change)
  end
end

v = Vending.new({ cola: 1, chips: 2 })
puts v.select(:water), v.select(:cola)
p v.insert(100, 3, 100).select(:cola)
puts v.select(:cola), v.select(:gum)
r = v.insert(200, 20, 10).select(:chips)
product, change = *r
puts product, change.inspect
r.to_a
