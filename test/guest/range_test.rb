# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Range, as in CRuby.
class RangeTest < Minitest::Test
  include LikeCruby

  test "steps" do
    assert_like_cruby(<<~'RUBY')
      (1..10).step(3).to_a
      (1..10) % 3
      ((1..10) % 3).to_a
      (1..10).step(3)
      (1.0..2.0).step(0.5).to_a
      (1.0..2.0).step(0.5)
      (0.0..1.0).step(0.1).to_a
      (1..2).step(0.5).to_a
      (1...10).step(3).to_a
      (1..).step(5).first(3)
      (1..).each_slice(2).first(2)
    RUBY
  end

  test "open ends" do
    assert_like_cruby(<<~'RUBY')
      (1..).lazy.map { |x| x * 2 }.select { |x| x % 3 == 0 }.first(2)
      (1..Float::INFINITY).lazy.map { |x| x * 2 }.first(2)
      (1..nil).first(2)
      (..5).include?(3)
      (..5).cover?(3)
      (..5) === 6
      (nil..nil).include?(1) rescue $!.class
      (1..).include?(100)
    RUBY
  end

  test "Enumerable" do
    assert_like_cruby(<<~'RUBY')
      (1..10).sum
      (1..10).sum { |x| x * 2 }
      (1...1).sum
      (1..10).reduce(:*)
      (1..10).inject { |a, b| a + b }
      (1..3).to_a
      [*1..3, *5..6]
      (1..3).reverse_each.to_a
      (1..3).each_with_index.to_a
      (1..3).each_cons(2).to_a
      (1..10).each_slice(4).to_a
    RUBY
  end

  test "size and ends" do
    assert_like_cruby(<<~'RUBY')
      (1..3).size
      (1...3).size
      (1..3.5).size
      (1..).size
      ("a".."c").size
      ("a".."c").count
      (1..3).count
      (1..3).count(2)
      (1..).count
      (1..3).minmax
      (1..3).min(2)
      (1..3).max(2)
      (1..3).max { |a, b| b <=> a }
      (1...3).max
      (1.0..2.5).max
      (1.0...2.5).max
      (1..2.5).max
      (3..1).max
      (3..1).to_a
      ("a".."c").max
      ("a".."c").min
      (1..).min
      (1..).max
      (..1).max
      (..1).min
      (1..3).first
      (1..3).first(2)
      (1..3).last
      (1..3).last(2)
      (1...3).last
      (1..).last
      (..1).first
      (1..3).begin
      (1..3).end
      (1..nil).end
    RUBY
  end

  test "equality and text" do
    assert_like_cruby(<<~'RUBY')
      (1..3).exclude_end?
      (1..3) == (1..3)
      (1..3) == (1...3)
      (1..3).eql?(1..3)
      (1..3).eql?(1.0..3)
      (1..3).hash == (1..3).hash
      (1..3).frozen?
      (1..3).inspect
      (1...3).to_s
      ("a".."c").inspect
      (nil..1).inspect
      (1..nil).inspect
      (nil..nil).inspect
    RUBY
  end

  test "what is covered" do
    assert_like_cruby(<<~'RUBY')
      (1..3).include?(2.5)
      (1..3).cover?(1..2)
      (1..3).cover?(0..2)
      (1..3).cover?(1...4)
      (1..3).cover?(nil)
      (1..3) === 2.5
      (1..3).member?(2)
      ("a".."z").include?("c")
      ("a".."z").cover?("cc")
      ("a".."z") === "cc"
    RUBY
  end

  test "bsearch" do
    assert_like_cruby(<<~'RUBY')
      (1..10).bsearch { |x| x >= 7 }
      (0.0..10.0).bsearch { |x| x >= 2.5 }
      (1..).bsearch { |x| x >= 1000 }
      (0..4).bsearch { |i| 2 <=> i }
    RUBY
  end

  test "walks" do
    assert_like_cruby(<<~'RUBY')
      (1..10).find { |x| x > 4 }
      (1..10).select(&:even?)
      (1..10).partition(&:even?)
      (1..10).group_by { |x| x % 3 }
      (1..10).each_with_object([]) { |x, a| a << x }
      (1..10).zip(11..20).first
      (1..10).tally.size
      (1..3).flat_map { |x| [x] * x }
      (1..3).zip(4..6)
      (1..3).each_entry.to_a
      (1..3).cycle.first(5)
      (1..3).to_set
      (1..6).each_slice(2).map(&:sum)
      (1..3).inject(:+)
      (1..4).filter_map { |x| x * 2 if x.even? }
      (1..3).each { |x| x }
      (1..3).step(2) { |x| x }
      (1..3).step(0) { }
      (1..3).step(-1).to_a
      (3..1).step(-1).to_a
      (1..3).step("a")
      (1..3) % 2
      ("a".."e").step(2).to_a
      ("a".."e") % 2
      (1..3).overlap?(3..4)
      (1...3).overlap?(3..4)
      (1..3).overlap?(1)
    RUBY
  end

  test "clamp and new" do
    assert_like_cruby(<<~'RUBY')
      (1..10).clamp(1, 2) rescue $!.class
      5.clamp(1..3)
      5.clamp(..3)
      0.clamp(1..)
      5.clamp(1, 3)
      5.clamp(nil, 3)
      5.clamp(3, 1)
      5.clamp(1...3)
      Range.new(1, 3)
      Range.new(1, 3, true)
      Range.new(1, "a")
      Range.new(nil, nil)
      Range.new(1, 2).frozen?
      (1.."a")
      (1..3).dup
      (1..3).clone.frozen?
      (1r..3r).step(1).to_a
      (1..2).step(1r/2).to_a
      (Time.at(0)..Time.at(3)).cover?(Time.at(1))
      (Time.at(0)..Time.at(3)).include?(Time.at(1)) rescue $!.class
      (:a..:e).to_a
      (:a..:e).include?(:c)
      ("a".."e").each_slice(2).to_a
      ("A".."E").each_with_index.map { |c, i| "#{c}#{i}" }
      ("a".."e").each_cons(2).map(&:join)
      (0.5..2.5).include?(1)
      (0.5..2.5).to_a
      (1..2.5).to_a
      (1..Float::INFINITY).first(2)
      (1..Float::INFINITY).size
      (1..3).pred rescue $!.class
    RUBY
  end

  test "text that sorts after the end is walked nowhere" do
    assert_like_cruby(<<~'RUBY')
      ("z".."aa").to_a
      ("y".."ab").to_a
      ("a".."ab").to_a.size
      ("1.8".."1.11").to_a
      ("9".."11").to_a
      ("zz".."b").to_a
      "0".upto("-1").to_a
      "-1".upto("-3").to_a
      "".upto("").to_a
    RUBY
  end
end
