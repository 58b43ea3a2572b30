tests = [
  -> { 1 / 0 }, -> { 5 % 0 }, -> { nil + 1 }, -> { nil[0] }, -> { [].fetch(3) }, -> { { a: 1 }.fetch(:b) }, -> { Integer("x1") }, -> { Float("") },
  -> { "x" + nil }, -> { [1] + nil }, -> { :a + :b }, -> { Object.new.foo }, -> { foo_bar }, -> { FooBar }, -> { raise "text" }, -> { raise ArgumentError },
  -> { [3, "a"].max }, -> { [1, nil].sort }, -> { "abc".frozen_thing }, -> { def m(a) = a; m }, -> { ->(x) { x }.call }, -> { [1, 2].first(-1) }, -> { "x".to_sym.call },
  -> { rand(1..).x }, -> { Comparable.new }, -> { BasicObject.new.inspect }, -> { raise Class }, -> { raise 5 }, -> { loop { raise StopIteration, "over" } }, -> { throw :nowhere }, -> { "abc".unknown }, -> { 3.upcase }, -> { Math.sqrt(-1) }, -> { Math.log(-1) }, -> { [1, 2].combination }, -> { "5" * "5" }, -> { Array.new(-1) }, -> { "a".ljust }, -> { {}.merge(1) }, -> { [1, 2].zip(3) }, -> { Rational(1, 0) }, -> { 0**-1 }, -> { 10.digits(1) }, -> { -5.digits }, -> { "x".center(10, "") }, -> { [].sample(-1) }, -> { nil.upcase }, -> { true & foo }, -> { Struct.new(:a).new(1, 2) }, -> { 5.clamp(3, 1) }, -> { [1].first("x") }, -> { "abc"[1, 2, 3] }, -> { Hash.new(0) { 1 } }
]
tests.each_with_index do |t, i|
  r = t.call
  puts "#{i}: no error, #{r.inspect}"
rescue Exception => e
  puts "#{i}: #{e.class}: #{e.message}"
end
tests.size
