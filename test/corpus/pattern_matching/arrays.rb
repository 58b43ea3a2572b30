def describe(a)
  case a
  in [] then "empty"
  in [x] then "one: #{x}"
  in [Integer => x, Integer => y] then "two ints: #{x + y}"
  in [String => s, *] if s.start_with?("#") then "comment"
  in [first, *, last] if first == last then "bookends #{first}"
  in [:op, [:num, n], [:num, m]] then "op #{n} #{m}"
  in [_, _, *rest] then "rest #{rest}"
  end
end
[[], [nil], [1, 2], ["# x", 1], [3, 9, 3], [:op, [:num, 1], [:num, 2]], [1, "a", :b]].each { |a| puts describe(a) }
case [1, [2, [3, 4]]]
in [a, [b, [*, c]]] then puts a + b + c
end
case [1, 42, "x", :y]
in [*, String => s, *post] then puts s, post.inspect
end
case { n: [1, 2, 3] }
in { n: [Integer, Integer, *] => all } then all
end
