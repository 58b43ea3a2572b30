# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Random numbers: those that CRuby gives for the same seed.
class RandomTest < Minitest::Test
  include LikeCruby

  def in_guest_once(script, **options) = Kobako::Sandbox.new(**options).run(script)

  test "a seed gives the numbers that it gives in CRuby" do
    assert_like_cruby(<<~'RUBY', messages: true)
      Random.new(42).rand
      Random.new(2**40).rand
      Random.new(-5).rand
      Random.new(2**128+3).rand
      Random.new(2**32).rand
      Random.new(2**20000+17).rand
      Random.rand(nil)
      Random.rand(0)
      Random.rand(-3)
      Random.rand(1..0)
      rand(1..0)
      srand(5); [rand(nil), rand(0), rand(-3), rand(1.5), rand, rand(10), rand(1..6), rand(2**70), rand(1.5..2.5)]
      r = Random.new(1); Array.new(2000) { |i| r.rand(i + 1) }
      r = Random.new(1); Array.new(200) { |i| r.rand(2**(i + 1)) }
      r = Random.new(1); Array.new(200) { |i| r.rand(2**(i + 1) - 7) rescue 0 }
      r = Random.new(1); Array.new(200) { |i| r.rand(-i..(3**i)) }
      r = Random.new(9); Array.new(200) { |i| r.rand(1.0..(i + 2)) }
      r = Random.new(9); Array.new(200) { |i| r.rand(-1.0...(i + 2.5)) }
      r = Random.new(9); Array.new(1000) { r.rand }
      Random.new(1).rand(1.5)
      Random.new(1).rand(1..2.5)
      Random.new(1).rand(10**30)
      Random.new(1).rand(1..10**30)
      Random.rand("a")
      rand("a")
      srand(1); [rand(1r), rand(3.7), Random.rand(0.0), Random.rand(2.5), Random.rand, Random.rand(6)]
      Random.rand(-1.5)
      Random.new(1.9).seed
      Random.new("a")
      Random.new(nil)
      Random.new_seed.bit_length > 100
      Random.new(1).bytes(5).bytes
      Random.new(1).bytes(8).bytes
      Random.new(1).bytes(0).bytes
      Random.new(1).bytes(-1)
      Random.rand(1.0..1.0)
      Random.rand(1.0...1.0)
      [].sample
      [].sample(2)
      [1].sample(-1)
      [1,2,3].sample("a")
      [1,2].freeze.shuffle!
      Random.new(3)==Random.new(3)
      Random.new(3)==Random.new(3).tap(&:rand)
      srand(5); [srand(7), Random.seed, Random.srand(1), Random.seed]
      Random.new(1).random_number(5)
      Random.random_number(0.0).class
      Random.new(1).rand(0)
      rand(2**64).class
      rand(true)
      rand(1..2**70).class
      Random.new(1).rand(1...1)
      Random.new(1).rand(3..3)
      Random.new(1).rand(-5..-1)
      a = Random.new(1); a.rand; b = a.dup; [a == b, a.rand == b.rand, b.seed]
      Random.new(2)==5
      srand(1); Random.rand(1..2r)
      Random.new(5).random_number
      srand(3); [1,2,3,4,5].shuffle
      srand(3); [1,2,3,4,5].shuffle!
      (1..100).to_a.shuffle(random: Random.new(42))
      r = Random.new(7); (0..60).map { |n| (0...n).to_a.shuffle(random: r) }
      r = Random.new(7); (0..60).map { |n| (0...n).to_a.sample(random: r) }
      r = Random.new(7); (0..12).map { |k| (0..20).to_a.sample(k, random: r) }
      r = Random.new(7); (0..12).map { |k| (0..5).to_a.sample(k, random: r) }
      r = Random.new(7); (0..30).map { |k| (0..3000).to_a.sample(k * 5, random: r) }
      (0..5000).to_a.sample(30, random: Random.new(3))
      %w[a b c].sample(random: Random.new(3))
      srand(10); [rand(6) + 1, rand(6) + 1, [1,2,3].sample, [1,2,3].shuffle.first, rand]
      srand(10); Array.new(5) { rand(1..100) }
      Kernel.rand(3.0).class
      Kernel.srand(3); Kernel.rand(5)
      o = Object.new; def o.rand(n) = n - 1; [[1, 2, 3].shuffle(random: o), [1, 2, 3].sample(random: o), [1, 2, 3].sample(2, random: o)]
      o = Object.new; def o.rand(n) = n; [1, 2, 3].shuffle(random: o)
      o = Object.new; def o.rand(n) = -1; [1, 2, 3].sample(random: o)
      Random.new(4).rand(2**63 - 1)
      Random.new(4).rand(2**62)
      Random.new(4).rand(2**63)
      Random.new(4).rand(2**64)
      Random.new(4).rand(2**64 + 1)
    RUBY
  end

  test "without a seed of its own every run has the same numbers" do
    script = "[rand, rand(10**30), Random.rand(1.0..2.0), [1, 2, 3].shuffle, Random.new.rand, Random.new_seed, srand]"
    sandbox = Kobako::Sandbox.new
    first = sandbox.run(script)
    assert_equal [first, first], [sandbox.run(script), in_guest_once(script)]
    assert_equal first.first(2), in_guest_once("[rand, rand(10**30)]")
  end

  test "a generator without a seed does not disturb the default one" do
    assert_equal in_guest_once("[rand, rand]"), in_guest_once("Random.new; a = rand; Random.new.rand; [a, rand]")
    assert_equal true, in_guest_once("Random.new.seed != Random.new.seed")
  end

  test "an Array that is changed while it is shuffled is left alone" do
    assert_equal "modified during shuffle!", in_guest_once(<<~RUBY)
      list = [1, 2, 3, 4]
      chance = Object.new
      chance.define_singleton_method(:rand) { |_| list.clear && 0 }
      begin
        list.shuffle!(random: chance)
      rescue RuntimeError => e
        e.message
      end
    RUBY
    assert_equal [1, 2], in_guest_once(<<~RUBY).sort
      list = [1, 2]
      chance = Object.new
      chance.define_singleton_method(:rand) { |_| list.clear && 0 }
      list.sample(2, random: chance)
    RUBY
  end

  test "a number out of range is no index" do
    assert_equal ["random number too big 3", "random number too small -1"], in_guest_once(<<~RUBY)
      [3, -1].map do |number|
        chance = Object.new
        chance.define_singleton_method(:rand) { |_| number }
        [1, 2, 3].sample(random: chance)
      rescue RangeError => e
        e.message
      end
    RUBY
  end

  test "nothing but a Random is one inside" do
    {
      "Random.allocate.rand" => "TypeError: uninitialized Random",
      "Random.allocate.bytes(1)" => "TypeError: uninitialized Random",
      "Random.new(1).__begin([])" => "ArgumentError: a seed has a word",
      "Random.new(1).__begin(['x'])" => "TypeError: a seed's words are Integers",
      "Random.new(1).__up_to(-1)" => "ArgumentError: a limit is not negative",
      "Random.new(1).bytes(-1)" => "ArgumentError: negative string size (or size too big)",
      "Random.instance_method(:__real).bind_call('x')" => "TypeError: bind argument must be an instance of Random"
    }.each do |attempt, message|
      script = "begin; #{attempt}; rescue StandardError => e; \"\#{e.class}: \#{e.message}\"; end"
      assert_equal message, in_guest_once(script), attempt
    end
  end
end
