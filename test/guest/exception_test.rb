# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class ExceptionTest < Minitest::Test
  include LikeRecentCruby

  test "what exceptions say and keep" do
    assert_like_recent_cruby(<<~'RUBY')
      nil.foo
      nil.foo(1)
      5.foo
      "a".foo
      Object.new.foo.class
      Class.new.new.foo rescue $!.message.sub(/0x\h+/, "XX")
      foo
      foo()
      self.foo
      foo 1
      Foo
      Math::Foo
      Foo::Bar
      Object.const_get(:foo)
      Object.const_get("Foo")
      Class.foo
      Math.foo
      Integer.foo
      true.foo
      false.foo
      :a.foo
      [].foo
      {}.foo
      (1..2).foo
      1.5.foo
      ->{}.foo
      Struct.new(:a).new(1).foo rescue $!.message.sub(/0x\h+/, "XX")
      def m1(a); end; m1
      def m2(a); end; m2(1, 2)
      def m3(a, b = 1); end; m3
      def m4(a, *b); end; m4
      def m5(a:); end; m5
      def m6(a:, b:); end; m6
      def m7(a:); end; m7(a: 1, b: 2)
      def m8(a:); end; m8(a: 1, b: 2, c: 3)
      def m9(); end; m9(1)
      def m10(); end; m10(a: 1)
      def m11(a, b, k: 1); end; m11(1)
      def m13(a); end; m13(k: 1)
      ->(a) { }.call
      ->(a) { }.call(1, 2)
      ->(a:) { }.call
      proc { |a, b| [a, b] }.call(1)
      [].first(1, 2)
      [].first("a")
      [1, 2].first(-1)
      "a" + 1
      "a" + nil
      "a" * "b"
      "a" * -1
      [1] + 1
      [1] + nil
      [1] * nil
      [1, 2].fetch(10)
      nil + 1
      nil[0]
      nil > 1
      1 + "2"
      1 + nil
      1.5 + nil
      1.5 + "2"
      1.5 * nil
      1.5 - []
      1.5 / {}
      1 < "2"
      1.5 < nil
      1 > nil
      "a" < 1
      "a" > nil
      3.clamp("a", "b")
      Integer("abc")
      Float("abc")
      Float("")
      Float("1.5x")
      Float(nil)
      Float([])
      Integer(nil)
      Array(nil)
      Array([1])
      Array(1..3)
      Array({a: 1})
      Array("a\nb")
      String(nil)
      String(5)
      Hash(nil)
      Hash([])
      Hash([[1,2]])
      Hash({a: 1})
      Hash(1)
      raise "x"
      raise ArgumentError
      raise ArgumentError, "x"
      raise ArgumentError.new
      raise ArgumentError.new("x")
      raise ArgumentError.new(nil)
      raise ArgumentError.new(5).message
      raise 5
      raise nil
      raise Object
      raise "a", "b"
      raise StandardError, "a", ["x:1"]
      begin; raise StandardError, "a", ["x:1"]; rescue => e; e.backtrace; end
      begin; raise "a"; rescue => e; begin; raise "b"; rescue => f; f.cause.message; end; end
      begin; raise "a"; rescue => e; begin; raise "b", cause: nil; rescue => f; f.cause; end; end
      begin; raise "b", cause: RuntimeError.new("z"); rescue => f; f.cause; end
      begin; raise ArgumentError.new("b"), cause: RuntimeError.new("z"); rescue => f; [f, f.cause]; end
      begin; raise ArgumentError, "b", cause: RuntimeError.new("z"); rescue => f; [f, f.cause]; end
      begin; raise cause: RuntimeError.new("z"); rescue => f; [f, f.cause]; end
      begin; raise "x", cause: 5; rescue => f; [f, f.cause]; end
      begin; raise "a"; rescue => e; e.cause; end
      RuntimeError.new("x") == RuntimeError.new("x")
      RuntimeError.new("x") == RuntimeError.new("y")
      RuntimeError.new("x") == StandardError.new("x")
      RuntimeError.new("x").inspect
      RuntimeError.new("").inspect
      RuntimeError.new.inspect
      RuntimeError.new("a\nb").inspect
      e = RuntimeError.new("x"); e.set_backtrace(["a:1:in 'b'", "c:2"]); e.full_message(highlight: false)
      e = RuntimeError.new("x"); e.set_backtrace(["a:1:in 'b'", "c:2"]); e.full_message(highlight: false, order: :bottom)
      e = RuntimeError.new("x"); e.set_backtrace(["a:1:in 'b'", "c:2"]); e.full_message(highlight: false, order: :top)
      RuntimeError.new("x").detailed_message
      RuntimeError.new("x\ny").detailed_message
      RuntimeError.new("").detailed_message
      RuntimeError.new("x").detailed_message(highlight: true)
      RuntimeError.new("x\ny").detailed_message(highlight: true)
      RuntimeError.new("x").backtrace
      RuntimeError.new("x").backtrace_locations
      RuntimeError.new("x").message
      RuntimeError.new("x").to_s
      RuntimeError.new.message
      RuntimeError.new(nil).message
      RuntimeError.new(:a).message
      RuntimeError.new([1]).message
      RuntimeError.exception("x")
      e = RuntimeError.new("x"); [e.exception.equal?(e), e.exception("y"), e.exception("y").class]
      StandardError.new("a").exception("a").equal?(1)
      class E1 < StandardError; def initialize(m = "default"); super; end; end; raise E1
      class E2 < StandardError; def message; "mine"; end; end; raise E2
      class E3 < StandardError; def initialize(a, b); @a = a; super("#{a}-#{b}"); end; attr_reader :a; end; begin; raise E3.new(1, 2); rescue E3 => e; [e.a, e.message]; end
      class E4 < StandardError; def to_s; "tos"; end; end; [E4.new.message, E4.new.inspect]
      n = 0; begin; n += 1; raise "x" if n < 3; n; rescue; retry; end
      r = []; begin; r << 1; rescue; r << 2; else; r << 3; ensure; r << 4; end; r
      r = []; begin; r << 1; raise "x"; rescue; r << 2; else; r << 3; ensure; r << 4; end; r
      def me; return 1; ensure; @z = 2; end; [me, @z]
      def mf; yield; ensure; @q = 1; end; [1].each { mf { break } }; @q
      begin; raise "x"; rescue => @iv; end; @iv.message
      L = [ArgumentError, TypeError]; begin; raise TypeError, "t"; rescue *L => e; e.message; end
      begin; raise TypeError, "t"; rescue ArgumentError, *[TypeError] => e; e.message; end
      begin; raise "x"; rescue 5; end
      begin; raise "x"; rescue "a"; end
      Integer("z") rescue "resc"
      begin; nil.foo; rescue NoMethodError => e; [e.name, e.receiver, e.args]; end
      begin; 5.foo(1, 2); rescue NoMethodError => e; [e.name, e.receiver, e.args]; end
      begin; xyz; rescue NameError => e; [e.name, e.class, e.receiver.equal?(self)]; end
      begin; Xyz; rescue NameError => e; [e.name, e.class, e.receiver]; end
      begin; raise KeyError.new("m", receiver: {a: 1}, key: :b); rescue KeyError => e; [e.message, e.receiver, e.key]; end
      KeyError.new("m").key
      KeyError.new("m").receiver
      NameError.new("m").receiver
      NameError.new("m", :n).name
      NameError.new("m", :n, receiver: 5).receiver
      NoMethodError.new("m", :n, [1], receiver: 5).args
      FrozenError.new("m", receiver: "x").receiver
      FrozenError.new("m").receiver
      begin; "a".freeze << "b"; rescue FrozenError => e; [e.message, e.receiver]; end
      begin; [1].freeze << 1; rescue => e; [e.class, e.message, e.receiver]; end
      begin; {a: 1}.freeze[:b] = 1; rescue => e; [e.class, e.message]; end
      class Fz; attr_accessor :a; end; begin; Fz.new.freeze.a = 1; rescue => e; [e.class, e.message.sub(/0x\h+/, "")]; end
      A_CONST = [1].freeze; A_CONST.push(2)
      :a.instance_variable_set(:@a, 1)
      e = [1].each; e.next; begin; e.next; rescue StopIteration => x; [x.message, x.result]; end
      loop { raise StopIteration }
      loop { raise StopIteration, "x" }
      e = [1, 2].each; r = loop { e.next }; r
      Float::NAN.to_i
      Float::INFINITY.to_i
      (-Float::INFINITY).round
      (0.0/0).floor
      1 / 0
      1 % 0
      1.divmod(0)
      1.0.divmod(0)
      1.0 % 0
      1.0.div(0)
      0 ** -1
      1r / 0
      Rational(1, 0)
      throw :x
      throw :x, 1
      catch(:x) { throw :x, 5 }
      catch(:x) { 7 }
      catch { |t| throw t, 8 }
      catch(:x) { catch(:y) { throw :x, 1 }; 2 }
      begin; throw :zz; rescue UncaughtThrowError => e; [e.tag, e.value, e.message]; end
      def rec(n); n == 0 ? 0 : 1 + rec(n - 1); end; rec(9000)
      def inf; inf; end; begin; inf; rescue SystemStackError => e; [e.class, e.message]; end
      exit rescue "no"
      begin; exit(3); rescue SystemExit => e; [e.status, e.success?, e.message]; end
      begin; exit(true); rescue SystemExit => e; [e.status, e.success?, e.message]; end
      begin; exit(false); rescue SystemExit => e; [e.status, e.success?, e.message]; end
      begin; abort; rescue SystemExit => e; [e.status, e.success?, e.message]; end
      begin; abort "bye"; rescue SystemExit => e; [e.status, e.success?, e.message]; end
      SystemExit.new.status
      SystemExit.new(2, "x").message
      SystemExit.new("x").message
      SystemExit.new(true).status
      Exception.new.message
      Exception.instance_method(:full_message).class
      Exception.exception.class
      [ScriptError, LoadError, NotImplementedError, SyntaxError, SecurityError, NoMemoryError, SignalException, Interrupt, SystemExit, SystemStackError].map(&:superclass)
      [ArgumentError, UncaughtThrowError, EncodingError, FiberError, IOError, EOFError, IndexError, KeyError, StopIteration, ClosedQueueError, LocalJumpError, NameError, NoMethodError, RangeError, FloatDomainError, RegexpError, RuntimeError, FrozenError, SystemCallError, ThreadError, TypeError, ZeroDivisionError, NoMatchingPatternError, NoMatchingPatternKeyError].map(&:superclass)
      Math::DomainError.superclass
      Encoding::UndefinedConversionError.superclass
      Encoding::CompatibilityError.superclass
      Encoding::InvalidByteSequenceError.superclass
      Encoding::ConverterNotFoundError.superclass
      Errno::ENOENT.superclass
      Errno::ENOENT.new.message
      Errno::ENOENT.new("x").message
      Errno::EACCES.new("x").message
      def priv; end; self.class.send(:private, :priv); Object.new.priv
      class Pv; private def x; end; protected def y; end; end; Pv.new.x rescue $!.message.sub(/0x\h+/, "")
      class Pv2; private def x; end; protected def y; end; end; Pv2.new.y rescue $!.message.sub(/0x\h+/, "")
      class Pv3; private attr_reader :z; private; def w; end; end; Pv3.new.w rescue $!.class
      Integer.new
      BasicObject.new.inspect
      BasicObject.new.foo
      Class.new(Class)
      class Foo7 < 5; end
      module Math2; end; Math2.new
      Comparable.new
      loop
      [1].each(1)
      def yl; yield; end; yl
      def yp(&b); b.call; end; yp
      Proc.new
      proc
      lambda
      "abc".to_sym.to_proc.call(1)
      [1, 2].map(&:foo)
      [1, nil].map(&:succ)
      [1].map(&5)
      Object.new <=> 1
      Object.new == 1
      $stdout.foo rescue $!.class
      Struct.new(:a).new(1, 2)
      Struct.new(:a, keyword_init: true).new(b: 1)
      Comparable.instance_method(:clamp).class
      warn("x")
      $!.inspect
      begin; raise "a"; rescue; $!.message; end
      begin; raise "a"; rescue; end; $!
      $@.inspect
      begin; raise "a"; rescue => e; raise; end
      begin; begin; raise "a"; rescue => e; raise TypeError; end; rescue => f; [f.message, f.cause.message]; end
      [1,2,3].each_slice(0)
      [1,2,3].each_cons(-1)
      "abc".center
      [].sample(-1)
      [1,2].combination
      "x".ljust(5, "")
      "%d" % "a"
      "%d" % nil
      "%d %d" % [1]
      "%z" % 1
      "%" % 1
      "%s" % []
      format
      format("%d", [])
      "%<a>s" % {b: 1}
      "%<a>s" % 1
      "%{a}" % {}
    RUBY
  end
end
