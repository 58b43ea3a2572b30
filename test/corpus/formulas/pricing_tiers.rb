def price(qty)
  left = qty
  [[10, 5.0], [40, 4.5], [50, 4.0], [Float::INFINITY, 3.2]].sum do |size, unit|
    n = [left, size].min
    left -= n
    n * unit
  end
end
[1, 10, 25, 100, 250].to_h { |q| [q, price(q)] }
