begin
  case { status: "weird", items: [1] }
  in { status: Integer } then 1
  in [] then 2
  end
rescue NoMatchingPatternError => e
  puts e.class, e.message
end
begin
  { a: 1 } => { b: }
rescue NoMatchingPatternKeyError => e
  puts e.message, e.key.inspect, e.matchee.inspect
end
begin
  5 => String
rescue NoMatchingPatternError => e
  puts e.message
end
begin
  [1, 2] => [a]
rescue => e
  puts e.message
end
begin
  { name: "x", age: 3 } => { name: Integer }
rescue => e
  puts e.message
end
begin
  nil => { a: }
rescue => e
  puts e.message
end
begin
  [1, "x"] => [Integer, Integer]
rescue => e
  puts e.message
end
[1, [2]] => [x, [y]]
x + y
