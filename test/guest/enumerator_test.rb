# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Enumerator, Lazy and what they are made of, as in CRuby.
class EnumeratorTest < Minitest::Test
  include LikeCruby

  test "sequences" do
    assert_like_cruby(<<~'RUBY')
      ((1..10) % 3).last
      ((1..10) % 3).last(2)
      ((1..10) % 3).size
      ((1..10) % 3).begin
      ((1..10) % 3).end
      ((1..10) % 3).step
      ((1..10) % 3).exclude_end?
      ((1..10) % 3) == (1..10).step(3)
      ((1..10) % 3).first(2)
      ((1..10) % 3).include?(4)
      ((1..10) % 3).map { |x| x }
      ((1..10) % 3).each_slice(2).to_a
      ((1..10) % 3).reverse_each.to_a
      ((1..10) % 3).lazy.map { |x| x }.first(1)
      ((1..10) % 3).hash == ((1..10) % 3).hash
      ((1..10) % 3).with_index.to_a
      ((1..10) % 3).each_with_index.to_a
      ((1..10) % 3).next
    RUBY
  end

  test "next, peek and size" do
    assert_like_cruby(<<~'RUBY')
      e = (1..3).each; [e.next, e.peek, e.next, e.next, (e.next rescue $!.message)]
      e = (1..3).each_slice(2); [e.next, e.next, e.size]
      (1..4).each_cons(2).size
      (1..3).each.size
      (1..3).map.with_index.to_a
      (1..3).each_with_index.size
      (1..3).lazy.size
      (1..3).lazy.map { }.size
      (1..3).lazy.select { }.size
    RUBY
  end

  test "Lazy" do
    assert_like_cruby(<<~'RUBY')
      (1..20).lazy.select(&:even?).map { |x| x * 3 }.reject { |x| x % 4 == 0 }.first(2)
      (1..3).lazy
      (1..3).lazy.map { |x| x }
      (1..3).lazy.map { |x| x }.select(&:odd?)
      (1..3).lazy.force
      (1..3).lazy.eager.class
      (1..3).lazy.to_a
      (1..3).lazy.include?(2)
      (1..).lazy.include?(2)
      (1..).lazy.take(2)
      (1..).lazy.take(2).to_a
      (1..).lazy.take_while { |x| x < 3 }.to_a
      (1..5).lazy.drop(2).to_a
      (1..5).lazy.drop_while { |x| x < 3 }.to_a
      (1..5).lazy.zip(6..10).to_a
      (1..).lazy.zip(6..).first(2)
      (1..3).lazy.flat_map { |x| [x, x] }.to_a
      (1..3).lazy.flat_map { |x| x }.to_a
      (1..3).lazy.uniq { |x| x % 2 }.to_a
      (1..3).lazy.with_index.to_a
      (1..3).lazy.with_index(1).map { |x, i| x * i }.to_a
      (1..3).lazy.with_index { |x, i| x }.to_a
      (1..3).lazy.each_with_index.map { |x, i| x * i }.to_a
      (1..3).lazy.filter_map { |x| x * 2 if x.odd? }.to_a
      (1..3).lazy.chunk_while { |a, b| b == a + 1 }.to_a
      (1..3).lazy.slice_when { |a, b| b.odd? }.to_a
      (1..3).lazy.each_slice(2).to_a
      (1..).lazy.each_slice(2).first(2)
      (1..).lazy.map { |x| x * 2 }.each_with_index.first(2)
      (1..3).lazy.compact.to_a
      (1..3).lazy.grep(2..3).to_a
      (1..3).lazy.grep(2..3) { |x| x * 2 }.to_a
      (1..3).lazy.grep_v(2).to_a
      (1..3).lazy.tally
      (1..3).lazy.reduce(:+)
      (1..3).lazy.sum
      (1..3).lazy.min
      (1..3).lazy.sort_by { |x| -x }
      (1..3).lazy.group_by(&:odd?)
      (1..3).lazy.each { |x| x }
      (1..3).lazy.next
      (1..3).lazy.tap { }.class
      (1..3).lazy.take(5).size
      (1..3).lazy.first
      (1..3).lazy.lazy.class
      (1..3).lazy.select
      (1..3).lazy.partition(&:odd?)
      (1..3).lazy.each_with_object([]).to_a
      (1..3).lazy.collect_concat { |x| [x] }.to_a
      (1..3).lazy.find { |x| x > 1 }
      (1..3).lazy.take(2).map { |x| x }.inspect
      (1..3).lazy.reject(&:odd?).to_a
    RUBY
  end

  test "a Lazy is walked anew each time" do
    assert_like_cruby(<<~'RUBY')
      a = []; (1..3).lazy.map { |x| a << x; x }.first(1); a
      a = []; (1..3).lazy.map { |x| a << x; x }.take(1).to_a; a
      a = []; (1..3).lazy.take(2).each { |x| a << x }; a
      l = (1..3).lazy.take(2); [l.to_a, l.to_a]
      l = (1..4).lazy.drop(2); [l.to_a, l.to_a]
      l = (1..4).lazy.with_index; [l.to_a, l.to_a]
      l = (1..4).lazy.uniq; [l.to_a, l.to_a]
    RUBY
  end

  test "Ranges once more" do
    assert_like_cruby(<<~'RUBY')
      x = (1..3).each_entry; x.next
      (1..3) .%(2).to_a
      (1..10).step(2).map { |x| x }
      (1..10).step(5).include?(6)
      ('a'..'e').each_with_index.to_h
      ('a'..'e').zip(1..5).to_h
      (1..3).sum.to_f
      ("a".."c").sum("")
      (1..3).each_with_index.max_by { |x, i| -i }
      (1..3).min_by { |x| -x }
      (1..3).none? { |x| x > 3 }
      (1..3).entries
      (1..3).to_a.reverse
      (1..3).pack rescue $!.class
      (-5..-1).to_a
      (-1..-5).to_a
      (1..3).any?
      (1..3).each_with_index.to_a.flatten
      (1..0).any?
      (1..3) .then { |r| r.sum }
      (1...10).each_slice(3).map(&:first)
      (0...5).map { |i| i ** 2 }
      1.upto(3).to_a
      3.downto(1).map { |x| x }
      1.upto(3).size
      5.times.to_a
      5.times.each_slice(2).to_a
      1.step(2, 0.5).to_a
      1.step(3, 0.5).map { |f| f }
      (1..3).reverse_each.first
      (1..).reverse_each rescue $!.class
      (..3).reverse_each.first(2)
      (..3).each rescue $!.class
      (..3).each { } rescue $!.message
      (1..3).inject(:+).then { _1 * 2 }
      (0.1..0.5).step(0.1).map { |x| x.round(1) }
      (1..3).step(1).class
      ("a".."c").step(1).class
      (1..3).each_slice(2).class
      case 5 when 1..3 then :a when 4.. then :b end
      case 2.5 when 1..3 then :a end
      case "b" when "a".."c" then :in end
      r = (1..3); a, *b = *r; [a, b]
    RUBY
  end

  test "Enumerator.new" do
    assert_like_cruby(<<~'RUBY')
      Enumerator.new { |y| y << 1 << 2; y.yield 3, 4; :r }.to_a
      Enumerator.new { |y| y << 1 << 2 }.next
      Enumerator.new { |y| y << 1; y << 2 }.lazy.map { |x| x * 2 }.to_a
      Enumerator.new { |y| y.yield 1, 2 }.next
      Enumerator.new { |y| y.yield 1, 2 }.to_a
      Enumerator.new { |y| y.yield }.to_a
      Enumerator.new { |y| y.yield nil }.next_values
      Enumerator.new { |y| y.yield }.next_values
      Enumerator.new(3) { |y| y << 1 }.size
      Enumerator.new(-> { 42 }) { |y| y << 1 }.size
      Enumerator.new { |y| y << 1 }.size
      Enumerator.new { |y| y << 1 }.inspect =~ /#<Enumerator: #<Enumerator::Generator:0x[0-9a-f]+>:each>/
      Enumerator.new
      e = Enumerator.new { |y| 3.times { |i| y << i } }; [e.next, e.peek, e.next, e.next, (e.next rescue $!.class)]
      e = Enumerator.new { |y| y << 1; :done }; e.next; (e.next rescue $!.result)
      e = [1, 2].each; e.next; e.next; (e.next rescue $!.message)
      e = [1, 2].each; e.next; e.rewind; e.next
      e = [1, 2].each; loop { e.next }; :ok
      e = [1, 2].each; r = loop { e.next }; r
      e = [1, 2, 3].map; e.with_index { |x, i| x * i }
      e = [1, 2, 3].each_with_index; [e.next, e.next]
      e = [1, 2, 3].each.with_object(:a); e.next
      e = [1, 2].each; e.size
      e = "abc".each_char; [e.next, e.next, e.next, (e.next rescue "stop")]
      e = { a: 1 }.each; e.next
      e = Enumerator.produce(1) { |x| x * 2 }; e.take(4)
      Enumerator.produce(1) { |x| x * 2 }.lazy.select(&:even?).first(2)
      Enumerator.produce([0, 1]) { |a, b| [b, a + b] }.take(4).map(&:first)
      Enumerator.produce(1, &:succ).size
      Enumerator.produce(1) { |x| raise StopIteration if x > 2; x + 1 }.to_a
      Enumerator.produce { 1 }.first(2)
      Enumerator.produce(1) { |x| x + 1 }.inspect =~ /Enumerator::Producer/
      Enumerator.produce(3) { |x| x - 1 }.take_while(&:positive?)
      Enumerator.produce(1, 2) { }
      Enumerator.produce(1)
      e = [1].each + [2]; e.to_a
      ([1].each + [2]).inspect
      ([1].each + [2]).size
      ([1].each + [2]).class
      [1].chain([2], 3..4).to_a
      [1].chain([2]).inspect
      [1].chain([2]).lazy.map { |x| x }.to_a
      [1].chain([2]).with_index.to_a
      [1].chain.to_a
      [1].each.with_index(1).with_index.to_a
      [1, 2].each.with_index.with_object([]).to_a.size
      Enumerator::Chain.new([1], [2]).to_a
      Enumerator::Product.new([1, 2], [3]).to_a
      Enumerator.product([1, 2], [3, 4]).to_a
      Enumerator.product([1, 2], [3, 4]).size
      Enumerator.product.to_a
      Enumerator::Yielder.instance_method(:<<).arity
      Enumerator.new { |y| [1, 2].each(&y) }.to_a
      Enumerator::Lazy.new([1, 2]) { |y, x| y << x * 2 }.to_a
    RUBY
  end

  test "an each of the script's own" do
    assert_like_cruby(<<~'RUBY')
      [4, 5].each_with_index.next
      [4, 5].each.with_index(1).to_a
      [4, 5].each.with_index(1) { |x, i| x }
      [4, 5].each_entry.with_index(2).to_a
      [4, 5].to_enum(:each_slice, 1).to_a
      [4, 5].enum_for(:map).with_index { |x, i| [x, i] }
      "abc".enum_for(:each_char).to_a
      o = Object.new; def o.each; yield 1; yield 2, 3; yield; end; o.to_enum.to_a
      o = Object.new; def o.each; yield 1; yield 2, 3; yield; end; o.extend(Enumerable).to_a
      o = Object.new; def o.each; yield 1; yield 2, 3; yield; end; o.extend(Enumerable).map { |x| x }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).map { |x, y| y }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).select { |x, y| y > 2 }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).each_with_index.to_a
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).first
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).sort_by { |x, y| -y }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).group_by { |x| x }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).inject { |a, b| a + b }
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).each_slice(2).to_a
      o = Object.new; def o.each; yield 1, 2; yield 3, 4; end; o.extend(Enumerable).each_with_object([]) { |x, a| a << x }
      o = Object.new; def o.each; yield 3; yield 1; yield 2; end; o.extend(Enumerable); [o.sort, o.min, o.max, o.minmax, o.sum, o.to_set, o.include?(1), o.first(2), o.reduce(:+), o.sort_by { |x| -x }, o.min_by { |x| -x }, o.each_slice(2).to_a, o.each_cons(2).to_a, o.zip([1, 2, 3]), o.tally, o.partition(&:odd?), o.lazy.map { |x| x * 2 }.to_a, o.reverse_each.to_a, o.chunk_while { |a, b| b > a }.to_a, o.each_with_index.to_a, o.inject { |a, b| a - b }, o.to_a, o.entries, o.find_index(2), o.take_while { |x| x > 2 }, o.max(2), o.min(2), o.each_entry.to_a, o.cycle.first(4), o.uniq, o.to_h { |x| [x, 1] }, o.group_by(&:odd?), o.filter_map { |x| x if x > 1 }, o.flat_map { |x| [x, x] }, o.count, o.none?, o.all?, o.drop(1), o.reject(&:odd?)]
      e = [1,2,3].each; e2 = e.dup; [e.next, e2.next]
      e = [1,2,3].each; e.next; e.dup
      e = [1,2,3].each; [e.next, e.next, e.next, begin; e.next; rescue StopIteration => x; x.message; end]
      g = Enumerator.new { |y| y << 1; raise "boom" }; g.next; g.next
      def fibo; return to_enum(:fibo) unless block_given?; a, b = 0, 1; loop { yield a; a, b = b, a + b }; end; fibo.take(6)
      def fibo2; return to_enum(__method__) unless block_given?; yield 1; yield 2; end; [fibo2.to_a, fibo2.next, fibo2.with_index.to_a]
      e = Enumerator.new { |y| y << 1 << 2 << 3 }; e.each_slice(2).to_a
      e = Enumerator.new { |y| y << 1 << 2 << 3 }; [e.with_index.to_a, e.each_with_index.map { |x, i| x * i }, e.next, e.peek]
      e = Enumerator.new { |y| y << 1 << 2 << 3 }; e.rewind.next
      e = [1, 2, 3].each_entry; e.next
      gen = Enumerator.new { |y| n = 0; loop { y << (n += 1) } }; [gen.take(2), gen.next, gen.next, gen.first(1), gen.lazy.map { |x| x * 2 }.first(2)]
      e = [1,2,3].each; while true; begin; x = e.next; rescue StopIteration; break; end; end; x
      z = [1, 2].each; w = %w[a b].each; r = []; loop { r << [z.next, w.next] }; r
    RUBY
  end

  test "a chain rewinds what it walked, and has no size when a part has none" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].chain(3..4).size
      [1, 2].chain(Object.new).size
      def chained(seen, *names) = names.map { |n| o = [1, 2]; o.define_singleton_method(:rewind) { seen << n }; o }
      seen = []; chained(seen, :a, :b).then { |one, two| one.chain(two) }.rewind; seen
      seen = []; c = chained(seen, :a, :b).then { |one, two| one.chain(two) }; c.each { break }; c.rewind; seen
      seen = []; c = chained(seen, :a, :b).then { |one, two| one.chain(two) }; c.each {}; c.rewind; c.rewind; seen
    RUBY
  end
end
