def optimize(node)
  case node
  in [:add, a, b]
    case [optimize(a), optimize(b)]
    in [Integer => x, Integer => y] then x + y
    in [0, x] then x
    in [x, 0] then x
    in [x, y] then [:add, x, y]
    end
  in [:mul, a, b]
    case [optimize(a), optimize(b)]
    in [Integer => x, Integer => y] then x * y
    in [0, _] then 0
    in [_, 0] then 0
    in [1, x] then x
    in [x, 1] then x
    in [x, y] then [:mul, x, y]
    end
  in [:neg, Integer => n] then -n
  in [:neg, [:neg, inner]] then optimize(inner)
  in [:neg, x] then [:neg, optimize(x)]
  in Integer | Symbol then node
  end
end
[[:add, 1, [:mul, 2, 3]], [:add, :x, 0], [:mul, [:add, 1, 0], :y], [:neg, [:neg, :z]], [:mul, :a, [:add, 0, 0]], [:add, [:mul, 1, :q], [:neg, 4]]].map { |n| optimize(n).tap { |r| puts "#{n} => #{r}" } }
