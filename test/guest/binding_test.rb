# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Binding and eval, as in CRuby: they reach nothing that the script does not reach itself.
class BindingTest < Minitest::Test
  include LikeCruby

  test "local variables through a Binding" do
    assert_like_cruby(<<~'RUBY')
      x = 5; b = binding; x = 6; [b.local_variable_get(:x), b.local_variable_defined?(:x), b.local_variable_defined?(:y)]
      x = 5; binding.local_variable_set(:x, 7); x
      b = binding; b.local_variable_set(:new_one, 3); [b.local_variable_get(:new_one), b.local_variables.include?(:new_one)]
      ->(if:, then:) { [binding.local_variable_get(:if), binding.local_variable_get(:then)] }.call(if: 1, then: 2)
      n = 0; count = -> { n += 1 }; b = binding; 2.times { count.call }; b.local_variable_get(:n)
      proc { |x| binding }.call(4).local_variable_get(:x)
      x = 3; proc {}.binding.local_variable_get(:x)
      binding.receiver.equal?(self)
      b = binding; b.dup.local_variable_set(:only_there, 1); b.local_variable_defined?(:only_there)
      binding.local_variable_get(:nowhere)
      binding.local_variable_set(:Wrong, 1)
      Binding.new
    RUBY
  end

  test "eval sees and changes what stands around it" do
    assert_like_cruby(<<~'RUBY')
      x = 10; [eval("x + 5"), binding.eval("x * 2"), Kernel.eval("1 + 1")]
      x = 1; eval("x = 2"); x
      c = 0; add = ->(n) { eval("c += n") }; add.(3); add.(4); c
      [1, 2].map { |i| eval("i * 10") }
      b = binding; eval("fresh = 1", b); eval("fresh + 1", b)
      name = "Ann"; n = 4; eval('"Hi #{name}, #{n * 2}"')
      b = binding; { price: 3, qty: 2 }.each { |k, v| b.local_variable_set(k, v) }; b.eval("price * qty")
      eval("x = 5; -> { x += 1 }").then { |f| GC.start; f.call; f.call }
      eval("case { k: 1 }; in { k: } then k; end")
      eval("eval('1 + eval(\"2\")')")
      eval("[1, 2, 3].each { |v| break v if v == 2 }")
      eval("raise 'boo'")
      eval("1 +")
      eval("1", 5)
      eval(nil)
      ["1", "2"].map(&method(:eval))
      Fiber.new { x = 4; eval("x + 1") }.resume
      catch(:a) { eval("throw :a, 3") }
      [eval("__FILE__", nil, "foo.rb", 77), eval("__LINE__", nil, "foo.rb", 77)]
    RUBY
  end

  test "Strings for instance_eval and class_eval" do
    assert_like_cruby(<<~'RUBY')
      o = Object.new; o.instance_eval("@z = 5"); o.instance_variable_get(:@z)
      Struct.new(:a).new(3).instance_eval("a + 1")
      Class.new { class_eval("attr_accessor :w\ndef q = 4") }.new.q
      k = Class.new; k.class_eval("def m = 1"); k.new.m
      Module.new.module_eval("def self.a = 3; a")
      Object.new.instance_eval { 5 }
    RUBY
  end

  test "many Bindings and evals leave the memory in order" do
    assert_equal [4920, 100, 499_500], Kobako::Sandbox.new(timeout: 30, memory_limit: 16 << 20).run(<<~RUBY)
      kept = (1..200).map { |i| k = i.to_s * 10; binding }
      GC.start
      b = binding
      b.local_variable_set(:big, "x" * 100)
      2000.times { [1] * 100 }
      [kept.sum { |one| one.eval("k").size }, b.local_variable_get(:big).size, (0...1000).sum { |i| eval("i") }]
    RUBY
  end

  test "eval without end is ended like any script" do
    assert_raises(Kobako::TimeoutError) { Kobako::Sandbox.new(timeout: 0.2).run('eval("loop {}")') }
    sandbox = Kobako::Sandbox.new(timeout: 20)
    error = assert_raises(Kobako::SandboxError) { sandbox.run('def deep = eval("deep"); deep') }
    assert_equal "SystemStackError", error.klass
  end
end
