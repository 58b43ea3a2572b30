class VendingMachine
  class Error < StandardError; end
  class OutOfStock < Error; end
  class NotEnough < Error
    attr_reader :missing
    def initialize(missing) = (@missing = missing; super("insert #{missing} more"))
  end
  COINS = [100, 50, 25, 10, 5].freeze
  Slot = Struct.new(:name, :price, :count)
  def initialize = (@slots = {}; @credit = 0)
  def stock(code, name, price, count = 1) = (@slots[code] = Slot.new(name, price, count); self)
  def insert(*coins)
    bad = coins - COINS
    raise Error, "bad coin: #{bad.join(', ')}" unless bad.empty?
    @credit += coins.sum
  end
  def select(code)
    slot = @slots.fetch(code) { raise Error, "no slot #{code}" }
    raise OutOfStock, "#{slot.name} is sold out" if slot.count.zero?
    raise NotEnough.new(slot.price - @credit) if @credit < slot.price
    slot.count -= 1
    change = make_change(@credit - slot.price)
    @credit = 0
    [slot.name, change]
  end
  private def make_change(n) = COINS.each_with_object([]) { |c, out| (out << c; n -= c) while n >= c }
end
vm = VendingMachine.new.stock("A1", "Chips", 125, 1).stock("B2", "Gum", 35, 5)
steps = [[:insert, 100, 50], [:select, "A1"], [:select, "A1"], [:insert, 10], [:select, "B2"], [:insert, 3], [:select, "Z9"], [:insert, 100], [:select, "B2"]]
steps.each do |m, *args|
  puts "#{m}(#{args.join(', ')}) => #{vm.public_send(m, *args).inspect}"
rescue VendingMachine::NotEnough => e
  puts "need #{e.missing}"
rescue VendingMachine::Error => e
  puts "#{e.class.name[/\w+\z/]}: #{e.message}"
end
nil
