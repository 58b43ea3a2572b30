# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Copies, calls that are not allowed, nil?, and what errors say of parameters and patterns.
class ObjectProtocolTest < Minitest::Test
  include LikeCruby

  test "a copy is told whether it is a dup or a clone" do
    assert_like_cruby(<<~'RUBY')
      o = Class.new { attr_accessor :v; def initialize_dup(o) = (@v = :dup; super); def initialize_clone(o, **) = (@v = :clone; super) }.new; [o.dup.v, o.clone.v]
      o = Class.new { attr_accessor :v; def initialize_copy(o) = (@v = [o.v]; super) }.new; o.v = 1; [o.dup.v, o.clone.v]
      o = Class.new { attr_accessor :v; def initialize_clone(o, freeze: nil) = (super; @v = 1) }.new; [o.dup.v, o.clone.v, o.freeze.clone.frozen?]
      Class.new { def initialize_dup(o) = 1; def initialize_clone(o) = 1 }.new.respond_to?(:initialize_dup)
      Class.new(Array) { def initialize_dup(o) = (super; push(9)) }.new([1]).dup
    RUBY
  end

  test "a call that is not allowed goes to method_missing" do
    assert_like_cruby(<<~'RUBY')
      o = Class.new { def method_missing(n, *a, **k) = [n, a, k] }.new; [o.puts(1), o.format("x"), o.test, o.p, o.print(k: 1), o.sleep(1), o.system]
      o = Class.new { private def method_missing(n, *a) = [n, a]; def respond_to_missing?(*) = true }.new; [o.foo(1), o.open]
      o = Class.new { def method_missing(n, *) = n; protected def guarded = 1 }.new; o.guarded
      o = Class.new { def method_missing(n, *) = n; private def hidden = 1; def own = [hidden, self.hidden] }.new; [o.own, o.hidden]
      Object.new.puts(1)
      Class.new { def method_missing(n, *) = super }.new.puts(1)
      %i[system puts exec sleep eval format].map { |name| Object.new.respond_to?(name) }
    RUBY
  end

  test "a condition asks the object itself whether it is nil" do
    assert_like_cruby(<<~'RUBY')
      o = Class.new { def nil? = true }.new; o.nil? ? 1 : 2
      o = Class.new { def nil? = true }.new; if o.nil? then 1 else 2 end
      o = Class.new { def nil? = true }.new; unless o.nil? then 1 else 2 end
      [nil? ? 1 : 2, nil.nil? ? 1 : 2, nil&.nil? ? 1 : 2, (1 unless nil.nil?)]
    RUBY
  end

  test "what stands behind a rest keeps its value while the rest goes to an attribute or an element" do
    assert_like_cruby(<<~'RUBY')
      o = Struct.new(:x).new; v = [1, 2, 3, 4]; *o.x, b, c = v; [o.x, b, c]
      a = [0]; *r, a[0], b = nil, 3, *[8, 2]; [r, a, b]
      o = Struct.new(:x).new; v = [1, [2, 3, [4, 5], 6]]; a, (*o.x, (b, *c), d) = v; [a, o.x, b, c, d]
      o = Struct.new(:x).new; v = [[1, 2, 3]]; for *o.x, b in v do end; [o.x, b]
      h = {}; r = (a, *h[:r], b, h[:c] = [1, 2, 3, 4, 5]); [a, h, b, r]
    RUBY
  end

  test "a wrong number of arguments names the required keywords" do
    assert_like_cruby(<<~'RUBY', messages: true)
      ->(a:) {}.call(1)
      ->(a:, b: 1, c:) {}.call(1, 2)
      ->(x, a:) {}.call
      ->(x, y = 1, *z, a:) {}.call
      ->(x, a: 1) {}.call
      ->(x, y = 1, a: 1, b:) {}.call(1, 2, 3, b: 1)
      ->(a:) {}.call
    RUBY
  end

  test "**nil takes no keywords" do
    assert_like_cruby(<<~'RUBY', messages: true)
      ->(**nil) { 1 }.call(a: 1)
      ->(x, **nil) { x }.call(a: 1)
      ->(x, **nil) { x }.call(2)
      ->(**nil) { 1 }.call(**{})
      ->(x, **nil) { x }.call({ a: 1 })
      ->(x, *y, **nil) { [x, y, local_variables.size] }.call(1, 2)
      [->(x, **nil) {}.arity, ->(x, **nil) {}.parameters]
      proc { |x, **nil| x }.call(1)
    RUBY
  end

  test "a value that no pattern matches, a Range in a Range, and what is out of domain" do
    assert_like_cruby(<<~'RUBY', messages: true)
      case :dragon; in 1 then 1; in 2 then 2; end
      case [1, "a"]; in [2] then 1; in 3 then 2; end
      case nil; in 1 then 1; in 2 then 2; end
      [(1..10) === (2..3), (1..3) === 2, (1..) === 3, ("a".."z") === "cc"]
      rand(1..)
      Random.new(1).rand(..1)
      [Data.define.new.inspect, Data.define(:a).new(1).inspect]
      [["abc"].pack("B8"), ["1010"].pack("B32"), ["1010"].pack("b16"), ["10101010"].pack("B*")]
      [$/, $,, $@]
      begin; raise "x"; rescue; $@ == $!.backtrace; end
    RUBY
    assert_equal "#<data Empty>", Kobako::Sandbox.new.run("Empty = Data.define; Empty.new.inspect")
  end
end
