# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class MethodTest < Minitest::Test
  include LikeRecentCruby

  test "Methods, and what is sent" do
    assert_like_recent_cruby(<<~'RUBY')
      m = [1,2,3].method(:map); m.unbind.class
      m = "abc".method(:upcase).unbind; m.bind("xyz").call
      m = String.instance_method(:upcase); m.bind_call("abc")
      (5.method(:+) >> ->(x) { x * 2 }).call(1)
      (5.method(:+) << ->(x) { x * 2 }).call(1)
      5.method(:+).to_proc.call(1)
      5.method(:+).curry.class
      def mcur(a, b, c); [a, b, c]; end; method(:mcur).curry[1][2][3]
      def mcur2(a, b, c); [a, b, c]; end; method(:mcur2).curry.(1, 2).(3)
      5.method(:foo)
      5.method(:+).source_location
      def ms(a, b = 1, *c, d, e:, f: 1, **g, &h); end; method(:ms).parameters
      def ms2(*, **, &); end; method(:ms2).parameters
      def ms3(...); end; method(:ms3).parameters
      method(:puts).arity
      method(:ms).arity
      [1].method(:push).parameters
      method(:print).owner
      method(:mcur).unbind.class
      class Mi; def foo(a, b = 1, *c, k:, o: 2, **r, &blk); end; end; Mi.new.method(:foo).inspect.sub(/0x\h+/, "").sub(/ \S+:\d+>/, ">").sub(/\(-:.*/, "")
      5.method(:+) == 5.method(:+)
      5.method(:+).eql?(6.method(:+))
      5.method(:+).hash == 5.method(:+).hash
      5.method(:succ).original_name
      class Ali; def a; end; alias b a; end; [Ali.new.method(:b).name, Ali.new.method(:b).original_name]
      class Sm; def a; 1; end; end; class Sm2 < Sm; def a; 2; end; end; Sm2.new.method(:a).super_method.call
      5.method(:+).super_method
      5.public_method(:+).call(1)
      def privm; end; 5.public_method(:privm)
      5.public_send(:+, 1)
      5.public_send(:puts, 1)
      5.send(:format, "%d", 1)
      5.__send__(:+, 2)
      class Rm; def respond_to_missing?(n, p = false); n.to_s.start_with?("x"); end; def method_missing(n, *a, **k, &b); n.to_s.start_with?("x") ? [n, a, k] : super; end; end; r = Rm.new; [r.respond_to?(:xa), r.respond_to?(:ya), r.xfoo(1, k: 2), r.method(:xq).call(5)]
      class Rm; end; Rm.new.yfoo rescue [$!.class, $!.message.sub(/0x\h+/, "")]
      class Rm2; def method_missing(n, *a); "mm #{n} #{a}"; end; end; [Rm2.new.foo, Rm2.new.foo(1), Rm2.new.foo = 5]
    RUBY
  end
end
