# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Array, as in CRuby.
class ArrayTest < Minitest::Test
  include LikeCruby

  test "the largest and the smallest" do
    assert_like_cruby(<<~'RUBY')
      [3, 1, 2].max(2)
      [3, 1, 2].min(2)
      %w[aa b ccc].max_by(&:size)
      %w[aa b ccc].max_by(2, &:size)
      %w[aa b ccc].min_by(2) { |s| s.size }
      [3, 1, 2].minmax
      [3, 1, 2].max { |a, b| b <=> a }
      [3, 1, 2].max(2) { |a, b| b <=> a }
      [3, 1, 2].min(0)
      [3, 1, 2].min(-1)
      [].max
      [].min(2)
      [].minmax
      [1, "a"].max
      [1, nil].min
      [1, 2.5].max
    RUBY
  end

  test "pieces of an Array" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 4, 5, 7].slice_when { |a, b| b != a + 1 }.to_a
      [1, 2, 4, 5, 7].chunk_while { |a, b| b == a + 1 }.to_a
      [1, 1, 2, 3, 3].chunk { |x| x.odd? }.to_a
      [1, 1, 2, 3, 3].chunk(&:even?).map { |k, v| [k, v.size] }
      [1, 2, 3].chunk { |x| x == 2 ? :_separator : true }.to_a
      [1, 2, 3].chunk { |x| x == 2 ? :_alone : true }.to_a
      [1, 2, 3].chunk { |x| nil }.to_a
      [1, 2, 3, 4].slice_before(&:even?).to_a
      [1, 2, 3, 4].slice_before(3).to_a
      [1, 2, 3, 4].slice_after(&:even?).to_a
      [1, 2, 3, 4].slice_after(3).to_a
      %w[a b - c].slice_after("-").to_a
      [1, 2, 3].each_entry.to_a
      [1, 2, 3].zip([4, 5, 6], [7, 8, 9])
      [1, 2, 3].zip([4])
      [1, 2].zip(1..)
      [1, 2].zip([3, 4]) { |a| a }
      [1, 2].zip(nil)
      [1, 2].zip("a".."c")
      [1, 2, 3, 4].each_cons(2).to_a
      [1, 2, 3, 4].each_cons(2) { |x| x }
      [1, 2, 3, 4].each_slice(3).to_a
      [1, 2, 3, 4].each_slice(3) { |x| x }
      [1, 2, 3].each_slice(0)
      [1, 2, 3].each_cons(0)
      [1, 2, 3, 4].each_slice(2).map(&:sum)
      [1, 2, 3, 4].each_cons(2).size
      [1, 2, 3, 4, 5].each_slice(2).size
    RUBY
  end

  test "what is counted and summed" do
    assert_like_cruby(<<~'RUBY')
      %w[a b a].tally
      %w[a b a].tally_by(&:upcase)
      %w[a b a].tally({ "a" => 1 })
      [0.1, 0.2, 0.3].sum
      [0.1] * 10 == [0.1] * 10 && ([0.1] * 10).sum
      [3, 0.1, 0.2].sum
      [0.1, 1r].sum
      [1, 2r, 3].sum
      ["a", "b"].sum("")
      ["a", "b"].sum
      [[1], [2]].sum([])
      [1, 2].sum { |x| x * 0.1 }
      [1, 2].sum(0.0)
      [1e100, 1.0, -1e100].sum
      [1, Float::INFINITY].sum
      [Float::INFINITY, -Float::INFINITY].sum
    RUBY
  end

  test "inject" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].inject(:+)
      [1, 2, 3].inject(10, :+)
      [1, 2, 3].inject("+")
      [1, 2, 3].inject { |a, b| a * b }
      [1, 2, 3].inject(2) { |a, b| a * b }
      [].inject(:+)
      [1, 2, 3].reduce(1, :*)
      [1, 2, 3].inject
      [1, 2, 3].inject(1, 2, 3)
      [5].inject(:foo)
    RUBY
  end

  test "enumerators with an index" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].each_with_index.to_h { |x, i| [x, i] }
      [1, 2].each_with_index.to_h
      [1, 2].each_with_index.map { |x, i| x * i }
      [1, 2].map.with_index(1) { |x, i| [x, i] }
      [1, 2].map.with_index(1).to_a
      [1, 2].each.with_index(1).map { |x, i| x * i }
      [1, 2].each.with_object([]) { |x, a| a << x }
      [1, 2].each_with_object([]) { |x, a| a << x * 2 }
      [1, 2].select.with_index { |x, i| i == 0 }
      [1, 2].reject.with_index { |x, i| i == 0 }
      [3, 1].sort_by.with_index { |x, i| -i }
      [3, 1].each_with_index.max
      [3, 1].each_with_index.min_by { |x, i| x }
      [3, 1].each_with_index.sort_by { |x, i| x }
      [3, 1].each_with_index.select { |x, i| i > 0 }
      [3, 1].each_with_index.group_by { |x, i| i }
      [3, 1].each_with_index.partition { |x, i| i > 0 }
      [3, 1].each_with_index.reject { |x, i| i > 0 }
      [3, 1].each_with_index.find { |x, i| i > 0 }
      [3, 1].each_with_index.inject(0) { |s, (x, i)| s + x * i }
      [3, 1].each_with_index.sum { |x, i| x * i }
      [3, 1].each_with_index.flat_map { |x, i| [x] * i }
      [3, 1].each_with_index.count { |x, i| i > 0 }
      [3, 1].each_with_index.all? { |x, i| i >= 0 }
      [3, 1].each_with_index.each_with_object([]) { |(x, i), a| a << x + i }
      [3, 1].each_with_index.filter_map { |x, i| x if i == 0 }
      [3, 1].each_with_index.to_a
      [3, 1].each_with_index.each_slice(1).to_a
      [3, 1].each_with_index.zip([1, 2])
      [3, 1].each_with_index.first
      [3, 1].each_with_index.first(1)
      [3, 1].each_with_index.include?([3, 0])
      [3, 1].each_with_index.tally
      [3, 1].each_with_index.uniq { |x, i| 1 }
      [3, 1].each_with_index.reverse_each.to_a
      [3, 1].each_with_index.min
      [3, 1].each_with_index.take_while { |x, i| i < 1 }
      [3, 1].each_with_index.drop_while { |x, i| i < 1 }
    RUBY
  end

  test "walks in cycles, flat and in parts" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4].partition(&:even?)
      [1, 2, 3].cycle.first(7)
      [1, 2, 3].cycle(2).to_a
      [1, 2, 3].cycle(2) { |x| x }
      [1, 2, 3].cycle.lazy.map { |x| x * 2 }.first(4)
      [].cycle { }
      [1, 2, 3].cycle(2).size
      [1, 2, 3].cycle.size
      [1, [2, [3, [4]]]].flatten
      [1, [2, [3, [4]]]].flatten(1)
      [1, [2, [3, [4]]]].flatten(0)
      [1, [2, [3, [4]]]].flatten(-1)
      [1, [2, [3, [4]]]].flatten(nil)
      a = [1]; a << a; a.flatten
      a = [1, [2]]; [a.flatten!, a.flatten!, a]
      [1, 2].flat_map { |x| [x, [x]] }
      [[1, 2], [3]].flat_map { |x| x }
      [1, 2].flat_map { |x| x }
    RUBY
  end

  test "arrangements" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].permutation.to_a.size
      [1, 2, 3].permutation(2).to_a
      [1, 2, 3].permutation(0).to_a
      [1, 2, 3].permutation(4).to_a
      [1, 2, 3].permutation(-1).to_a
      [1, 2, 3].permutation.size
      [1, 2, 3].permutation(2).first(2)
      [1, 2, 3].combination(2).to_a
      [1, 2, 3].combination(0).to_a
      [1, 2, 3].combination(4).to_a
      [1, 2, 3].combination(2).size
      [1, 2, 3, 4].combination(2).count { |a, b| a + b == 5 }
      [1, 2].repeated_combination(2).to_a
      [1, 2].repeated_permutation(2).to_a
      [1, 2].repeated_permutation(2).size
      [1, 2].product([3, 4])
      [1, 2].product([3, 4], [5])
      [1, 2].product
      [1, 2].product([])
      [1, 2].product([3]) { |x| x }
      [[1, 2], [3, 4]].transpose
      [[1, 2], [3]].transpose
      [].transpose
      [1].transpose
    RUBY
  end

  test "rotate, bsearch, fill and values_at" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].rotate
      [1, 2, 3].rotate(-1)
      [1, 2, 3].rotate(10)
      [].rotate
      a = [1, 2, 3]; [a.rotate!, a]
      a = [1, 2, 3]; a.rotate!(2)
      [1, 3, 5, 7].bsearch { |x| x >= 4 }
      [1, 3, 5, 7].bsearch { |x| x >= 40 }
      [1, 3, 5, 7].bsearch { |x| 5 <=> x }
      [1, 3, 5, 7].bsearch_index { |x| x >= 4 }
      [1, 3].bsearch { "a" }
      [1, 2, 3].fill(0)
      [1, 2, 3].fill(0, 1)
      [1, 2, 3].fill(0, 1, 1)
      [1, 2, 3].fill(0, 1..1)
      [1, 2, 3].fill { |i| i * i }
      [1, 2, 3].fill(1) { |i| i * i }
      [1, 2, 3].fill(nil)
      [1, 2, 3].fill(nil, 1, 1)
      [1, 2, 3].fill(0, 5, 1)
      [1, 2, 3].fill(0, -2)
      [1, 2, 3].fill(1, 2) { |i| i }
      [].fill(0, 0, 3)
      [1, 2, 3].fill
      [1, 2, 3, 4].values_at(0, 2, -1, 9)
      [1, 2, 3, 4].values_at(1..2)
      [1, 2, 3, 4].values_at(2..9)
      [1, 2, 3, 4].values_at
    RUBY
  end

  test "dig, slice!, insert and delete_if" do
    assert_like_cruby(<<~'RUBY')
      [1, [2, [3]]].dig(1, 1, 0)
      [1, [2, [3]]].dig(0, 1)
      [{ a: [1] }].dig(0, :a, 0)
      [nil].dig(0, 1)
      [1].dig
      a = [1, 2, 3, 4]; [a.slice!(1), a]
      a = [1, 2, 3, 4]; [a.slice!(1, 2), a]
      a = [1, 2, 3, 4]; [a.slice!(1..), a]
      a = [1, 2, 3, 4]; [a.slice!(9), a]
      a = [1, 2, 3, 4]; [a.slice!(-2, 2), a]
      a = [1, 2, 3, 4]; [a.slice!(5, 1), a.slice!(4, 1), a]
      a = [1, 2]; a.insert(1, :a, :b)
      a = [1, 2]; a.insert(-2, :a)
      a = [1, 2]; a.insert(-1, :a)
      a = [1, 2]; a.insert(4, :a)
      a = [1, 2]; a.insert(-4, :a)
      a = [1, 2]; a.insert(1)
      a = [1, 2, 3, 4]; [a.delete_if(&:even?), a]
      a = [1, 2, 3, 4]; [a.reject!(&:even?), a.reject!(&:even?)]
      a = [1, 2, 3, 4]; [a.select!(&:even?), a.select!(&:even?)]
      a = [1, 2, 3, 4]; [a.keep_if(&:even?), a]
      a = [1, 2, 3, 4]; begin; a.delete_if { |x| raise "x" if x == 3; true }; rescue; end; a
      a = [1, 2, 3, 4]; a.reject! { |x| break if x == 3; true }; a
      a = [1, 2, 3, 4]; a.select! { |x| break if x == 3; false }; a
    RUBY
  end

  test "comparison, repetition and ends" do
    assert_like_cruby(<<~'RUBY')
      [1, 2] <=> [1, 3]
      [1, 2] <=> [1]
      [1, 2] <=> [1, "a"]
      [1] <=> 1
      [] <=> []
      [1, 2] * 2
      [1, 2] * ","
      [1, 2] * -1
      [1, 2] * "a".to_sym
      [1, 2].first(1)
      [1, 2].first(-1)
      [1, 2].first("a")
      [1, 2].last(1)
      [1, 2].last(5)
      [].first
      [].last(2)
      [1, 2].take(1)
      [1, 2].take(-1)
      [1, 2].drop(1)
      [1, 2].drop(-1)
      [1, 2].take_while { |x| x < 2 }
      [1, 2].drop_while { |x| x < 2 }
    RUBY
  end

  test "an Array as text" do
    assert_like_cruby(<<~'RUBY')
      a = [1]; a << a; a.inspect
      a = [1]; a << a; a.to_s
      a = [1]; a << a; a.hash == a.hash
      a = [1]; a << a; a.join(",")
      a = [[1, 2], [3, [4]]]; a.join("-")
      [1, nil, "a", :b, 2.0].join(",")
      [1, 2].join
      [1, 2].join(nil)
      [1, 2].join(1)
      [].join
      ["é", "ü"].join("ö")
      [nil, true].inspect
      ["é", "\u0001", "\xff"].inspect
    RUBY
  end

  test "uniq, compact and sort" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4].sum.fdiv(4)
      [1, 2, 2, 3].uniq
      [1, 2, 2, 3].uniq(&:odd?)
      a = [1, 1]; [a.uniq!, a.uniq!]
      [1, 1.0, 1r].uniq
      [[1, 2], [1, 2]].uniq
      [1, nil, 2, nil].compact
      a = [1]; a.compact!
      [3, 1, 2].sort
      [3, 1, 2].sort { |a, b| b <=> a }
      [3, "a"].sort
      [3, nil].sort
      [3, 1].sort { nil }
      [3, 1].sort { "a" }
      [[2, "b"], [1, "z"], [2, "a"]].sort
      [0.1, 1, 1r].sort
      %w[b A c].sort_by(&:downcase)
      %w[bb a cc d].sort_by(&:size)
      a = [3, 1]; [a.sort!, a]
      a = [3, 1]; [a.sort_by! { |x| x }, a]
      [3, 1].sort_by { |x| x == 3 ? nil : 1 }
      [3, 1].sort_by
      %w[b a].sort.reverse
    RUBY
  end

  test "a part to fill that ends before it begins is empty" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4].fill("x", -2..0)
      [1, 2, 3, 4].fill("x", 3...1)
      [1, 2, 3, 4].fill(-2..0) { "x" }
      [1, 2, 3, 4].fill("x", -5..0)
    RUBY
  end
end
