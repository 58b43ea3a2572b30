def area(shape)
  case shape
  in { type: :circle, radius: Numeric => r } then (3.14159 * r**2).round(2)
  in { type: :rect, width:, height: } then width * height
  in { type: :square, side: } if side > 0 then side**2
  in { type: :polygon, points: [_, _, _, *] => pts }
    pts.each_with_index.sum { |(x, y), i| nx, ny = pts[(i + 1) % pts.size]; x * ny - nx * y }.abs / 2.0
  in { type: } then "unknown #{type}"
  else "not a shape"
  end
end
[{ type: :circle, radius: 2 }, { type: :rect, width: 2, height: 3.5 }, { type: :square, side: 4 }, { type: :square, side: -1 },
 { type: :polygon, points: [[0, 0], [4, 0], [4, 3]] }, { type: :star }, 42, {}].map { |s| area(s).tap { |a| puts "#{s.inspect} => #{a}" } }
