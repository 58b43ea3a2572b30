expected = 5
case 5
in ^expected then puts "pinned"
end
case [1, 1]
in [x, ^x] then puts "same"
end
case { a: 3, b: 4 }
in { a: Integer => a, b: ^(a + 1) } then puts "consecutive"
end
@limit = 10
case 7
in ^@limit then puts "at the limit"
in Integer => n if n < @limit then puts "below"
end
def find(list, id) = list.find { |h| h in { id: ^id } }
puts find([{ id: 1, n: "x" }, { id: 2, n: "y" }], 2)
val = [[:add, 1], [:add, 2], [:del, 1]]
val.each_cons(2) do |pair|
  case pair
  in [[op, _], [^op, _]] then puts "repeated #{op}"
  in [[a, _], [b, _]] then puts "#{a} then #{b}"
  end
end
case 2
in 1 | ^expected then 1
in Integer => other then other
end
