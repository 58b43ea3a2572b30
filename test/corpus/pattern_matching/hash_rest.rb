config = { db: { user: "admin", pass: "secret", host: "x" }, mode: "dev", level: 3 }
case config
in { db: { user:, **db_rest }, **rest }
  puts user, db_rest, rest
end
case { name: "only" }
in { name: String, **nil } then puts "exact"
end
case { name: "more", x: 1 }
in { name: String, **nil } then puts "exact"
in { name: String => n } then puts "loose #{n}"
end
case {}
in {} then puts "empty matches empty"
end
case { a: 1 }
in {} then puts "no"
in { a: 1 => one } then puts one
end
case { "str" => 1, sym: nil }
in { sym: nil } then puts "nil value"
end
result = case [1, { k: [2, { z: 3 }] }]
         in [Integer => a, { k: [b, { z: c }] }] then { a:, b:, c: }
         end
result
