# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Set, as in CRuby.
class SetTest < Minitest::Test
  include LikeCruby

  test "new Sets" do
    assert_like_cruby(<<~'RUBY')
      Set.new([1, 2])
      Set[1, 2].inspect
      Set[1, 2].to_s
      Set[].inspect
      Set.new([1, 2]) { |x| x * 2 }
      Set.new(1)
      Set.new(nil)
      Set.new(1..3)
      Set.new({ a: 1 })
    RUBY
  end

  test "operators" do
    assert_like_cruby(<<~'RUBY')
      Set[1, 2] | [3]
      Set[1, 2] + Set[3]
      Set[1, 2] & [2]
      Set[1, 2] - [2]
      Set[1, 2] ^ [2, 3]
      Set[1, 2].union([3])
      Set[1, 2] | 3
    RUBY
  end

  test "comparison" do
    assert_like_cruby(<<~'RUBY')
      Set[1, 2] == Set[2, 1]
      Set[1, 2] == [1, 2]
      Set[1] < Set[1, 2]
      Set[1] <= Set[1]
      Set[1, 2] > Set[1]
      Set[1, 2].superset?(Set[1])
      Set[1].subset?(Set[1, 2])
      Set[1].proper_subset?(Set[1, 2])
      Set[1, 2].proper_superset?(Set[1])
      Set[1].subset?([1])
      Set[1] <=> Set[1, 2]
      Set[1] <=> Set[2]
      Set[1, 2].disjoint?(Set[3])
      Set[1, 2].disjoint?([3])
      Set[1, 2].intersect?(Set[2])
      Set[1, 2].intersect?([2])
    RUBY
  end

  test "elements" do
    assert_like_cruby(<<~'RUBY')
      s = Set[1]; [s.add(2), s.add?(2), s.add?(3), s << 4]
      s = Set[1, 2]; [s.delete(1), s.delete?(1), s.delete?(2)]
      Set[1, 2].include?(1)
      Set[1, 2] === 1
      Set[1, 2].member?(3)
      Set[1, 2].contain?(3) rescue $!.class
    RUBY
  end

  test "Enumerable" do
    assert_like_cruby(<<~'RUBY')
      Set[3, 1, 2].sort
      Set[3, 1, 2].to_a
      Set[3, 1, 2].min
      Set[3, 1, 2].max(2)
      Set[3, 1, 2].sort_by { |x| -x }
      Set[3, 1, 2].group_by(&:odd?)
      Set[3, 1, 2].partition(&:odd?)
      Set[3, 1, 2].map { |x| x * 2 }
      Set[3, 1, 2].select(&:odd?)
      Set[3, 1, 2].filter(&:odd?).class
      Set[3, 1, 2].reject(&:odd?)
      Set[3, 1, 2].classify(&:odd?)
      Set[3, 1, 2].divide(&:odd?)
      Set[1, 2, 4, 5].divide { |a, b| (a - b).abs == 1 }
      Set[3, 1, 2].each { |x| x }
      Set[3, 1, 2].each.next
      Set[3, 1, 2].sum
      Set[3, 1, 2].first
      Set[3, 1, 2].first(2)
      Set[3, 1, 2].size
      Set[3, 1, 2].count(&:odd?)
      Set[3, 1, 2].empty?
      Set[3, 1, 2].any?
      Set[[1], [2]].flatten rescue $!.class
      Set[Set[1], Set[Set[2]]].flatten
      Set[1, 2].to_set.equal?(1)
      Set[1, 2].to_set
    RUBY
  end

  test "Sets that change" do
    assert_like_cruby(<<~'RUBY')
      Set[1, 2].dup << 3
      Set[1, 2].freeze << 3
      Set[1, 2].freeze.include?(1)
      Set[1, 2].hash == Set[2, 1].hash
      Set[1, 2].eql?(Set[1, 2])
      { Set[1] => 2 }[Set[1]]
      Set[Set[1]].include?(Set[1])
      s = Set[1, 2, 3]; [s.delete_if(&:odd?), s]
      s = Set[1, 2, 3]; [s.select!(&:odd?), s.select!(&:odd?)]
      s = Set[1, 2, 3]; [s.reject!(&:odd?), s.reject!(&:odd?)]
      s = Set[1, 2, 3]; [s.keep_if(&:odd?), s.filter!(&:odd?)]
      s = Set[1, 2, 3]; [s.map! { |x| x + 1 }, s]
      s = Set[1, 2]; [s.merge([3], [4]), s]
      s = Set[1, 2]; s.merge(3)
      s = Set[1, 2]; [s.subtract([1]), s]
      s = Set[1, 2]; s.replace([5])
      s = Set[1, 2]; s.clear
      s = Set[1, 2]; s.reset
      Set[1, 2].join("-")
      Set[1, 2].join
      Set[1, 2].disjoint?(1)
      Set[1, [1]].inspect
      Set[1, nil, "a", :b].inspect
      s = Set[1]; s << s; s.inspect
      Set[1, 2].compare_by_identity.compare_by_identity?
      Set["a", "b"].zip([1, 2])
      Set[1, 2].each_slice(1).to_a
      Set[1, 2].inject(:+)
      Set[1, 2].tally
      Set[1, 2].to_a.sum
      Set[1, 2].superset?(Set[])
      Set[1, 2] <= 1
      case 1 when Set[1, 2] then :y end
      [1, 1, 2].to_set.size
      [1, 2].to_set { |x| x * 2 } rescue 0
      (1..3).to_set.class
      Set[1, 2].filter_map { |x| x if x > 1 }
      Set.new([3, 1]).add([1]).include?([1])
    RUBY
  end
end
