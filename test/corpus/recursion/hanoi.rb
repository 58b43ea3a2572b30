def hanoi(n, from, to, via, moves = [])
  return moves if n.zero?
  hanoi(n - 1, from, via, to, moves)
  moves << "#{n}: #{from}->#{to}"
  hanoi(n - 1, via, to, from, moves)
end
moves = hanoi(3, :a, :c, :b)
puts moves
(1..10).map { |n| hanoi(n, 1, 3, 2).size }
