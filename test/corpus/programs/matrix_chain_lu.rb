# LU decomposition with pivots, in Rationals, on two well known matrices.
class LU
  attr_reader :lower, :upper, :permutation

  def initialize(rows)
    @size = rows.size
    @permutation = identity
    a = rows.map { |row| row.map(&:to_r) }
    (0...@size).each do |column|
      pivot = (column...@size).max_by { |row| a[row][column].abs }
      next if pivot == column

      a[column], a[pivot] = a[pivot], a[column]
      @permutation[column], @permutation[pivot] = @permutation[pivot], @permutation[column]
    end
    @lower, @upper = identity, Array.new(@size) { Array.new(@size, 0r) }
    @size.times do |j|
      @size.times do |i|
        sum = ->(n) { (0...n).sum(0r) { |k| @upper[k][j] * @lower[i][k] } }
        if i <= j then @upper[i][j] = a[i][j] - sum[i]
        else @lower[i][j] = (a[i][j] - sum[j]) / @upper[j][j]
        end
      end
    end
  end

  def determinant
    swaps = @permutation.map { |row| row.index(1) }
    sign = swaps.combination(2).count { |a, b| a > b }.even? ? 1 : -1
    sign * (0...@size).map { |i| @upper[i][i] }.reduce(:*)
  end

  def check?(rows)
    product = multiply(@lower, @upper)
    product == multiply(@permutation, rows)
  end

  private

  def identity = Array.new(@size) { |i| Array.new(@size) { |j| i == j ? 1 : 0 } }
  def multiply(a, b) = a.map { |row| b.transpose.map { |col| row.zip(col).sum { |x, y| x * y } } }
end

show = ->(m) { puts m.map { |row| row.map { |v| v.to_f.round(5).to_s.rjust(9) }.join }, "" }
[[[1, 3, 5], [2, 4, 7], [1, 1, 0]], [[11, 9, 24, 2], [1, 5, 2, 6], [3, 17, 18, 1], [2, 5, 7, 1]]].map do |rows|
  lu = LU.new(rows)
  show[lu.lower]
  show[lu.upper]
  puts "determinant #{lu.determinant}, P A = L U: #{lu.check?(rows)}"
  [lu.determinant.to_i, lu.upper.map(&:last)]
end
