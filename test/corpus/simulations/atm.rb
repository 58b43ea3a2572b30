class Atm
  NOTES = [100, 50, 20, 10].freeze
  def initialize(stock) = (@stock = stock; @pins = { "1234" => { pin: "0000", balance: 500 } }; @tries = Hash.new(0))
  def withdraw(card, pin, amount)
    account = @pins[card] or return [:error, "unknown card"]
    return [:error, "card blocked"] if @tries[card] >= 3
    unless account[:pin] == pin
      @tries[card] += 1
      return [:error, "wrong PIN (#{3 - @tries[card]} left)"]
    end
    @tries[card] = 0
    return [:error, "insufficient funds"] if amount > account[:balance]
    notes = plan(amount) or return [:error, "cannot pay #{amount}"]
    notes.each { |n, k| @stock[n] -= k }
    account[:balance] -= amount
    [:ok, notes, account[:balance]]
  end
  private def plan(amount)
    picked = NOTES.each_with_object({}) do |n, h|
      k = [amount / n, @stock.fetch(n, 0)].min
      (h[n] = k; amount -= n * k) if k > 0
    end
    picked if amount.zero?
  end
end
atm = Atm.new({ 100 => 1, 50 => 3, 20 => 10 })
[["1234", "0000", 230], ["1234", "9999", 10], ["1234", "0000", 30], ["9", "", 1], ["1234", "0000", 400]].map do |args|
  case atm.withdraw(*args)
  in [:ok, Hash => notes, left] then puts "paid #{notes.map { |n, k| "#{k}x#{n}" }.join("+")}, left #{left}"
  in [:error, why] then puts "refused: #{why}"
  end
end
atm.withdraw("1234", "0000", 20)
