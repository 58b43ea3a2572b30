def greet(name:, greeting: "Hello", **rest) = "#{greeting}, #{name}!#{rest.empty? ? "" : " #{rest}"}"
name = "Ann"
greeting = "Hi"
puts greet(name:), greet(name:, greeting:), greet(**{ name: "Bob", mood: :good }), greet(name: "X", "str": 1)
opts = { name:, greeting: }
puts opts, greet(**opts, extra: [1])
def options(a, b = 2, *c, d:, e: d * 2, **f, &g) = [a, b, c, d, e, f, g&.call]
p options(1, d: 4), options(1, 9, 8, 7, d: 1, e: 2, z: 3) { :blk }, options({ h: 1 }, d: 0)
begin
  greet
rescue ArgumentError => e
  puts e.message
end
begin
  greet(name: 1, **{ "k" => 2 })
rescue ArgumentError => e
  puts e.message
end
def strict(a:, b: 1) = [a, b]
begin
  strict(a: 1, c: 2, d: 3)
rescue ArgumentError => e
  puts e.message
end
begin
  strict(1, a: 2)
rescue ArgumentError => e
  puts e.message
end
def last_hash(*args) = args
p last_hash(1, k: 2), last_hash({ k: 2 }), last_hash(**{}), method(:options).arity, method(:strict).parameters
def forward(...) = options(...)
def anon_splat(*) = last_hash(*)
def anon_kw(**) = strict(**)
def anon_block(&) = [1, 2].map(&)
[forward(5, d: 1), anon_splat(1, 2), anon_kw(a: 3), anon_block { _1 * 2 }]
