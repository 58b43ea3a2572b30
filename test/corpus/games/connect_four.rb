class ConnectFour
  def initialize = @cols = Array.new(7) { [] }
  def drop(col, mark)
    raise "column #{col} is full" if @cols[col].size == 6
    @cols[col] << mark
    win?(col, @cols[col].size - 1, mark)
  end
  def win?(c, r, m)
    [[1, 0], [0, 1], [1, 1], [1, -1]].any? { |dc, dr| 1 + run(c, r, dc, dr, m) + run(c, r, -dc, -dr, m) >= 4 }
  end
  def run(c, r, dc, dr, m)
    n = 0
    while (c += dc).between?(0, 6) && (r += dr) >= 0 && @cols[c][r] == m
      n += 1
    end
    n
  end
  def to_s = 5.downto(0).map { |r| @cols.map { |c| c[r] || "." }.join(" ") }.join("\n")
end
g = ConnectFour.new
winner = nil
[3, 3, 4, 4, 5, 5, 2, 6].each_with_index do |col, i|
  mark = i.even? ? "X" : "O"
  if g.drop(col, mark)
    winner = mark
    break
  end
end
puts g, "#{winner} wins"
begin
  h = ConnectFour.new
  7.times { |i| h.drop(0, i) }
rescue => e
  puts e.message
end
winner
