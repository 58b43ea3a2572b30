def pyramid(n) = (1..n).map { |i| " " * (n - i) + "*" * (2 * i - 1) }
def diamond(n) = pyramid(n) + pyramid(n - 1).reverse.map { |l| " " + l }
def hollow(w, h) = ["#" * w, *["##{" " * (w - 2)}#"] * (h - 2), "#" * w]
def checker(n) = Array.new(n) { |r| Array.new(n) { |c| (r + c).even? ? "■" : "□" }.join(" ") }
def hourglass(n) = pyramid(n).reverse + pyramid(n).drop(1)
puts pyramid(3), "", diamond(3), "", hollow(5, 3), "", checker(3), "", hourglass(2)
n = 4
n.times do |i|
  n.times { |j| print(i >= j ? j + 1 : " ", " ") }
  print "\n"
end
diamond(4).map(&:size)
