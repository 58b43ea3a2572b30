# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Elements of an Array: what is searched, added, taken and changed.
class ArrayElementsTest < Minitest::Test
  include LikeCruby

  test "what is searched" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].reverse_each.to_a
      [1, 2, 3].reverse_each.with_index.to_a
      [1, 2, 3].each_index.to_a
      [1, 2, 3].find_index(2)
      [1, 2, 3].find_index { |x| x > 1 }
      [1, 2, 3].index(9)
      [1, 2, 3].index { |x| x > 1 }
      [1, 2, 3, 2].rindex(2)
      [1, 2, 3, 2].rindex { |x| x < 3 }
      [1, 2, 3].index.class
      [1, 2, 3].count
      [1, 2, 3].count(2)
      [1, 2, 3].count(&:odd?)
      [1, 2, 3].none?
      [1, 2, 3].none?(4)
      [1, 2, 3].none?(Integer)
      [nil, 1].one?
      [1, 2].one?(1)
      [1, 2].one? { |x| x > 1 }
      [1, 2].all?(Integer)
      [1, 2].all?(1..3)
      [].all?
      [].any?
      [].none?
      [nil].any?
      [1, "a"].any?(String)
      [1, 2].any? { |x| x > 1 }
      [1, 2].include?(2)
      [1, 2].member?(3)
    RUBY
  end

  test "an Array as a set" do
    assert_like_cruby(<<~'RUBY')
      [1, 2] | [2, 3]
      [1, 2] & [2, 3]
      [1, 2] - [2]
      [1, 2] + [3]
      [1, 2] + nil
      [1, 2] | nil
      [1, 2].union([3], [4])
      [1, 2].intersection([2], [2, 3])
      [1, 2].difference([2], [1])
      [1, 2].intersect?([2])
      [1, 2].intersect?([3])
    RUBY
  end

  test "what is added and taken" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].concat([3], [4])
      a = [1]; a.concat(a, a)
      [1, 2].push(3, 4)
      [1, 2].append(3)
      [1, 2].prepend(0)
      [1, 2].unshift(-1, 0)
      a = [1, 2, 3]; [a.shift, a.shift(1), a]
      a = [1, 2, 3]; [a.pop, a.pop(1), a]
      a = [1]; a.pop(-1)
      a = [1, 2, 1]; [a.delete(1), a]
      a = [1, 2, 1]; [a.delete(9), a.delete(9) { :no }]
      a = [1, 2, 3]; [a.delete_at(1), a.delete_at(9), a]
      [1, 2].replace([3])
      [1, 2].clear
    RUBY
  end

  test "elements by place" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].fetch(1)
      [1, 2, 3].fetch(9)
      [1, 2, 3].fetch(-9)
      [1, 2, 3].fetch(9, :d)
      [1, 2, 3].fetch(9) { |i| i }
      [1, 2, 3].fetch("a")
      [1, 2, 3].at(1)
      [1, 2, 3].slice(1, 2)
      [1, 2, 3][1..]
      [1, 2, 3][..1]
      [1, 2, 3][-2..]
      [1, 2, 3][3, 1]
      [1, 2, 3][4, 1]
      [1, 2, 3][1, -1]
      [1, 2, 3][1.9]
      [1, 2, 3]["a"]
      [1, 2, 3][nil]
      a = [1, 2, 3]; a[1] = 9; a
      a = [1, 2, 3]; a[5] = 9; a
      a = [1, 2, 3]; a[0, 2] = [7]; a
      a = [1, 2, 3]; a[0..1] = 7; a
      a = [1, 2, 3]; a[1..] = []; a
      a = [1, 2, 3]; a[-1] = 9; a
      a = [1, 2, 3]; a[-9] = 9; a
      a = [1, 2, 3]; a[1, -1] = 9; a
      a = [1, 2, 3]; a[-9..1] = 9; a
      a = [1, 2, 3]; a[3..5] = [1, 2]; a
    RUBY
  end

  test "pairs" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].assoc(1)
      [[1, 2], [3, 4]].assoc(3)
      [[1, 2], [3, 4]].rassoc(4)
      [[1, 2], [3, 4]].to_h
      [[1, 2], [3, 4]].to_h { |a, b| [b, a] }
      [1].to_h
      [[1]].to_h
      [1, 2].to_h { |x| x }
      [1, 2].to_h { |x| [x, x.to_s] }
      [1, 2, 3].sum { |x| x.to_f }
      [1, 2, 3].step
    RUBY
  end

  test "pack" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].pack("C*")
      ["abc"].pack("A5")
      ["abc"].pack("m0")
      ["abc", "de"].pack("a5a2")
      [1, 300].pack("U*")
      ["616263"].pack("H*")
      [1.5].pack("E")
      [1, 2].pack("w*")
      ["abc"].pack("u")
      ["a b=é"].pack("M")
      [1].pack("x2C")
      [-1].pack("q")
    RUBY
  end

  test "equality and frozen Arrays" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].hash == [1, 2].hash
      [1, 2].eql?([1, 2])
      [1, 2].eql?([1.0, 2])
      [1, 2] == [1.0, 2]
      [1, 2].frozen?
      [1, 2].freeze << 3
      [1, 2].freeze.map! { |x| x }
      [3, 1].freeze.sort!
      [3, 1].freeze.clear
      [3, 1].freeze.push
      [3, 1].freeze.delete(9)
      [3, 1].freeze.pop
      [].freeze.unshift(1)
      [1].freeze.concat([])
      [1].freeze.uniq!
      [1].freeze.compact!
      [1].freeze.fill(1)
      [1].freeze.insert(0, 1)
      [1].freeze.reject! { false }
      [1].freeze.rotate!
      [1].freeze.reverse!
      [1].freeze[0] = 2
      [1].freeze.replace([1])
    RUBY
  end

  test "new Arrays" do
    assert_like_cruby(<<~'RUBY')
      Array.new(3)
      Array.new(3, 0)
      Array.new(3) { |i| i * 2 }
      Array.new([1, 2])
      Array.new(-1)
      Array.new("a")
      Array.new(1, 2, 3)
      Array(nil)
      Array([1])
      Array(1..3)
      Array({ a: 1 })
      Array("a")
      Array[1, 2]
      Array.try_convert([1])
      Array.try_convert(1)
      [1, 2].to_a.equal?([1, 2])
      [1, 2].to_ary
      [1, 2].entries
      [1, 2].to_set
      [1, 2, 3].each_with_index { |x, i| x }
      [1, 2].each { |x| x }
      [1, 2].each.next
      [1, 2].map!.with_index { |x, i| x * i }
      a = [1, 2, 3]; a.map!(&:to_s); a
      [1, 2].collect { |x| x + 1 }
    RUBY
  end

  test "blocks of several parameters" do
    assert_like_cruby(<<~'RUBY')
      [[1, [2, 3]]].each { |a, (b, c)| return [a, b, c] }
      [[1, 2], [3, 4]].map { |a, b| a + b }
      [[1, 2], [3, 4]].map { |a| a }
      [[1, 2], [3, 4]].each_with_index.map { |(a, b), i| a + b + i }
      [[1, 2], [3, 4]].inject { |a, b| a + b }
      [[1, 2], [3, 4]].select { |a, b| b > 2 }
      [[1, 2], [3, 4]].find { |a, b| b > 2 }
      [[1, 2], [3, 4]].any? { |a, b| b > 3 }
      [[1, 2], [3, 4]].all? { |a, b| b > 3 }
      [[1, 2], [3, 4]].count { |a, b| b > 3 }
      [[1, 2], [3, 4]].partition { |a, b| b > 3 }
      [[1, 2], [3, 4]].group_by { |a, b| b }
      [[1, 2], [3, 4]].sort_by { |a, b| -b }
      [[1, 2], [3, 4]].min_by { |a, b| -b }
      [[1, 2], [3, 4]].sum { |a, b| b }
      [[1, 2], [3, 4]].flat_map { |a, b| [b] }
      [[1, 2], [3, 4]].each_with_object([]) { |(a, b), m| m << b }
      [[1, 2], [3, 4]].filter_map { |a, b| b if a > 1 }
      [[1, 2], [3, 4]].uniq { |a, b| 1 }
      [[1, 2], [3, 4]].take_while { |a, b| b < 3 }
      [[1, 2], [3, 4]].index { |a, b| b == 4 }
      [[1, 2], [3, 4]].reject { |a, b| b == 4 }
      [[1, 2], [3, 4]].zip([5, 6]).map { |(a, b), c| a + b + c }
    RUBY
  end

  test "the rest of Enumerable" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4, 5].filter(&:odd?)
      [1, 2, 3].find(&:even?)
      [1, 2, 3].detect { |x| x > 5 }
      [1, 2, 3].find(-> { :none }) { |x| x > 5 }
      [1, 2, 3].filter_map { |x| x * 2 if x.odd? }
      [1, 2, 3].group_by(&:odd?)
      [1, 2, 3].each_entry { |x| x }
      [1, 2, 3].lazy.map { |x| x * 2 }.select(&:even?).first(2)
      [1, 2, 3].each.size
      [1, 2, 3].map.size
      [1, 2, 3].each_slice(2).size
      [1, 2, 3].select.inspect
      [1, 2, 3].each_slice(2).inspect
      [1, 2, 3].each.with_index(1).inspect
      [1, 2, 3].sum(&:to_s)
      [4, 5].each_with_index.to_a.flatten.sum
      [1, 2, 3].minmax_by { |x| -x }
      %w[apple pie].minmax_by(&:size)
      ["a", "b"].cycle.with_index.first(3)
      [1, 2, 3, 4, 5, 6].each_slice(2).with_index.map { |(a, b), i| a * b + i }
      [1, 2, 3].freeze.dup << 4
      [1, 2, 3].freeze.clone.frozen?
      [1, 2, 3].sum { |x| Rational(x, 2) }
      [1, 2, 3].deconstruct
      [3, 5].minmax { |a, b| b <=> a }
      [1, 2, 3] === [1, 2, 3]
      [1, 2, 3].then { |a, *| a }
    RUBY
  end

  test "blocks that change the Array" do
    assert_like_cruby(<<~'RUBY')
      a = [1, 2, 3]; a.each { |x| a << x + 10 if a.size < 6 }; a
      a = [1, 2, 3]; a.map { |x| a.clear; x }
      a = [1, 2, 3, 4]; a.each { |x| a.delete(x) }; a
      a = [3, 1, 2]; a.sort! { |x, y| a.clear; x <=> y } rescue 1
      a = [1, 2, 3]; a.inject { |x, y| a.clear; x + y }
      a = [1, 2, 3]; a.reverse_each { |x| a.pop }; a
      a = [1, 2, 3]; a.each_index { |x| a.pop }; a
      a = [1, 2, 3]; a.each_with_index { |x, i| a.pop }; a
      x = []; 2000.times { x = [x] }; x.flatten.size
      x = [1]; 50.times { x = [x] }; x.inspect.size
    RUBY
  end
end
