class ATM
  NOTES = [50, 20, 10, 5].freeze
  def initialize(stock) = @stock = stock
  def withdraw(amount)
    raise ArgumentError, "Amount must be a multiple of 5" unless (amount % 5).zero?
    rest = amount
    out = NOTES.each_with_object({}) do |note, acc|
      n = [rest / note, @stock.fetch(note, 0)].min
      next if n.zero?
      acc[note] = n
      rest -= n * note
    end
    raise "Cannot dispense #{amount}" if rest.positive?
    out.each { |note, n| @stock[note] -= n }
    out
  end
end
atm = ATM.new({ 50 => 2, 20 => 1, 5 => 10 })
[135, 45, 7, 500].each do |a|
  puts "#{a}: #{atm.withdraw(a).map { |n, c| "#{c}x#{n}" }.join(' + ')}"
rescue ArgumentError, RuntimeError => e
  puts "#{a}: #{e.class} - #{e.message}"
end
atm.instance_variable_get(:@stock)
