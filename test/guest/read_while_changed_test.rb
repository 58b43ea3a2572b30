# frozen_string_literal: true

require "test_helper"

# What a hash, eql? or == of the script's does to the object that native code is reading.
class ReadWhileChangedTest < Minitest::Test
  JUNK = "GC.start; $junk = Array.new(3000) { |i| i.to_s.rjust(30, 'y') }"
  # NO_BOXING's layout of a String whose pointer leads out of memory
  WILD = '"\xff\xff\xff\x7f\0\0\0\0\x10\0\0\0\0\0\0\0"'

  def run_script(source) = Kobako::Sandbox.new(timeout: 10, memory_limit: 32 << 20).run(source)

  # A key whose eql? takes the victim out of the Hash that is read.
  def with_key(code)
    run_script(<<~RUBY)
      class Key
        def hash = 5
        def eql?(_) = ($h && !$junk && ($h[$key] = 1; #{JUNK}); false)
      end
      $key = Key.new
      #{code}
    RUBY
  end

  test "a value that an eql? takes out of a Hash while it is merged" do
    ["{ Key.new => 1 }.merge($h)", "{ **{ Key.new => 1 }, **$h }",
     "h = { Key.new => 1 }; h.update($h); h"].each do |code|
      assert_equal "victim" * 20, with_key("$h = { $key => 'victim' * 20 }; (#{code}).values.last"), code
    end
  end

  test "a value that an eql? takes out of a Hash while a slice is made" do
    assert_equal "victim" * 20, with_key(<<~RUBY)
      first = Key.new
      $h = {}.compare_by_identity
      $h[first] = 5
      $h[$key] = "victim" * 20
      $h.slice(first, $key).values.last
    RUBY
  end

  test "a pair that an eql? takes away while Hash[] reads it" do
    assert_equal "victim" * 20, run_script(<<~RUBY)
      class Key
        def hash = 5
        def eql?(_) = ($pairs && !$junk && ($pairs.each(&:clear); $pairs.clear; #{JUNK}); false)
      end
      $pairs = [[Key.new, 1], [Key.new, "victim" * 20]]
      Hash[$pairs].values.last
    RUBY
  end

  test "assoc, rassoc and key of an entry that is deleted meanwhile" do
    found = run_script(<<~RUBY)
      class Key
        def hash = 5
        def eql?(_) = ($h.delete(7); GC.start; true)
      end
      $h = { 1 => 2, 7 => Key.new, 3 => 4 }
      begin
        place = $h.rassoc(Key.new)
        [place[0], place[0].class.to_s]
      rescue RuntimeError => e
        e.message
      end
    RUBY
    assert_includes [[7, "Integer"], "hash modified"], found
  end

  test "what looks keys up for a pattern keeps to its Array" do
    { "__pat_values" => "$keys.clear", "__except" => "$h.clear" }.each do |name, change|
      assert_equal 42, run_script(<<~RUBY), name
        class Key
          def hash = 5
          def ==(other) = eql?(other)
          def eql?(_) = (!$junk && $keys && (#{change}; GC.start; $junk = Array.new(3000) { #{WILD} * 10 }); #{name == "__pat_values"})
        end
        $h = #{name == "__except"} ? (1..10).to_h { |i| [Key.new, i] } : { Key.new => 1 }
        $keys = Array.new(10) { Key.new }
        $h.#{name}($keys).inspect rescue 1
        42
      RUBY
    end
  end

  test "a Hash that shrinks while a key is looked for" do
    [9, 300].each do |count|
      assert_equal [true, []], run_script(<<~RUBY), count
        class Key
          def hash = 5
          def eql?(_) = $within ? false : ($within = true; $h.shift; GC.start; $within = false)
        end
        $h = {}
        #{count}.times do |i|
          $h[Key.new] = "v" * i
        rescue RuntimeError
          $within = false
        end
        [$h.size == $h.keys.size, $h.values.map(&:class).uniq.map(&:to_s) - ["String"]]
      RUBY
    end
  end

  test "an Array that an == empties while delete goes through it" do
    assert_equal [0, []], run_script(<<~RUBY)
      class Last
        def ==(_) = ($a.clear; true)
      end
      $a = Array.new(200) { |i| "e" * i } + [Last.new]
      $a.delete(5)
      GC.start
      [$a.size, $a]
    RUBY
  end

  test "a Struct whose members are set while it is compared" do
    %w[== eql?].each do |operator|
      assert_equal 12, run_script(<<~RUBY), operator
        class Member
          def #{operator}(_) = ($s.m12 = 1; GC.start; $junk ||= Array.new(3000) { #{WILD} * 2 }; true)
        end
        S = Struct.new(*(1..12).map { |i| :"m\#{i}" })
        $s, other = S.allocate, S.allocate
        $s.m1 = Member.new
        $s.m3 = Member.new
        other.m1 = other.m3 = 5
        $s.send(:#{operator}, other)
        $s.to_a.size
      RUBY
    end
  end

  test "methods of the guest's own take no number for a block" do
    [5, 2**26, (2**31) - 1, 1.5, :a, "b"].each do |block|
      error = assert_raises(Kobako::SandboxError) { run_script("[2, 1].__sorted(#{block.inspect})") }
      assert_equal "TypeError", error.klass, block.inspect
    end
  end

  test "a pad that is no character" do
    assert_equal ["abc\x80\x80".b, "abc".b, "a\x80b\x80".b].map(&:bytes),
                 run_script('[["abc", 5], ["abc", 3], ["a\x80b", 4]].map { |s, size| s.ljust(size, "\x80").bytes }')
  end

  test "-2**63 is the same number however it came about" do
    assert_equal [true, 0, 1, 1, [1, 2]], run_script(<<~RUBY)
      a, b = -(2**63), -9223372036854775807 - 1
      [a == b, a <=> b, [a, b].uniq.size, { a => 1 }[b], [1, 2].rotate(a)]
    RUBY
  end

  test "a Range from a small Integer to a big one" do
    big = 2**63
    assert_equal [[big - 2, big - 1, big], [big - 1]],
                 run_script("[((2**63 - 2)..2**63).to_a, ((2**63 - 1)...2**63).to_a]")
  end

  test "a return from at_exit" do
    error = assert_raises(Kobako::SandboxError) { run_script("at_exit { return 5 }; 7") }
    assert_equal "LocalJumpError", error.klass
  end

  # Needs 400 to 800 MB; a limit that lets the length be computed is enough once it is right.
  test "sets of characters and quoted Strings beyond 2**32 bytes" do
    big = Kobako::Sandbox.new(timeout: 60, memory_limit: nil)
    ['"abc".count("a" * 357_913_942)', 'require "json"; ("\x01" * 715_827_884).to_json.size'].each do |source|
      assert_raises(Kobako::SandboxError, source) { big.run(source) }
    end
  end
end
