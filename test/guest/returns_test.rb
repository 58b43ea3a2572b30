# frozen_string_literal: true

require "test_helper"

class ReturnsTest < Minitest::Test
  {
    "a block within define_method" => ["class Q; define_method(:a) { [1].each { |x| return x }; 9 }; end; Q.new.a", 1],
    "define_method of a block that was passed on" => [<<~RUBY, %i[neg pos]],
      class M
        def self.rule(name, &body) = define_method(name, &body)
        rule(:sign) { |v| return :neg if v < 0; [1].each { return :pos } }
      end
      [M.new.sign(-1), M.new.sign(1)]
    RUBY
    "a block within a lambda whose method has ended" =>
      ["def mk = ->(x) { [1, 2].each { |y| return y + x }; 9 }; mk.call(1)", 2],
    "blocks within blocks of a method" => ["def f; [1, 2].each { |x| [3].each { |y| return x + y } }; 0; end; f", 4],
    "a block that was given to another method" => ["def f = yield; def g; f { return 7 }; 8; end; g", 7],
    "a block within ensure" => ["def a; [1].map { begin; return 2; ensure; $z = 1; end }; end; [a, $z]", [2, 1]],
    "a method whose proc is called later" =>
      ["def p1 = proc { return 1 }; begin; p1.call; rescue LocalJumpError => e; e.message; end", "unexpected return"]
  }.each do |name, (source, expected)|
    test("return from #{name}") { assert_equal expected, Kobako::Sandbox.new.run(source) }
  end

  test "keywords of which there are none are no argument" do
    ["def f(a) = a; f(1, **{})", "def f(a) = a; h = {}; f(*[1], **h)", "->(a) { a }.call(1, **{})",
     "def f(a, b = 1) = b; f(0, **{})"].each { |source| assert_equal 1, Kobako::Sandbox.new.run(source), source }
    assert_equal [1, { k: 2 }], Kobako::Sandbox.new.run("def f(a, h) = [a, h]; f(1, k: 2)")
  end
end
