# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Instance variables of what Ruby itself makes: Structs, Arrays, Strings and their subclasses.
class InstanceVariablesTest < Minitest::Test
  include LikeCruby

  test "an object of a class of Ruby's keeps them" do
    assert_like_cruby(<<~'RUBY')
      s = Struct.new(:a) { def total = @total ||= a * 2 }.new(4); [s.total, s.total, s.a, s.to_a]
      Class.new(Array) { def initialize(x) = (super(); @x = x); attr_reader :x }.new(3).push(1).then { |a| [a, a.x] }
      Class.new(String) { def initialize(x) = (super("s"); @x = x); attr_reader :x }.new(3).then { |s| [s + "t", s.x] }
      Class.new(Hash) { def initialize(x) = (super(); @x = x); attr_reader :x }.new(3).then { |h| [h, h.x] }
      Class.new(Proc) { attr_accessor :x }.new { 5 }.then { |pr| pr.x = 3; [pr.call, pr.x] }
      [[], "a".dup, {}, proc {}, Fiber.new {}, 1..2].first(5).map { |o| o.instance_variable_set(:@a, o.class); o.instance_variable_get(:@a) }
      a = [1]; a.instance_variable_set(:@y, 1); [a.instance_variables, a.instance_variable_defined?(:@y), a.remove_instance_variable(:@y), a.instance_variables]
      a = []; 40.times { |i| a.instance_variable_set("@v#{i}", i) }; a.instance_variables.sum { |name| a.instance_variable_get(name) }
    RUBY
  end

  test "a copy has them, and what is made of an object has not" do
    assert_like_cruby(<<~'RUBY')
      a = [1]; a.instance_variable_set(:@y, 1); [a.dup, a.clone, a + [2], a.map(&:to_s)].map(&:instance_variables)
      s = +"a"; s.instance_variable_set(:@y, 1); [s.dup, s.clone, s + "b", s.upcase].map(&:instance_variables)
      s = Struct.new(:a).new(1); s.instance_variable_set(:@y, [1]); d = s.dup; d.instance_variable_get(:@y) << 2; s.instance_variable_get(:@y)
      s = Struct.new(:a).new(1); s.instance_variable_set(:@y, 1); d = s.dup; d.instance_variable_set(:@y, 2); s.instance_variable_get(:@y)
      pr = proc { 1 }; pr.instance_variable_set(:@y, 1); [pr.dup.instance_variables, pr.dup.call]
    RUBY
  end

  test "they are neither shown nor compared" do
    assert_like_cruby(<<~'RUBY')
      s = Struct.new(:a).new(1); s.instance_variable_set(:@y, 1); [s.inspect, s.to_a, s == s.class.new(1), s.hash == s.class.new(1).hash]
      a = [1]; a.instance_variable_set(:@y, 1); [a.inspect, a == [1], { a => 2 }[[1]]]
    RUBY
  end

  test "what is frozen takes none" do
    assert_like_cruby(<<~'RUBY')
      [1].freeze.instance_variable_set(:@y, 1)
      "a".freeze.instance_variable_set(:@y, 1)
      Struct.new(:a).new(1).freeze.instance_variable_set(:@y, 1)
      Data.define(:a) { def more = @more ||= 1 }.new(1).more
      1.instance_variable_set(:@y, 1)
      (2**70).instance_variable_set(:@y, 1)
      :a.instance_variable_set(:@y, 1)
      (1..2).instance_variable_set(:@y, 1)
      s = Struct.new(:a).new(1); s.instance_variable_set(:@y, 1); s.freeze.instance_variable_get(:@y)
      a = [1]; a.instance_variable_set(:@y, 1); a.freeze.remove_instance_variable(:@y)
    RUBY
  end

  test "they live as long as their object, and no longer" do
    assert_equal [2000, 6000, true], Kobako::Sandbox.new(timeout: 60, memory_limit: 8 << 20).run(<<~'RUBY')
      kept = []
      20_000.times do |i|
        list = [i]
        list.instance_variable_set(:@note, "note #{i} " * 20)
        list.instance_variable_set(:@list, list)
        kept << list if (i % 10).zero?
        kept.first.instance_variable_set(:@latest, "latest #{i}" * 3)
      end
      GC.start
      right = kept.each_with_index.all? { |list, i| list.instance_variable_get(:@note) == "note #{i * 10} " * 20 }
      first = kept.first.instance_variables.size + kept[1].instance_variables.size
      [kept.size, kept.size * (first - 2), right]
    RUBY
  end
end
