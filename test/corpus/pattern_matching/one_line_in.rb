config = { name: "app", env: "test", ports: [80, 443], db: { url: "pg://x" } }
puts "has ports" if config in { ports: [Integer, *] }
puts "production" if config in { env: "production" }
ok = (config in { db: { url: /\Apg:/ => url } })
puts ok, url
config => { name:, ports: [first_port, *] }
puts name, first_port
valid = [{ id: 1 }, { id: "2" }, {}, nil].map { |h| h in { id: Integer } }
puts valid.inspect
list = [1, [2, 3], { k: [4, { deep: 5 }] }]
list => [a, [b, c], { k: [d, { deep: e }] }]
result = if list in [Integer => x, *] then x else 0 end
puts result, (5 in 1..9), ("x" in String | Symbol), (nil in nil), ([] in []), ({} in {}), ({ a: 1 } in {})
[a, b, c, d, e].sum
