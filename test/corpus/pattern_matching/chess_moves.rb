def moves(piece, (file, rank))
  on_board = ->((f, r)) { f.between?(1, 8) && r.between?(1, 8) }
  steps = case piece
          in :knight then [1, 2].permutation.flat_map { |a, b| [a, -a].product([b, -b]) }
          in :king then [-1, 0, 1].product([-1, 0, 1]) - [[0, 0]]
          in :rook | :bishop | :queen => slider
            lines = { rook: [[0, 1], [1, 0], [0, -1], [-1, 0]], bishop: [1, -1].product([1, -1]) }
            lines[:queen] = lines.values.sum([])
            lines[slider].flat_map { |df, dr| (1..7).map { |n| [df * n, dr * n] } }
          in [:pawn, (:white | :black) => colour]
            dir = colour == :white ? 1 : -1
            start = colour == :white ? 2 : 7
            [[0, dir], *([[0, 2 * dir]] if rank == start)]
          end
  steps.map { |df, dr| [file + df, rank + dr] }.select(&on_board)
end
square = ->((f, r)) { "#{("a".ord + f - 1).chr}#{r}" }
[[:knight, [2, 1]], [:king, [1, 1]], [:rook, [4, 4]], [:bishop, [3, 1]], [[:pawn, :white], [5, 2]], [[:pawn, :black], [5, 6]]].each { |piece, at| puts "#{Array(piece).join(" ")} #{square[at]}: #{moves(piece, at).map(&square).sort.join(" ")}" }
begin
  moves(:dragon, [1, 1])
rescue NoMatchingPatternError => e
  puts e.message
end
moves(:queen, [4, 4]).size
