SINGLES = [*1..20, 25].freeze
SHOTS = SINGLES.flat_map { |n| [["S#{n}", n], ["D#{n}", 2 * n], *(n == 25 ? [] : [["T#{n}", 3 * n]])] }.freeze
DOUBLES = SHOTS.select { |name, _| name.start_with?("D") }.freeze
def checkout(score)
  DOUBLES.each { |n, v| return [n] if v == score }
  SHOTS.sort_by { |_, v| -v }.each { |n, v| DOUBLES.reverse_each { |d, w| return [n, d] if v + w == score } }
  SHOTS.sort_by { |_, v| -v }.each { |a, x| SHOTS.sort_by { |_, v| -v }.each { |b, y| DOUBLES.each { |d, w| return [a, b, d] if x + y + w == score } } }
  nil
end
[40, 50, 100, 121, 170, 169, 1].map { |s| checkout(s).tap { |c| puts "#{s}: #{c ? c.join(" ") : "no checkout"}" }&.size }
