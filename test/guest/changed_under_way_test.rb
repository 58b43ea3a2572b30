# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Blocks and methods of the script's own that change what is walked, and hopeless numbers.
class ChangedUnderWayTest < Minitest::Test
  include LikeCruby

  test "an Array that is changed" do
    assert_like_cruby(<<~'RUBY')
      a = [3, 1, 2]; a.sort { |x, y| a.clear; x <=> y }
      a = [3, 1, 2]; a.max_by { |x| a.clear; x }
      a = [3, 1, 2]; a.sum { |x| a.clear; x }
      a = [3, 1, 2]; a.each_slice(2) { |x| a.clear }; a
      a = [3, 1, 2]; a.each_cons(2) { |x| a.clear }; a
      a = [3, 1, 2]; a.flat_map { |x| a.clear; [x] }
      a = [3, 1, 2]; a.partition { |x| a.clear; true }
      a = [3, 1, 2]; a.map! { |x| a.clear; x }.size >= 0
      a = [3, 1, 2]; a.fill { |i| a.clear; i }.size >= 0
      a = [3, 1, 2]; a.keep_if { |x| a.push(1) if a.size < 9; true }.size
      a = [3, 1, 2]; a.bsearch { |x| a.clear; true } rescue 1
      a = [3, 1, 2]; a.each_with_index { |x, i| a.clear }.size
      a = [3, 1, 2]; a.group_by { |x| a.clear; x }.size
      a = [3, 1, 2]; a.cycle(2) { |x| a.clear }
      a = [3, 1, 2]; a.zip(a) { |x| a.clear }
      a = [3, 1, 2]; a.uniq { |x| a.clear; x }.size
      a = [3, 1, 2]; a.to_h { |x| a.clear; [x, x] }
      a = [3, 1, 2]; a.product([1, 2]) { |x| a.clear }.size
      a = [3, 1, 2]; a.permutation(2) { |x| a.clear }; a
      a = [3, 1, 2]; a.combination(2) { |x| a.clear }; a
      a = []; o = Object.new; o.define_singleton_method(:to_s) { a.clear; "x" }; a << o << "y" << o; a.join("-")
      a = []; o = Object.new; o.define_singleton_method(:hash) { a.clear; 1 }; a << o << "y".dup << o; a.uniq.size >= 1
      a = []; o = Object.new; o.define_singleton_method(:hash) { a.clear; 1 }; a << o << "y".dup; (a - [1]).size >= 0
      a = []; o = Object.new; o.define_singleton_method(:inspect) { a.clear; "x" }; a << o << "y".dup; a.inspect.size > 0
      a = []; o = Object.new; o.define_singleton_method(:<=>) { |x| a.clear; 0 }; a << o << o << o; a.sort.size
    RUBY
  end

  test "a Hash that is changed" do
    assert_like_cruby(<<~'RUBY')
      h = { a: 1, b: 2 }; h.each { h.clear }; h
      h = { a: 1, b: 2 }; h.map { |k, v| h.clear; v }
      h = { a: 1, b: 2 }; h.reject! { |k, v| h.clear; true }
      h = { a: 1, b: 2 }; h.any? { |k, v| h.clear; false }
      h = { a: 1, b: 2 }; h.to_h { |k, v| h.clear; [k, v] }
      h = { a: 1, b: 2 }; h.delete_if { |k, v| h.delete(:b); true }
      h = { a: 1, b: 2 }; h.each { |k, v| h[:c] = 3 }
      h = { a: 1, b: 2 }; h.each_key { |k| h[:c] = 3 }
      h = { a: 1 }; o = Object.new; o.define_singleton_method(:inspect) { h.clear; "x" }; h[:b] = o; h[:c] = o; h.inspect.size > 0
      h = { a: 1, b: 2 }; h.sum { |k, v| h.clear; v }
      h = (1..40).to_h { |x| [x, x] }; s = 0; h.each { |k, v| h.delete(k + 1); s += 1 }; [s, h.size]
      h = (1..40).to_h { |x| [x, x] }; h.delete_if { |k, v| k.even? }.size
      h = (1..40).to_h { |x| [x, x] }; h.keep_if { |k, v| k < 4 }
      h = (1..40).to_h { |x| [x, x] }; 30.times { |i| h.delete(i) }; h.map { |k, v| k }.sum
      h = (1..40).to_h { |x| [x, x] }; h.each { |k, v| h.clear }; h
    RUBY
  end

  test "a Set or a String that is changed" do
    assert_like_cruby(<<~'RUBY')
      s = Set[1, 2, 3]; s.each { |x| s.delete(x) }; s
      s = Set[1, 2, 3]; s.each { |x| s.add(9) }
      s = Set[1, 2, 3]; s.map! { |x| s.clear; x }.size
      s = Set[1, 2, 3]; s.delete_if { |x| s.clear; true }
      s = +"abc"; s.each_char { |c| s.clear }; s
      s = +"abc"; s << s; s
      s = +"abc"; s.insert(1, s)
      s = +"abc"; s.concat(s, s).size
      s = +"abc"; s.prepend(s)
      s = +"abc"; s.replace(s)
    RUBY
  end

  test "deep and recursive Arrays" do
    assert_like_cruby(<<~'RUBY')
      x = []; 3000.times { x = [x] }; x.join
      x = []; 3000.times { x = [x] }; x.flatten
      x = ["a"]; 3000.times { x = [x] }; x.join(",")
      a = [1, [2]]; a[1] << a; a.join
      a = [1, [2]]; a[1] << a; a.flatten
      a = [1]; a << a; a <=> a
      a = [1]; a << a; a == a
      (1..3).each_slice(2) { |x| x.clear }
      e = [1, 2, 3].each; e.next; e.size
      e = Enumerator.new { |y| y << 1; e.next }; (e.next; e.next) rescue $!.class
      l = (1..3).lazy.map { |x| raise "x" }; l.first rescue $!.message
    RUBY
  end

  test "numbers beyond all sizes" do
    assert_like_cruby(<<~'RUBY')
      [1, 2].each_slice(2**40).to_a
      [1, 2].each_cons(2**40).to_a
      [1, 2].first(2**40)
      [1, 2].combination(2**40).to_a
      [1, 2].cycle(2**40).first(1)
      [1, 2].rotate(2**40)
      "abc"[2**40]
      "abc".insert(2**40, "x") rescue $!.class
      [1, 2].sum(2**70)
      (1..2**70).size
      (2**70..2**70 + 2).to_a
      (1..2).step(2**70).to_a
      [2**70, 1].max
      [2**70, 1.5].min
      [2**64, 2**64].sum
      "zZ9".succ
      "a".upto("zzzz").count
    RUBY
  end

  test "answers that are no order" do
    assert_like_cruby(<<~'RUBY')
      Comparable.instance_method(:<).bind_call(1, 2)
      Class.new { include Comparable; def <=>(o) = o; }.new > "a" rescue $!.class
      [1, 2, 3].sort { "a" } rescue $!.class
      [1, 2, 3].sort { nil } rescue $!.message
      [1, 2, 3].max { nil } rescue $!.message
      [Object, 1].sort rescue $!.class
      [1, 2].inject { |*a| a }
      [1, 2].each_with_object(1) { |*a| a }
      Struct.new(:a).new(1).each { |x| break x }
      Data.define(:a) { def initialize(a:) = super(a: a * 2) }.new(2).a
      Data.define(:a) { def initialize(a: 3) = (super; freeze) }.new.a
      Data.define(:a) { def initialize(*) = a }.new(1).a rescue $!.class
      Data.define(:a).new(1).send(:initialize, a: 2) rescue $!.class
      Data.define(:a).allocate.inspect rescue $!.class
    RUBY
  end
end
