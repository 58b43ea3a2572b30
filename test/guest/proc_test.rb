# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class ProcTest < Minitest::Test
  include LikeRecentCruby

  test "what Procs answer" do
    assert_like_recent_cruby(<<~'RUBY')
      proc { |a, (b, c), *d, e: 1, &f| }.parameters
      proc { |a, b| }.parameters(lambda: true)
      lambda { |a, b = 1| }.parameters
      proc { |x| }.arity
      proc { |*x| }.arity
      proc { |x, y| }.arity
      proc { || }.arity
      proc { }.arity
      lambda { |x, y = 1| }.arity
      lambda { |k:| }.arity
      lambda { |x, k: 1| }.arity
      proc { |x, y = 1| }.arity
      proc { |(x, y), z| }.arity
      lambda { }.lambda?
      proc { }.lambda?
      lambda(&lambda { }).lambda?
      :upcase.to_proc.lambda?
      :upcase.to_proc.arity
      method(:puts).to_proc.lambda?
      ->(a, b, c) { a + b + c }.curry[1][2][3]
      ->(a, b, c) { a + b + c }.curry.(1).(2, 3)
      ->(a, b = 2) { a + b }.curry[1]
      ->(a, b = 2) { a + b }.curry(2)[1][5]
      ->(a) { }.curry(2)
      proc { |a, b| [a, b] }.curry[1][2]
      proc { |a, b| [a, b] }.curry(3)[1][2][3]
      (proc { |x| x + 1 } >> proc { |x| x * 2 }).call(3)
      (proc { |x| x + 1 } << proc { |x| x * 2 }).call(3)
      (proc { |x| x + 1 } >> :to_s.to_proc).call(3)
      ([1, 2, 3].map(&(:to_s.to_proc >> :to_sym.to_proc)))
      proc { |x| x } === 5
      case 5 when ->(n) { n > 3 } then "big" end
      proc { |a, b| [a, b] }.call([1, 2])
      proc { |a, b| [a, b] }.(1)
      proc { |a, b| [a, b] }.yield(1, 2)
      proc { |a, b| [a, b] }[1, 2, 3]
      lambda { |a, b| [a, b] }.call([1, 2])
      [[1, 2]].map { |a, b| b }
      [[1, 2]].each_with_index.map { |(a, b), i| [a, b, i] }
      proc { return 1 }.call
      def prt; proc { return 1 }.call; 2; end; prt
      def lrt; lambda { return 1 }.call; 2; end; lrt
      def mkp; proc { return 1 }; end; mkp.call
      proc { next 5; 6 }.call
      [1,2,3].each { |x| break x * 10 if x == 2 }
      lambda { break 5 }.call
      proc { |x| x }.dup.call(3)
      pr = proc { |x| x }; pr == pr.dup
      proc { |x| x }.clone.call(3)
      proc { 1 }.inspect =~ /\A#<Proc:0x\h+/
      proc {}.source_location.class
      proc { |x| x }.ruby2_keywords.class
      proc { self }.call.to_s
      a = 1; p1 = proc { a += 1 }; p1.call; p1.call; a
      proc { |x; y| y = x }.call(1)
      def blk(&b) = b; blk { 5 }.call
      def blk2(&b) = b; blk2.inspect
      def yielder; yield 1, 2; end; yielder { |a| a }
      def yielder2; yield [1, 2]; end; yielder2 { |a, b| [b, a] }
      def kwb; yield a: 1, b: 2; end; kwb { |a:, b:| [a, b] }
      def kwb2; yield({a: 1}); end; kwb2 { |h| h }
      def opt(a, b = a * 2, *c, d: b + 1, **e); [a, b, c, d, e]; end; [opt(1), opt(1, 2, 3, d: 4, z: 5)]
      def fwd(...) = opt(...); fwd(1, 2, d: 3)
      def anon_s(*) = opt(*); anon_s(1, 2)
      def anon_k(**) = opt(1, **); anon_k(d: 7)
      def anon_b(&) = [1].map(&); anon_b { _1 + 1 }
    RUBY
  end
end
