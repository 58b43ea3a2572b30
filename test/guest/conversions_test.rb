# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Where Ruby asks an object of the script's own for to_ary, to_hash, to_str, to_int or to_a.
class ConversionsTest < Minitest::Test
  include LikeCruby

  CLASSES = <<~'RUBY'
    class Plain; end
    class Wrong
      %i[to_ary to_a to_hash to_str to_int].each { |name| define_method(name) { :sym } }
      def to_proc = 3
    end
  RUBY

  # What each line has: objects that convert, one whose conversions give what they
  # should not, and one without any.
  OBJECTS = [
    "list = Class.new { def initialize(*a) = @a = a; def to_ary = @a }.new(1, 2)",
    'text = Class.new { def to_str = "st" }.new', "number = Class.new { def to_int = 2 }.new",
    "map = Class.new { def to_hash = { a: 1 } }.new", "wrong = Wrong.new", "plain = Plain.new", ""
  ].join("; ")

  def assert_converts(lines)
    assert_like_cruby(lines.lines.map { |line| OBJECTS + line }.join, messages: true)
  end

  def program(expressions, messages)
    CLASSES + super
  end

  test "destructuring asks for to_ary, once" do
    assert_converts(<<~'RUBY')
      a, b = list; [a, b]
      a, *b = list; [a, b]
      *a, b = list; [a, b]
      (a, b), c = list, 3; [a, b, c]
      a, (b, c) = 1, list; [a, b, c]
      value = (a, b = list); [a, b, value.equal?(list)]
      a, b = plain; [a.class, b]
      a, b = Class.new { def to_ary = nil }.new; b
      a, b = wrong
      asked = 0; o = Object.new; o.define_singleton_method(:to_ary) { asked += 1; [1, 2, 3] }; a, b, c = o; [a, b, c, asked]
      for a, b in [list] do return [a, b] end
    RUBY
  end

  test "parameters of a block ask for to_ary" do
    assert_converts(<<~'RUBY')
      [list].map { |a, b| [a, b] }
      [list].map { |a, *b| [a, b] }
      [list].map { |a,| a }
      [list].map { |a| a.equal?(list) }
      [list].map { |*a| a.size }
      [[list, 3]].map { |(a, b), c| [a, b, c] }
      { x: list }.map { |k, (a, b)| [k, a, b] }
      [list].each_with_index.map { |(a, b), i| [a, b, i] }
      proc { |a, b| [a, b] }.call(*[list])
      proc { |a, b = 5, *c| [a, b, c] }.call(list)
      proc { |a, b| [a.equal?(list), b] }.call(list, 3)
      lambda { |a| a.equal?(list) }.call(list)
      [wrong].map { |a, b| a }
      [plain].map { |a, b| [a.class, b] }
    RUBY
  end

  test "methods of Array ask for to_ary" do
    assert_converts(<<~'RUBY')
      [1, list, [list]].flatten
      [1, list].flatten(1)
      [9] + list
      [9] - list
      [9] | list
      [1, 9] & list
      [9].concat(list)
      [9].replace(list)
      [3, 4].zip(list)
      [3].product(list)
      [list, text].join("-")
      [[list], 3].flat_map { |x| x }.size
      Array(list)
      [1] + wrong
      [1] + plain
      [1] + nil
      [1, wrong].flatten
      [3].product(5)
      "%s-%s" % list
      "%s" % wrong
    RUBY
  end

  test "a splat asks for to_a" do
    assert_converts(<<~'RUBY')
      o = Class.new { def to_a = [7, 8] }.new; [*o, *nil, *1, *(1..2)]
      [*list].size
      [*wrong]
      Array(Class.new { def to_a = [7] }.new)
      Array(Class.new { def to_a = 5 }.new) rescue $!.class
      a, *b = *Class.new { def to_a = [7, 8] }.new; [a, b]
    RUBY
  end

  test "double splats and Hash#merge ask for to_hash, a block argument for to_proc" do
    assert_converts(<<~'RUBY')
      { **map, b: 2 }
      ->(**k) { k }.call(**map)
      { a: 2 }.merge(map)
      { a: 2 }.update(map)
      { **plain }
      { **wrong }
      { a: 1 }.merge(plain)
      ->(**k) { k }.call(**wrong)
      [1, 2].map(&Class.new { def to_proc = ->(x) { x * 2 } }.new)
      [1].map(&wrong)
      [1].map(&plain)
    RUBY
  end

  test "methods of String ask for to_str" do
    assert_converts(<<~'RUBY')
      ["a" + text, "ast".include?(text), "sta".start_with?(text), "asta".index(text), "ast".sub(text, "-"), "ast".count(text)]
      ["ast".delete(text), (+"a").insert(1, text), (+"a").replace(text), "a".rjust(4, text), "ast".partition(text), [1, 2].join(text)]
      ["ast".delete_suffix(text), "ast".end_with?(text), (+"a") << text, "ast".gsub(text, text), "ast".scan(text), Regexp.new(text)]
      "a" + plain
      "a" + wrong
      "a".include?(plain)
      [1] * text
    RUBY
  end

  test "where an Integer is wanted to_int is asked for" do
    assert_converts(<<~'RUBY')
      [[1, 2, 3][number], [1, 2, 3].first(number), [1, 2, 3].last(number), [1, 2, 3].at(number), [1, 2, 3].fetch(number)]
      [[1, 2, 3].rotate(number), [1, 2, 3].shift(number), [1, 2, 3].pop(number), [1, 2, 3].delete_at(number), [0] * number]
      ["abc"[number], "abc"[number, number], "a" * number, "abc".byteslice(number), "a".ljust(number), 10.to_s(number), 1 << number]
      a = [1, 2, 3]; a[number] = 9; a[0, number] = [7]; a
      [1, 2, 3][plain]
      [1, 2, 3].first(wrong)
      [1, 2, 3].last("1")
      [1, 2, 3].last(nil)
      10.to_s("x")
      Array.new(number, 0)
    RUBY
  end

  test "puts asks for to_ary" do
    sandbox = Kobako::Sandbox.new
    sandbox.run(<<~RUBY)
      class List
        def to_ary = [1, [2]]
      end
      puts List.new, [List.new]
    RUBY
    assert_equal "1\n2\n1\n2\n", sandbox.stdout
  end

  test "method_missing answers for a conversion, unless it does not respond to it" do
    assert_like_cruby(<<~'RUBY')
      k = Class.new(BasicObject) { def initialize(t) = @t = t; def method_missing(n, *a) = @t.__send__(n, *a) }; a, b = k.new([1, 2]); [a, b]
      k = Class.new { def method_missing(n, *a) = n == :zip ? 1 : super }; a, b = k.new; [a.class == k, b, [k.new].flatten.size]
      k = Class.new { def method_missing(*) = self }; a, b = k.new
      k = Class.new { def method_missing(*) = self; def respond_to_missing?(*) = false }; a, b = k.new; b
      k = Class.new { def method_missing(*) = raise("boo") }; a, b = k.new
    RUBY
  end

  test "a conversion that changes what is being converted does no harm" do
    assert_like_cruby(<<~'RUBY')
      a = (1..100).map(&:to_s); g = Class.new { define_method(:to_ary) { a.clear; 50.times { a << "x" * 30 }; [1, 2] } }.new; a.unshift(g); a.flatten.size
      a = (1..100).map(&:to_s); g = Class.new { define_method(:to_ary) { a.clear; [1, 2] } }.new; [(a + g).size, (a - g).size]
      a = (1..100).map(&:to_s); g = Class.new { define_method(:to_ary) { a.clear; [1, 2] } }.new; a.concat(g)
      a = (1..100).map(&:to_s); g = Class.new { define_method(:to_int) { a.clear; 1 } }.new; [a.first(g), a.last(g), a[g], a.rotate(g)]
      a = (1..100).map(&:to_s); g = Class.new { define_method(:to_int) { a.clear; 1 } }.new; [a[1, g], a[g, 2]]
      s = "abc" * 50; g = Class.new { define_method(:to_int) { s.clear; 3 } }.new; [s[g], s[g, 2], s.index("a", g), s.rindex("b", g), s.byteslice(g)]
      s = "abc" * 50; g = Class.new { define_method(:to_int) { s.clear; 3 } }.new; [s.byterindex("b", g), s.rindex(/b/, g), s.ljust(g)]
      s = "abc" * 50; g = Class.new { define_method(:to_str) { s.replace("é" * 3); "é" } }.new; [s.index(g), s.rindex(g), s.include?(g), s.count(g)]
      h = { a: 1 }; g = Class.new { define_method(:to_hash) { h.clear; { b: 2 } } }.new; h.merge!(g)
      g = Class.new { define_method(:to_ary) { Array.new(2000) { |i| [i] } } }.new; a, *b = g; b.size
      g = Class.new { define_method(:to_ary) { raise "boo" } }.new; [g].each { |a, b| a }
      deep = ->(n) { n.zero? ? [1, 2] : [Class.new { define_method(:to_ary) { deep.call(n - 1) } }.new] }; deep.call(50).flatten
    RUBY
  end
end
