# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class BigIntegerTest < Minitest::Test
  include LikeRecentCruby

  test "what Integers answer, big ones too, part 2" do
    assert_like_recent_cruby(<<~'RUBY')
      Integer === 5
      Integer.new
      5.singleton_methods
      5.instance_variable_set(:@a, 1)
      5.instance_variable_get(:@a)
      5.is_a?(Comparable)
      5.is_a?(Numeric)
      Integer.ancestors.include?(Comparable)
      5.then { _1 + 1 }
      1.next_float rescue "no"
      100.to_s.rjust(10, "0")
      1_000_000.to_s.reverse.scan(/\d{1,3}/).join(",").reverse
      10.0.to_i
      3.7 .to_i
      3.14.to_r.class
      12345678901234567890 * 98765432109876543210
      (12345678901234567890 * 98765432109876543210) / 98765432109876543210
      -12345678901234567890.abs
      (3**200) % (2**100)
      (3**200).to_s(2).size
      1.0e20.to_i
      (1..20).inject(:*)
      (1..25).inject(:*)
      20.downto(15).map { |x| x * 2 }
      10.times.each_slice(3).to_a
      (2**100).hash == (2**100).hash
      {2**100 => 1}[2**100]
      (2**100).eql?(2**100)
      (2**100).equal?(2**100)
      [3, 10**25, 2.5].max
      [3, 10**25, 2.5, 1r].sort
      [1, 2.5, 3r].sum
      [0.1]*3 == [0.1,0.1,0.1]
      [0.1,0.2,0.3].inject(:+)
    RUBY
  end
end
