# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class KernelTest < Minitest::Test
  include LikeRecentCruby

  test "what every object answers" do
    assert_like_recent_cruby(<<~'RUBY')
      5.then { _1 + 1 }
      5.then.class
      5.yield_self { _1 + 1 }
      5.tap { |x| x + 1 }
      5.tap
      [1].frozen?
      "a".frozen?
      :a.frozen?
      nil.frozen?
      1.5.frozen?
      a = "x".freeze; b = a.dup; [b.frozen?, a.clone.frozen?, a.clone(freeze: false).frozen?, "y".clone(freeze: true).frozen?]
      a = [1].freeze; [a.dup.frozen?, a.clone.frozen?, a.clone(freeze: false).frozen?]
      o = Object.new; def o.hi; 1; end; [o.clone.hi, (o.dup.hi rescue "no")]
      o = Object.new.freeze; o.clone.frozen?
      Object.new.clone(freeze: 1)
      nil.dup
      :a.clone
      nil.clone(freeze: false)
      class Cp; attr_accessor :a; def initialize_copy(o); @a = o.a.dup; super; end; end; c = Cp.new; c.a = [1]; d = c.dup; d.a << 2; [c.a, d.a]
      o = Object.new; o.instance_variable_set(:@a, 1); [o.instance_variables, o.instance_variable_get(:@a), o.instance_variable_defined?(:@a), o.instance_variable_get(:@b), o.remove_instance_variable(:@a), o.instance_variables]
      Object.new.instance_variable_get("a")
      Object.new.instance_variable_get("@a")
      Object.new.remove_instance_variable(:@x) rescue $!.class
      class Iv; def initialize; @a = 1; @b = "x"; end; end; Iv.new.inspect.gsub(/0x\h+/, "0x")
      class Iv2; end; Iv2.new.inspect.gsub(/0x\h+/, "0x")
      class Iv2; end; Iv2.new.to_s.gsub(/0x\h+/, "0x")
      class Iv2; end; Iv2.new.inspect =~ /\A#<Iv2:0x[0-9a-f]{16}>\z/
      class Iv3; def initialize; @a = self; end; end; Iv3.new.inspect.gsub(/0x\h+/, "0x")
      class Iv4; def to_s; "mine"; end; end; [Iv4.new.inspect.gsub(/0x\h+/, "0x"), "#{Iv4.new}"]
      class Iv5; def to_s; 5; end; end; "#{Iv5.new}".gsub(/0x\h+/, "0x")
      Class.new.new.inspect.gsub(/0x\h+/, "0x")
      Class.new.inspect.gsub(/0x\h+/, "0x")
      Module.new.to_s.gsub(/0x\h+/, "0x")
      Object.new.singleton_class.inspect.gsub(/0x\h+/, "0x")
      String.singleton_class.inspect
      class Dm; define_method(:a) { |x, y = 2| [x, y] }; end; [Dm.new.a(1), Dm.instance_method(:a).arity, Dm.instance_method(:a).parameters]
      class Dm2; r = define_method(:b) { 1 }; R = r; end; Dm2::R
      class Dm3; def a; 1; end; define_method(:b, instance_method(:a)); end; Dm3.new.b
      class Dm5; define_method(:a) { |*args, **kw, &b| [args, kw, b&.call] }; end; Dm5.new.a(1, k: 2) { 3 }
      class Dm6; define_method(:a) { |x| x }; end; Dm6.new.a
      class Dm7; end; Dm7.define_method(:q) { 5 }; Dm7.new.q
      class Dm8; end; Dm8.new.define_singleton_method(:q) { 5 }
      o = Object.new; o.define_singleton_method(:q) { |x| x * 2 }; [o.q(4), o.singleton_methods]
    RUBY
  end

  test "the numbers of objects that are always there" do
    assert_like_recent_cruby("[nil, true, false, 0, 1, -5, 2**61].map(&:object_id)")
    assert_like_recent_cruby("[RUBY_PLATFORM, RUBY_COPYRIGHT, RUBY_RELEASE_DATE, RUBY_DESCRIPTION].map(&:class)")
  end
end
