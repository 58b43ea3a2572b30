# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Arrays, Hashes, Strings and Sets as programs use them.
class EnumerableTest < Minitest::Test
  include LikeCruby

  test "elements that are equal" do
    assert_like_cruby(<<~'RUBY')
      [1, 1.0] - [1]
      [1, 2, 2] & [2.0, 2]
      [1] | [1.0]
      [1, 2, 3] - [2.0]
      [0.0, -0.0].uniq
    RUBY
  end

  test "sorted by several things" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4].sum / 4.0
      [[3, "c"], [1, "a"]].sort.first
      [[1, nil], [1, 2]].sort
      [3, 1, 2].sort_by { |x| [-x, x] }
      %w[pear fig apple].sort_by { |w| [w.size, w] }
      %w[pear fig apple].max_by(&:size)
      %w[a B c].sort_by(&:downcase)
      %w[b a].sort { |a, b| b <=> a }
      %w[bb a ccc].min_by(2, &:size)
      %w[bb aa ccc].max_by(2, &:size)
      %w[bb aa cc].min(2)
    RUBY
  end

  test "pairs and slices" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4, 5].each_slice(2).to_h { |a, b| [a, b] }
      [1, 2, 3].each_cons(2).to_a.flatten
      [1, 2, 3].zip([4, 5, 6]).to_h
      [1, 2, 3].zip([4, 5, 6]).map { |a, b| a * b }.sum
      [1, 2, 3].each_with_index.to_a.map { |x, i| x * i }
      [[1, 2], [3, 4]].sum { |a, b| a * b }
      [[1, 2], [3, 4]].to_h { |a, b| [a.to_s, b] }
      [1, 2, 3, 4].each_slice(2).map { |a, b| a + b }
    RUBY
  end

  test "folds and sums" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3, 4].inject { |a, b| a > b ? a : b }
      [1, 2, 3].reduce(:lcm)
      ["a", "b"].inject(:+)
      ["a", "b"].reduce("x") { |a, b| a + b }
      [[1, 2], [3]].inject(:+)
      [[1, 2], [3]].sum([])
      [1, 2, 3].inject(:-)
      [2, 3].inject(2, :**)
      [true, false].inject(:&)
      [1.5, 2.5].inject(:+)
      [1, 2.5].inject(:*)
      [2**62, 2**62].sum
      [2**62, 2**62].inject(:+)
      [2**62, 4].inject(:*)
      [1, nil, 3].compact.sum
      [nil, 1].sum rescue $!.class
      [1, 2, 3].sum("")  rescue $!.class
      [0.1] * 3 == [0.1, 0.1, 0.1]
      [0.1, 0.2, 0.3, 0.4].sum == 1.0
      [3.0, 5].sum
      [1, 2, 3].sum(10)
      [1, 2, 3].sum(0.5)
      [1r, 2.5, 3].sum
      [1, 2, 3].minmax
      ["b", "a"].minmax
    RUBY
  end

  test "empty Arrays" do
    assert_like_cruby(<<~'RUBY')
      [].sum
      [].inject
      [].inject(1)
      [].max_by { 1 }
      [].group_by { 1 }
      [].each_slice(2).to_a
      [].zip([1])
      [].product([1])
      [].transpose
      [].first(2)
      [].cycle.first(2)
      [].sort_by { 1 }
      [].tally
      [].partition { 1 }
      [].flatten
      [].combination(0).to_a
      [].permutation.to_a
      [].each_cons(2).to_a
      [].minmax_by { 1 }
    RUBY
  end

  test "indexes" do
    assert_like_cruby(<<~'RUBY')
      [1, 2, 3].each_entry.map { |x| x }
      [4, 5, 6].each.with_index(1).to_h { |x, i| [i, x] }
      [4, 5, 6].each.with_index.select { |x, i| i > 0 }
      [4, 5, 6].map.with_index { |x, i| [i, x] }.to_h
      [4, 5, 6].each_with_index.group_by { |x, i| i.even? }
      [4, 5, 6].each_with_index.max_by { |x, i| -i }
      [4, 5, 6].each_with_index.min
      [4, 5, 6].each_with_index.sort_by { |x, i| -i }.map(&:first)
      [4, 5, 6].each_with_index.reduce(0) { |s, (x, i)| s + x * i }
      [1, 2, 3, 4, 5, 6].partition.with_index { |x, i| i.even? }
      [1, 2, 3].flat_map.with_index { |x, i| [x] * i }
      [1, 2, 3].group_by.with_index { |x, i| i % 2 }
      [1, 2, 3].each_slice(2).with_index.to_a
      [1, 2, 3].each_with_object({}).with_index { |(x, h), i| h[x] = i }
      [1, 2, 3].inject(:+).then { |s| s / 3.0 }
      [1, 2, 3].each_cons(2).with_index.map { |(a, b), i| a * b + i }
      [5, 3, 9].each_with_index.min_by(&:first)
      [5, 3, 9].sort.each_cons(2).map { |a, b| b - a }
      [5, 3, 9].sort.reverse.take(2)
      [5, 3, 9].max(5)
      [5, 3, 9].sum.divmod(4)
      (1..3).each_with_object([]).with_index { |(x, a), i| a << x * i }
    RUBY
  end

  test "Arrays in programs" do
    assert_like_cruby(<<~'RUBY')
      a = [1, 2, 3]; a.each_with_index { |x, i| a[i] = x * 2 }; a
      a = [3, 1, 2]; a.sort!.reverse!; a
      a = [1, 2, 3, 4]; a.delete_if.with_index { |x, i| i.even? }
      a = [1, 2, 3, 4]; a.reject!.with_index { |x, i| i.even? }
      a = [1, 2, 3]; a.map!.with_index(1) { |x, i| x * i }; a
      a = [1, 2, 3]; b = a; b += [4]; [a, b]
      a = [1, 2, 3]; b = a; b << 4; [a, b]
      a = *1..3, *[4]; a
      a = [1, [2, 3]]; b, (c, d) = a; [b, c, d]
      a, *b, c = [1, 2, 3, 4]; [a, b, c]
      a = [1, 2, 3]; a[1..1] = [7, 8, 9]; a
      a = [1, 2]; a[4] = 5; a
      a = []; a[2] = 1; a
      a = [1, 2, 3]; a.values_at(0, -1, 7)
      a = Array.new(2) { [] }; a[0] << 1; a
      a = Array.new(2, []); a[0] << 1; a
      a = [1, 2, 3, 4, 5]; [a[1..], a[..1], a[-2..], a[1...-1], a[5], a[5, 1], a[6, 1]]
      a = [1, 2, 3]; a.freeze; (a << 4 rescue $!.class)
      a = %w[x y]; a.each_with_index.map { |s, i| "#{i}:#{s}" }.join(",")
      a = [1, 2, 3, 4]; a.find_index { |x| x > 2 }
      a = [1, 2, 3, 4]; [a.sum, a.minmax, a.take_while { |x| x < 3 }, a.drop_while { |x| x < 3 }]
      a = [1, 2, 3, 4]; a.each_slice(2).include?([1, 2])
      a = [3, 1]; a.push(5).unshift(0).sort
      a = ["x", 1, :y, nil, 2.5]; a.map(&:to_s)
      a = ["x", 1, :y, nil, 2.5]; a.group_by(&:class).keys
      a = [1, 2, 3]; a.to_a.equal?(a)
      a = [[2, 1], [1, 2]]; a.map(&:sort).uniq
      a = [1, 2, 3]; a.step rescue $!.class
      a = (1..6).to_a; a.each_slice(3).to_a.transpose
      a = (1..6).each_slice(2).map(&:sum); a
      a = [1, 2, 3, 4]; a.slice_when { |x, y| y.odd? }.to_a
      a = [1, 2, 4, 5, 7, 8, 9]; a.chunk_while { |x, y| y == x + 1 }.map { |c| c.size > 1 ? "#{c[0]}-#{c[-1]}" : c[0].to_s }
      a = %w[a a b b b c]; a.chunk { |x| x }.map { |x, xs| [x, xs.size] }
      a = %w[a a b]; a.tally.max_by { |_, v| v }
      a = %w[a a b]; a.tally.sort_by { |k, v| [-v, k] }.to_h
      a = %w[a a b]; a.each_with_object(Hash.new(0)) { |x, h| h[x] += 1 }
      a = [1, 2, 3]; a.lazy.map { |x| x * 2 }.reject(&:odd?).to_a
      a = [1, 2, 3]; a.each_entry.with_index(1).to_a
      a = [1, 2, 3, 4, 5]; a.bsearch { |x| x >= 3 }
      a = [3, 5]; "%d-%d" % a
      a = [1, 2]; a.eql?([1, 2]) && a.hash == [1, 2].hash
      a = [1, 2, 3]; a.cycle.lazy.map { |x| x + 1 }.first(5)
      a = [1, 2, 3]; e = a.each; r = []; begin; loop { r << e.next }; end; r
      a = [1, 2, 3]; a.sort_by! { |x| -x }; a
      a = [1, 2, 3]; a.rotate(1).zip(a)
      a = [1, 2, 3]; a.combination(2).map(&:sum)
      a = [1, 2, 3]; a.each_cons(2).all? { |x, y| x < y }
      a = [nil, 1, false]; [a.compact, a.any?, a.all?, a.none?, a.one?]
      a = [1, 2, 3]; a.none? { |x| x > 3 }
      a = [1, "a", :b]; a.grep(String)
      a = [1, 5, 10]; a.grep(2..6)
      a = %w[apple bob]; a.grep(/p/) { |x| x.upcase }
      a = %w[apple bob]; a.grep_v(/p/)
      a = [3, 1, 2]; a.sort.first(2)
      a = [1, 2, 3]; a.first(2).last
      a = ["a", "b"]; a.each_with_index.to_h
      a = [1, 2, 3]; a.sum { _1 * 2 }
      a = [[1, :a], [2, :b]]; a.each { |n, s| return [n, s] }
      a = [1, 2, 3, 4]; a.filter_map { |x| x * 2 if x.even? }
      a = [1, 2, 3, 4]; a.each_slice(2).map(&:first)
      a = [1, 2]; a.dig(0)
      a = [1, 2, 3]; a.min_by { |x| (x - 2).abs }
      a = [1, 2, 3]; a.take(2) + a.drop(2)
      a = [1, 2, 3, 4]; a.select.with_index { |_, i| i.odd? }
      a = [0.1, 0.2, 0.3]; a.sum.round(2)
      a = [1, 2, 3]; a.inspect == a.to_s
      a = [1, 2, 3]; a.pack("C*").bytes
      a = ["abc", 3, nil]; a.to_s
      a = [1, 2, 3]; a.join("-").split("-").map(&:to_i) == a
      a = [3, 1, 2]; [a.max, a.min, a.sum, a.size, a.sort, a.reverse, a.first, a.last, a.include?(3)]
    RUBY
  end
end
