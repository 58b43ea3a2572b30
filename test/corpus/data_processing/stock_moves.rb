stock = Hash.new { |h, k| h[k] = { qty: 0, cost: 0.0 } }
moves = <<~M
  IN  bolt 100 @ 0.10
  IN  nut  50  @ 0.05
  OUT bolt 30
  IN  bolt 50  @ 0.16
  OUT nut  60
  ??? bad
M
moves.each_line.with_index(1) do |line, no|
  case line
  when /\AIN\s+(?<item>\w+)\s+(?<n>\d+)\s+@\s+(?<cost>[\d.]+)/
    m = $~
    s = stock[m[:item]]
    n = m[:n].to_i
    s[:cost] = (s[:cost] * s[:qty] + m[:cost].to_f * n) / (s[:qty] + n)
    s[:qty] += n
  when /\AOUT\s+(\w+)\s+(\d+)/
    item, n = $1, $2.to_i
    if stock[item][:qty] < n
      puts "line #{no}: only #{stock[item][:qty]} #{item}, wanted #{n}"
      next
    end
    stock[item][:qty] -= n
  else
    puts "line #{no}: cannot parse #{line.chomp.inspect}"
  end
end
stock.sort.each { |name, row| qty, cost = row.values_at(:qty, :cost); puts "#{name.ljust(6)}#{qty.to_s.rjust(5)} @ #{'%.4f' % cost} = #{'%.2f' % (qty * cost)}" }
stock.sum { |_, s| s[:qty] * s[:cost] }.round(4)
