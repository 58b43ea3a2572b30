class Ocean
  Ship = Struct.new(:name, :cells, :hits) { def sunk? = (cells - hits).empty? }
  def initialize = @ships = []
  def place(name, at, size, dir)
    col, row = at[0].ord - 65, at[1..].to_i - 1
    cells = Array.new(size) { |i| dir == :h ? [row, col + i] : [row + i, col] }
    raise ArgumentError, "#{name} is out of bounds" if cells.flatten.any? { |v| v > 9 }
    raise ArgumentError, "#{name} overlaps" if @ships.any? { |s| (s.cells & cells).any? }
    @ships << Ship.new(name, cells, [])
    self
  end
  def fire(at)
    cell = [at[1..].to_i - 1, at[0].ord - 65]
    ship = @ships.find { |s| s.cells.include?(cell) } or return :miss
    ship.hits |= [cell]
    return :all_sunk if @ships.all?(&:sunk?)
    ship.sunk? ? :"sunk_#{ship.name}" : :hit
  end
end
o = Ocean.new.place("sub", "A1", 2, :h).place("boat", "C3", 3, :v)
[["tug", "I9", 3, :h], ["dup", "B1", 2, :v]].each do |a|
  o.place(*a)
rescue ArgumentError => e
  puts e.message
end
%w[A1 J10 B1 C3 C4 C5].map { |s| o.fire(s).tap { |r| puts "#{s}: #{r}" } }
