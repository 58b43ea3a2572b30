# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class ModuleTest < Minitest::Test
  include LikeRecentCruby

  test "what Modules answer" do
    assert_like_recent_cruby(<<~'RUBY')
      class Ar; X = [attr_accessor(:a, :b), attr_reader(:c), attr_writer("d"), attr(:e)]; end; Ar::X
      class Ar3; attr_accessor :a?; end
      class Ar4; X = def foo; end; Y = private(:foo); Z = private; W = public(:foo, :foo); V = private(*[:foo]); end; [Ar4::X, Ar4::Y, Ar4::Z, Ar4::W, Ar4::V]
      module Mf; module_function; def a; 1; end; def b; a; end; end; [Mf.a, Mf.b]
      module Mf2; def a; 1; end; module_function :a; end; [Mf2.a, (Class.new { include Mf2 }.new.a rescue $!.class)]
      class Pc; A = 1; B = 2; private_constant :A; def self.a; A; end; end; [Pc.a, Pc.constants.sort]
      class Pc; end; Pc::A
      class Pc4; def self.x; end; private_class_method :x; end; Pc4.x
      class Pc5; class << self; private def x; 1; end; def y; x; end; end; end; [Pc5.y, (Pc5.x rescue $!.class)]
      class Pc6; private_class_method def self.x; 1; end; public_class_method :x; end; Pc6.x
      class Pr; def initialize(a); @a = a; end; def >(o); a > o.a; end; protected def a; @a; end; end; [Pr.new(2) > Pr.new(1), (Pr.new(1).a rescue $!.class)]
      module Pa; end; module Pb; end; class Pcc; include Pa; prepend Pb; end; Pcc.ancestors.first(3)
      module Pa; end; module Pb; end; class Pd; include Pa, Pb; end; Pd.ancestors.first(3)
      module Px; def hi; "px " + super; end; end; class Py; prepend Px; def hi; "py"; end; end; Py.new.hi
      module Pq1; def hi; "q1"; end; end; module Pq2; def hi; "q2" + super; end; end; class Pqc; include Pq1; include Pq2; end; Pqc.new.hi
      Object.const_get("Math::PI")
      Object.const_get(:String)
      Math.const_get(:PI)
      Object.const_get("Foo::Bar")
      Object.const_defined?("Math::PI")
      Object.const_defined?(:Nope)
      Object.const_get("nope")
      class Cmi; def self.const_missing(n); "missing #{n}"; end; end; Cmi::Foo
      class Cs; const_set(:A, 5); end; [Cs::A, Cs.constants, Cs.const_get(:A)]
      Object.const_set("a", 1)
      class Cr; A = 1; remove_const(:A); end; Cr.constants
      Class.new { remove_const(:A) } rescue $!.class
      class Im; def a; end; end; Im.instance_method(:b)
      class Im2; def a; 1; end; remove_method :a; end; Im2.new.a rescue $!.message.sub(/0x\h+/, "")
      class Im3; undef_method :to_s; end; Im3.new.to_s rescue $!.message.sub(/0x\h+/, "")
      class Im4; remove_method :zork; end
      class Im5; undef_method :zork; end
      class Im6; undef zork; end
      class Im7; alias_method :b, :to_s; X = alias_method(:c, :to_s); end; Im7::X
      class Im8; alias_method :b, :zork; end
      class Im9; alias b zork; end
      Class.new(Array) { def foo; size; end }.new([1, 2]).foo
      c = Class.new(StandardError) { def message; "m"; end }; begin; raise c; rescue c => e; e.message; end
      c = Class.new; c.name
      NamedC = Class.new; [NamedC.name, NamedC.to_s, NamedC.new.inspect.gsub(/0x\h+/, "")]
      class Hk; def self.inherited(k); (@k ||= []) << k; super; end; def self.k; @k; end; end; class Hk2 < Hk; end; Hk.k
      module Hki; def self.included(b); b.extend(CM); end; module CM; def cm; "cm"; end; end; end; class Hkic; include Hki; end; Hkic.cm
      module Hke; def self.extended(b); X << b.class; end; X = []; end; o = Object.new; o.extend(Hke); Hke::X
      module Hkp; def self.prepended(b); X << b; end; X = []; end; class Hkpc; prepend Hkp; end; Hkp::X
      class Hkm; X = []; def self.method_added(n); X << n; end; def a; end; define_method(:b) {}; attr_reader :c; alias_method :d, :a; alias e a; end; Hkm::X
      class Hks; X = []; def self.singleton_method_added(n); X << n; end; def self.foo; end; end; Hks::X
      class Hkr; X = []; def self.method_removed(n); X << n; end; def self.method_undefined(n); X << n; end; def a; end; def b; end; remove_method :a; undef_method :b; end; Hkr::X
      class Hkc; X = []; def self.const_added(n); (@@x ||= []) << n; super; end; A = 1; def self.x; @@x; end; end; Hkc.x
      5.itself
      class Mth; def a; end; private def b; end; protected def c; end; end; [Mth.new.methods(false), Mth.instance_methods(false).sort, Mth.private_instance_methods(false), Mth.protected_instance_methods(false), Mth.public_instance_methods(false)]
      o = Object.new; def o.z; end; [o.methods(false), o.singleton_methods, (o.methods - Object.instance_methods)]
      class Sms; def self.a; end; class << self; def b; end; private def c; end; end; end; class Sms2 < Sms; def self.d; end; end; [Sms.singleton_methods.sort, Sms2.singleton_methods.sort, Sms2.singleton_methods(false)]
      class Mdf; def a; end; private def b; end; end; [Mdf.method_defined?(:a), Mdf.method_defined?(:b), Mdf.private_method_defined?(:b), Mdf.public_method_defined?(:a), Mdf.instance_methods(false), Mdf.method_defined?(:to_s), Mdf.method_defined?(:to_s, false)]
      def mn; __method__; end; mn
      define_method(:mn2) { __method__ } rescue 1
      class Mn3; define_method(:q) { __method__ }; end; Mn3.new.q
      __method__.inspect
      caller.class
      caller(0).class
      caller_locations.class
      def cl; caller_locations(1, 1).first; end; [cl.lineno.class, cl.path.class, cl.label.class]
      catch(:a) { throw :a }
      catch(:a) { 1 }
      loop { break 5 }
      loop.class
      loop { raise StopIteration, "x" }
      r = []; at_exit { r << 1 }; r
      [block_given?, (def bg; block_given?; end; bg { }), bg]
      def lv(a); b = 1; local_variables; end; lv(1).sort
      global_variables.include?(:$stdout)
      instance_eval { self.class }
      5.instance_eval { self + 1 }
      "a".instance_exec(2) { |x| self * x }
      Class.new.class_eval { def x; 5; end; self }.new.x
      String.class_exec(1) { |x| x }
      Module.new.module_eval { def q; end }.class
      Object.new.singleton_class.instance_methods(false)
      o = Object.new; class << o; def t; 7; end; attr_accessor :u; end; o.u = 5; [o.t, o.u]
      5.singleton_class
      :a.singleton_class
      nil.singleton_class
      Object.new.singleton_class.singleton_class?
      o = Object.new; o.extend(Comparable); [o.is_a?(Comparable), o.singleton_class.include?(Comparable)]
      Comparable.instance_of?(Module)
      5.instance_of?(Integer)
      5.instance_of?("x")
      5.is_a?("x")
      5.kind_of?(Numeric)
      Integer === 5
      Integer <= Numeric
      Integer < Integer
      Integer <=> Numeric
      Integer <=> String
      Numeric > Integer
      Integer < 5
      Integer.superclass
      Class.superclass
      BasicObject.superclass
      Integer.instance_methods(false).include?(:+)
      Integer.name
      Integer.hash == Integer.hash
      Object.new.hash.class
      nil.to_a
      nil.to_s.frozen?
      nil.inspect
      nil & true
      nil | 1
      true & 1
      true ^ true
      true <=> true
      true <=> false
      true === true
      nil === nil
      nil =~ /x/
      true.to_s
      !5
      5.!
      not(5)
      nil.to_h
      NilClass.new
      [Kernel.format("%d", 1), Kernel.Integer("5"), Kernel.rand.class, Kernel.respond_to?(:puts, true)]
      Kernel.raise("x")
      Kernel.loop { break 3 }
      Kernel.proc { 1 }.call
      Kernel.lambda { 1 }.call
      Kernel.catch(:x) { throw :x, 2 }
      srand(5).class
      Integer("5").then { _1 }
      obj = Object.new; obj.enum_for(:each).class
      [4, 5].each_entry.to_a
      5.enum_for(:times).to_a
      [1, 2].to_enum(:each_slice, 1).to_a
      frozen?
      self.to_s
      self.inspect
      self.class
      def self.smeth; 1; end; smeth
    RUBY
  end

  test "constants and methods are listed in the order of their definition" do
    constants = [%i[ZED ALPHA M B], %i[B ZED M ALPHA]]
    methods = [%i[zeta alpha mid b], %i[zeta mid b alpha], %i[zz aa]]
    assert_equal [*constants, *methods, %i[@@z @@a]], Kobako::Sandbox.new.run(<<~RUBY)
      module Level; ZED = 1; ALPHA = 2; M = 3; B = 4; end
      module Other; B = 1; ZED = 1; M = 1; X = 1; ALPHA = 1; remove_const :X; end
      class Tool
        @@z = 1
        @@a = 2
        def zeta = 1
        def alpha = 1
        def mid = 1
        def self.zz = 1
        def self.aa = 1
        attr_reader :b
      end
      names = Tool.instance_methods(false)
      class Tool; remove_method :alpha; def alpha = 2; end
      [Level.constants, Other.constants, names, Tool.instance_methods(false), Tool.singleton_methods, Tool.class_variables]
    RUBY
  end

  test "an alias in a class with prepended modules can be called" do
    assert_like_recent_cruby(<<~'RUBY')
      class Al; def a = 1; prepend(Module.new { def a = super + 1 }); alias b a; alias_method :c, :a; end; [Al.new.a, Al.new.b.class, Al.new.c.class]
      class Al2; prepend(Module.new { def only = 5 }); alias b only; end; Al2.new.b
    RUBY
  end

  test "a name alone is a NameError when method_missing leaves it to super" do
    assert_like_recent_cruby(<<~'RUBY')
      class Mm; def method_missing(name, *) = name == :there ? 1 : super; def ask = nowhere; def call = nowhere(); end; begin; Mm.new.ask; rescue NameError => e; [e.class, e.message]; end
      begin; Mm.new.call; rescue NameError => e; [e.class, e.message]; end
      class Mm2 < Mm; def method_missing(*) = super; end; begin; Mm2.new.ask; rescue NameError => e; e.class; end
      begin; Mm.new.other; rescue NameError => e; e.class; end
      Mm2.new.there
    RUBY
  end
end
