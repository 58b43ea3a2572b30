# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# Assignment: to several at once, and with operators.
class SyntaxAssignmentTest < Minitest::Test
  include Snippets

  test "assignment" do
    assert_snippets "assignment"
  end

  test "receiver and arguments of an assignment with an operator are evaluated once" do
    assert_equal [[[12, 2, 3], 1], [1, 1, 1], 3], Kobako::Sandbox.new.run(<<~RUBY)
      a = [[1, 2, 3], [4]]
      taken = 0
      take = -> { taken += 1; a[0] }
      take.()[0] += 10
      take.()[0] ||= taken
      take.()[0] &&= take.()[0] + 1
      indexes = [0, 0, 0]
      i = -1
      indexes[i += 1] += 1
      indexes[i += 1] ||= 5
      indexes[1] = 1
      indexes[2] += 1
      [[a[0], taken - 3], indexes, [1, 2, 3].tap { |x| x[-1] *= 1 }.last]
    RUBY
  end

  test "many or spread arguments of an index" do
    assert_equal [[1, 2], 6, nil], Kobako::Sandbox.new.run(<<~RUBY)
      class Grid
        def [](*at) = (@cells ||= {})[at]
        def []=(*at, value)
          (@cells ||= {})[at] = value
        end
      end
      grid = Grid.new
      at = [1, 2]
      grid[*at] ||= [1]
      grid[*at] += [2]
      grid[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] ||= 5
      grid[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] += 1
      none = nil
      [grid[1, 2], grid[*(1..14)], none&.size += 1]
    RUBY
  end
end
