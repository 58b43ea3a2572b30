# The tourist's knapsack: at most 400 dag, the most value.
Item = Struct.new(:name, :weight, :value)
ITEMS = <<~TABLE.lines.map { |line| name, weight, value = line.chomp.split(/\s{2,}/); Item.new(name, weight.to_i, value.to_i) }
  map                     9  150
  compass                13   35
  water                 153  200
  sandwich               50  160
  glucose                15   60
  tin                    68   45
  banana                 27   60
  apple                  39   40
  cheese                 23   30
  beer                   52   10
  suntan cream           11   70
  camera                 32   30
  T-shirt                24   15
  trousers               48   10
  umbrella               73   40
  waterproof trousers    42   70
  waterproof overclothes  43   75
  note-case              22   80
  sunglasses              7   20
  towel                  18   12
  socks                   4   50
  book                   30   10
TABLE

def best(items, capacity)
  rows = [Array.new(capacity + 1, 0)]
  items.each do |item|
    previous = rows.last
    rows << previous.each_with_index.map do |value, room|
      item.weight > room ? value : [value, previous[room - item.weight] + item.value].max
    end
  end
  chosen = []
  items.each_index.reverse_each do |i|
    next if rows[i + 1][capacity] == rows[i][capacity]

    chosen.unshift(items[i])
    capacity -= items[i].weight
  end
  chosen
end

chosen = best(ITEMS, 400)
chosen.each { |item| puts format("%-24s%4d%5d", *item) }
puts format("%-24s%4d%5d", "total", chosen.sum(&:weight), chosen.sum(&:value))
[chosen.sum(&:value), chosen.sum(&:weight), chosen.size]
