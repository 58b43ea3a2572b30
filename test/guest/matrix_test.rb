# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Matrix and Vector, as in CRuby.
class MatrixTest < Minitest::Test
  include LikeCruby

  def program(expressions, messages) = "require 'matrix'\n#{super}"

  test "matrices and vectors" do
    assert_like_cruby(<<~'RUBY')
      Matrix[[1, 2], [3, 4]]
      Matrix[[1, 2], [3, 4]].to_s
      Matrix[[1, 2], [3, 4]].determinant
      Matrix[[2, 0, 1], [1, 3, 2], [1, 1, 1]].det
      Matrix[[0, 1], [1, 0]].det
      Matrix[[1.5, 2], [3, 4]].det
      Matrix[[1, 2], [2, 4]].det
      Matrix[[1, 2], [3, 4]].inverse
      Matrix[[2, 1], [1, 3]].inv.to_a
      Matrix[[1, 2], [2, 4]].inverse
      Matrix[[1, 2], [3, 4]] * Matrix[[5, 6], [7, 8]]
      Matrix[[1, 2], [3, 4]] * Vector[1, 1]
      Matrix[[1, 2], [3, 4]] * 2
      Matrix[[1, 2], [3, 4]] + Matrix[[1, 1], [1, 1]]
      Matrix[[1, 2], [3, 4]] - Matrix[[1, 1], [1, 1]]
      Matrix[[1, 2], [3, 4]] ** 3
      Matrix[[1, 1], [1, 0]] ** 50
      Matrix[[1, 2], [3, 4]] / 2
      Matrix[[1, 2], [3, 4]].transpose
      Matrix[[1, 2, 3], [4, 5, 6]].transpose.to_a
      Matrix.identity(3)
      Matrix.zero(2)
      Matrix.diagonal(1, 2)
      Matrix.build(2, 3) { |r, c| r * 3 + c }
      Matrix.rows([[1, 2]]).row_count
      Matrix.columns([[1, 2], [3, 4]])
      m = Matrix[[1, 2], [3, 4]]; [m.row(0), m.column(1), m[1, 0], m.row_count, m.column_count, m.trace, m.rank, m.square?, m.symmetric?]
      Matrix[[1, 2], [2, 4]].rank
      Matrix[[1, 2], [3, 4]].map { |x| x * x }
      Matrix[[1, 2], [3, 4]].each_with_index.to_a
      Matrix[[1, 2], [3, 4]].to_a.flatten
      Matrix[[1, 2], [3, 4]].sum
      Matrix[[1, 2], [3, 4]].each(:diagonal).to_a
      Matrix[[1, 2], [3, 4]].minor(0, 1, 0, 2)
      Matrix[[1, 2], [3, 4]] == Matrix[[1, 2], [3, 4]]
      Matrix[[1, 2], [3]]
      Matrix[[1, 2]] + Matrix[[1]]
      Matrix[[1, 2]] * Matrix[[1, 2]]
      Matrix[[1, 2], [3, 4]].adjugate
      Matrix[[1, 2], [3, 4]].cofactor(0, 1)
      Vector[1, 2] + Vector[3, 4]
      Vector[3, 4].norm
      Vector[3, 4].normalize
      Vector[1, 2, 3].inner_product(Vector[4, 5, 6])
      Vector[1, 2, 3].cross_product(Vector[4, 5, 6])
      Vector[1, 2] * 3
      Vector[1, 2].to_a
      Vector[1, 2].inspect
      Vector[1, 2].map { |x| x + 1 }
      Vector[1, 2] == Vector[1, 2]
      Matrix[[4, 3], [6, 3]].round(1)
      Matrix[[1, 2], [3, 4]].row_vectors
      Matrix.hstack(Matrix[[1], [2]], Matrix[[3], [4]])
      Matrix[[1r, 2], [3, 4]].inverse
      Matrix[[2.0, 1], [1, 3]].inverse.round(5)
      -Matrix[[1, 2]]
    RUBY
  end
end
