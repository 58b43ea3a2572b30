# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# Parameters and arguments in every form.
class SyntaxArgumentsTest < Minitest::Test
  include Snippets

  test "it and numbered parameters" do
    assert_snippets "it"
  end

  test "endless methods, forwarding, short Hashes, safe navigation" do
    assert_snippets "arguments"
  end

  test "parameters of methods and lambdas" do
    assert_snippets "parameters"
  end

  test "parameters of blocks" do
    assert_snippets "blocks"
  end

  test "yield, super, and arguments of calls" do
    assert_snippets "calls"
    assert_snippets "everyday_methods"
  end

  test "a Proc tells its parameters and how many it takes" do
    assert_equal [%i[req a], %i[opt b], %i[rest c], %i[req d], %i[keyreq e], %i[key f], %i[keyrest g], %i[block h]],
                 Kobako::Sandbox.new.run("->(a, b = 1, *c, d, e:, f: e, **g, &h) {}.parameters")
    assert_equal [%i[rest *], %i[keyrest **], %i[block &]],
                 Kobako::Sandbox.new.run("method(def forward(...) = nil).parameters")
    assert_equal [[%i[opt a]], 1, 1, 2, -2, -2], Kobako::Sandbox.new.run(<<~RUBY)
      comma = proc { |a,| }
      [comma.parameters, comma.arity, *[->(k:) {}, ->(a, k:) {}, ->(a, k: 1) {}, ->(a, **o) {}].map(&:arity)]
    RUBY
  end

  test "it is a method's name where the block has parameters, and a variable's where it is one" do
    sandbox = Kobako::Sandbox.new
    assert_equal [7, 7], sandbox.run("def it = 7\n[[1].map { |x| it }.first, it]")
    assert_equal [5], sandbox.run("it = 5\n[1].map { it }")
    assert_equal [[1, 2]], sandbox.run("[[1, 2]].map { [it].map { it }.first }")
    assert_equal 3, sandbox.run("-> { it + 1 }.(2)")
  end

  test "it beside numbered or other parameters is refused" do
    { "[1].map { _1 + it }" => "'it' is not allowed when a numbered parameter is already used",
      "[1].map { it + _1 }" => "numbered parameters are not allowed when 'it' is already used" }.each do |script, told|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run(script) }
      assert_equal ["SyntaxError", told], [error.klass, error.message[/\d: (.*)/, 1]]
    end
  end
end
