def insert(tree, v)
  case tree
  in nil then [nil, v, nil]
  in [l, x, r] if v < x then [insert(l, v), x, r]
  in [l, x, r] if v > x then [l, x, insert(r, v)]
  else tree
  end
end
def total(tree)
  case tree
  in nil then 0
  in [l, v, r] then total(l) + v + total(r)
  end
end
def shape(tree)
  case tree
  in nil then "."
  in [nil, v, nil] then v.to_s
  in [l, v, r] then "(#{shape(l)} #{v} #{shape(r)})"
  end
end
def min(tree)
  case tree
  in [nil, v, _] then v
  in [l, _, _] then min(l)
  end
end
tree = [5, 2, 8, 1, 9, 5].reduce(nil) { |t, v| insert(t, v) }
puts shape(tree), total(tree), min(tree)
tree => [[*, left_value, _], root, [_, right_value, *]]
[left_value, root, right_value]
