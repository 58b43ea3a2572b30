# frozen_string_literal: true

require_relative "../test_helper"

class ParametersTest < Minitest::Test
  # What is wrong with a call of the lambda, which must say the same itself.
  def misfit(body, *arguments, **keywords)
    own = begin
      body.call(*arguments, **keywords)
      nil
    rescue ArgumentError => e
      e.message
    end
    found = Kobako::RPC::Parameters.new(body.parameters).misfit(arguments, keywords)
    assert_equal [own], [found]
    found
  end

  test "calls that fit" do
    assert_nil misfit(-> {})
    assert_nil misfit(->(_) {}, 1)
    assert_nil misfit(->(_, _ = 1) {}, 1)
    assert_nil misfit(->(_, _ = 1) {}, 1, 2)
    assert_nil misfit(->(*) {}, 1, 2, 3)
    assert_nil misfit(->(_, *, _) {}, 1, 2)
    assert_nil misfit(->(a:, b: 2) { [a, b] }, a: 1)
    assert_nil misfit(->(**) {}, a: 1, b: 2)
    assert_nil misfit(->(_, a: 1) { a }, 1, a: 2)
  end

  test "too few and too many arguments" do
    assert_equal "wrong number of arguments (given 1, expected 0)", misfit(-> {}, 1)
    assert_equal "wrong number of arguments (given 0, expected 1)", misfit(->(_) {})
    assert_equal "wrong number of arguments (given 3, expected 1..2)", misfit(->(_, _ = 1) {}, 1, 2, 3)
    assert_equal "wrong number of arguments (given 0, expected 1+)", misfit(->(_, *) {})
  end

  test "keywords that are missing or unknown" do
    assert_equal "missing keyword: :a", misfit(->(a:) { a })
    assert_equal "missing keywords: :a, :b", misfit(->(a:, b:) { [a, b] })
    assert_equal "unknown keyword: :c", misfit(->(a: 1) { a }, c: 1)
    assert_equal "unknown keywords: :c, :d", misfit(->(a: 1) { a }, c: 1, d: 2)
  end

  test "keywords to what takes none are a last Hash" do
    assert_nil misfit(->(_) {}, a: 1)
    assert_equal "wrong number of arguments (given 1, expected 0)", misfit(-> {}, a: 1)
    assert_equal "wrong number of arguments (given 2, expected 1)", misfit(->(_) {}, 1, a: 1)
  end

  test "a proc takes any number of arguments" do
    body = proc { |one, other| [one, other] }
    parameters = Kobako::RPC::Parameters.new(body.parameters, lenient: true)
    [[], [1], [1, 2], [1, 2, 3]].each { |arguments| assert_nil parameters.misfit(arguments, {}) }
  end
end
