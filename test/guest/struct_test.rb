# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Struct, as in CRuby.
class StructTest < Minitest::Test
  include LikeCruby

  test "members and values" do
    assert_like_cruby(<<~'RUBY')
      point = Struct.new(:a, :b); point.new(1, 2)
      point = Struct.new(:a, :b); point.new(1, 2).inspect
      point = Struct.new(:a, :b); point.new(1, 2).to_s
      point = Struct.new(:a, :b); point.new(1)
      point = Struct.new(:a, :b); point.new(1, 2, 3)
      point = Struct.new(:a, :b); point.new(1, 2).to_a
      point = Struct.new(:a, :b); point.new(1, 2).to_h
      point = Struct.new(:a, :b); point.new(1, 2).to_h { |k, v| [k.to_s, v * 2] }
      point = Struct.new(:a, :b); point.new(1, 2).deconstruct
      point = Struct.new(:a, :b); point.new(1, 2).deconstruct_keys([:a])
      point = Struct.new(:a, :b); point.new(1, 2).deconstruct_keys(nil)
      point = Struct.new(:a, :b); point.new(1, 2).each.to_a
      point = Struct.new(:a, :b); point.new(1, 2).each_pair.to_a
      point = Struct.new(:a, :b); point.new(1, 2).each_pair { |k, v| v }
      point = Struct.new(:a, :b); point.new(1, 2).each { |v| v }
      point = Struct.new(:a, :b); point.new(1, 2).filter_map { |v| v if v > 1 }
      point = Struct.new(:a, :b); point.new(1, 2).sum
      point = Struct.new(:a, :b); point.new([1, [5]], 2).dig(:a, 1, 0)
      point = Struct.new(:a, :b); point.new(1, 2).dig(:z)
      point = Struct.new(:a, :b); point.new(1, 2)[:a]
      point = Struct.new(:a, :b); point.new(1, 2)["b"]
      point = Struct.new(:a, :b); point.new(1, 2)[0]
      point = Struct.new(:a, :b); point.new(1, 2)[-1]
      point = Struct.new(:a, :b); point.new(1, 2)[5]
      point = Struct.new(:a, :b); point.new(1, 2)[-3]
      point = Struct.new(:a, :b); point.new(1, 2)[:z]
      point = Struct.new(:a, :b); s = point.new(1, 2); s[:a] = 5; s
      point = Struct.new(:a, :b); s = point.new(1, 2); s[1] = 5; s
      point = Struct.new(:a, :b); s = point.new(1, 2); s[:z] = 5
      point = Struct.new(:a, :b); s = point.new(1, 2); s.a = 7; s.a
      point = Struct.new(:a, :b); s = point.new(1, 2); s.a += 7; s
      point = Struct.new(:a, :b); point.new(1, 2) == point.new(1, 2)
      point = Struct.new(:a, :b); point.new(1, 2) == point.new(1.0, 2)
      point = Struct.new(:a, :b); point.new(1, 2).eql?(point.new(1.0, 2))
      point = Struct.new(:a, :b); point.new(1, 2).hash == point.new(1, 2).hash
      point = Struct.new(:a, :b); point.new(1, 2).members
      point = Struct.new(:a, :b); point.members
      point = Struct.new(:a, :b); point.new(1, 2).size
      point = Struct.new(:a, :b); point.new(1, 2).values
      point = Struct.new(:a, :b); point.new(1, 2).values_at(0, 1)
      point = Struct.new(:a, :b); point.new(1, 2).select(&:even?)
      point = Struct.new(:a, :b); point.new(1, 2).freeze.a = 1
      point = Struct.new(:a, :b); point.new(1, 2).dup
      point = Struct.new(:a, :b); point[1, 2]
      point = Struct.new(:a, :b); case point.new(1, 2); in [a, b] then [a, b]; end
      point = Struct.new(:a, :b); case point.new(1, 2); in { a: } then a; end
      point = Struct.new(:a, :b); a, b = *point.new(1, 2); [a, b]
    RUBY
  end

  test "keywords" do
    assert_like_cruby(<<~'RUBY')
      named = Struct.new(:x, :y, keyword_init: true); named.new(x: 1, y: 2)
      named = Struct.new(:x, :y, keyword_init: true); named.new(x: 1)
      named = Struct.new(:x, :y, keyword_init: true); named.new(1, 2)
      named = Struct.new(:x, :y, keyword_init: true); named.new(z: 1)
      named = Struct.new(:x, :y, keyword_init: true); named.keyword_init?
      named = Struct.new(:x, :y, keyword_init: true); named.members
      point = Struct.new(:a, :b); point.keyword_init?
      point = Struct.new(:a, :b); point.new(a: 1, b: 2)
      Struct.new(:a, keyword_init: false).new({ a: 1 }).a
      Struct.new(:a, :b).new(a: 1, b: 2).b
      Struct.new(:a).new(a: 1)
    RUBY
  end

  test "new classes" do
    assert_like_cruby(<<~'RUBY')
      Struct.new(:a) { def hi; "hi #{a}"; end }.new(1).hi
      Struct.new("Foo", :a).new(1).inspect
      Struct.new(:a, :a)
      Struct.new(1)
      Struct.new("foo")
      Struct.new(:a).new(1) <=> 1
      point = Struct.new(:a, :b); point.new(1, 2).each_with_index.to_a
      point = Struct.new(:a, :b); point.new(3, 2).sort
      point = Struct.new(:a, :b); point.new(3, 2).max
      point = Struct.new(:a, :b); point.new(3, 2).include?(3)
      point = Struct.new(:a, :b); point.new(3, 2).zip([1, 2])
      point = Struct.new(:a, :b); point.new(nil, "x").inspect
      point = Struct.new(:a, :b); point.ancestors.include?(Enumerable)
      point = Struct.new(:a, :b); point.instance_methods(false).sort
      point = Struct.new(:a, :b); point.new(1, 2).then { |s| s.a }
      point = Struct.new(:a, :b); [point.new(2, 1), point.new(1, 2)].sort_by(&:a).map(&:a)
      point = Struct.new(:a, :b); [point.new(2, 1), point.new(1, 2)].min_by(&:a).a
      point = Struct.new(:a, :b); [point.new(2, 1), point.new(2, 1)].uniq.size
      point = Struct.new(:a, :b); { point.new(1, 2) => 3 }[point.new(1, 2)]
    RUBY
  end
end
