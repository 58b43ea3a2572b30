# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Values as JSON: the texts that CRuby's json gem makes.
class JsonGenerateTest < Minitest::Test
  include LikeCruby

  def in_guest_with_json(script)
    Kobako::Sandbox.new(memory_limit: 64 << 20).run("require 'json'\n#{script}")
  end

  # What the expressions below find on both sides.
  PRELUDE = <<~'RUBY'
    require "json"
    class Named; def to_s = "named"; def to_h = { x: 1 }; end
    class Point; def initialize(x, y) = (@x, @y = x, y); def to_json(*a) = { "x" => @x, "y" => @y }.to_json(*a); end
    class Bag < Hash; end
    class List < Array; end
    class Text < String; end
    class Broken; def to_json(*) = 5; end
    class Raises; def to_json(*) = raise(KeyError, "no"); end
    class Quoted; def to_json(*a) = to_s.to_json(*a); def to_s = "\"q\""; end
    class Loud < List; def to_json(*) = "loud"; end
    Pair = Struct.new(:a, :b)
  RUBY

  def program(expressions, messages) = "#{PRELUDE}\n#{super}"

  test "plain values" do
    assert_like_cruby(<<~'RUBY')
      [nil, true, false, 0, -7, 10**30, 1.0, -0.0, 1.5, 100.0, 1e15, 0.1, 123456.789].map { |v| JSON.generate(v) }
      [nil, true, 5, 1.5, "a", :a, [1], { a: 1 }].map { |v| v.to_json }
      JSON.generate("plain")
      JSON.generate("\"\\/\b\f\n\r\t\e\u0000\u001f\u007f").bytes
      JSON.generate("é日本😀\u2028\u2029").bytes
      JSON.generate([])
      JSON.generate({})
      JSON.generate([[], {}, [[]], { "a" => {} }])
      JSON.generate([1, [2, [3]], nil, "x"])
      JSON.generate({ "a" => 1, :b => [true, nil], 3 => 4.5, nil => 0, 1.5 => 1, [1] => 2 })
      JSON.generate("a" => 1, b: 2)
      JSON.generate(a: [1, { b: "c" }])
      JSON.generate({ "a" => 1, a: 2 })
      JSON.generate(1r)
      JSON.generate(1..2)
      JSON.generate(:sym)
      JSON.generate(Object)
      JSON.generate(Time.at(0).utc)
      JSON.generate(Pair.new(1, "b"))
      JSON.generate(Pair.new(1, "b").to_h)
      [1, "a", nil].to_json
      { a: { b: [] } }.to_json
      "é".b.to_json
      JSON[[1]]
      JSON["[1]"]
      JSON({ a: 1 })
    RUBY
  end

  test "pretty and in other layouts" do
    assert_like_cruby(<<~'RUBY')
      JSON.pretty_generate([])
      JSON.pretty_generate({})
      JSON.pretty_generate(1)
      JSON.pretty_generate([1, [2, { "x" => nil }], {}, []])
      JSON.pretty_generate("name" => "x", "list" => [1, 2], "nested" => { "a" => { "b" => [] } })
      JSON.pretty_generate([Point.new(1, Point.new(2, [3]))])
      JSON.pretty_generate({ a: 1 }, indent: "    ")
      JSON.pretty_generate([1, 2], array_nl: "\n\n")
      JSON.pretty_generate({ a: [1] }, space: "", object_nl: " ")
      JSON.generate([1, { "a" => 2 }], indent: "\t", space: " ", object_nl: "\n", array_nl: "\n")
      JSON.generate({ a: 1, b: 2 }, space_before: " ")
      JSON.generate([1, 2], array_nl: "\n")
      JSON.generate({ a: { b: 1 } }, object_nl: "\n")
      [1].to_json(indent: "  ")
      { a: [1] }.to_json(space: " ", object_nl: "\n", array_nl: "\n", indent: "  ")
      JSON.generate("</script>\u2028", script_safe: true)
      JSON.generate("é😀a", ascii_only: true)
      JSON.generate({ "é" => :ü }, ascii_only: true)
      JSON.generate([1], JSON::State.new(array_nl: "\n"))
      JSON.generate({ a: 1 }, nil)
      JSON.pretty_generate({ a: 1 }, nil)
    RUBY
  end

  test "objects of the script's own classes" do
    assert_like_cruby(<<~'RUBY')
      JSON.generate(Named.new)
      JSON.generate([Named.new, { Named.new => Named.new }])
      JSON.generate(Point.new(1, 2))
      JSON.generate({ "p" => [Point.new(1, [2]), Point.new(nil, "é")] })
      Point.new(1, 2).to_json
      [Point.new(1, 2)].to_json
      JSON.generate(Bag[1, 2])
      JSON.generate(List[1, List[2]])
      JSON.generate(Text.new("x"))
      JSON.generate({ Text.new("k") => Text.new("v") })
      JSON.generate([Broken.new])
      JSON.generate([Raises.new])
      JSON.generate([Quoted.new])
      [JSON.generate(Loud[1]), Loud[1].to_json, JSON.generate([Loud[1]])]
    RUBY
  end

  test "what is no JSON is refused" do
    assert_like_cruby(<<~'RUBY', messages: true)
      JSON.generate([Float::INFINITY], allow_nan: true)
      JSON.generate([Float::NAN, -Float::INFINITY], allow_nan: true)
      JSON.generate("\xff")
      JSON.generate(["a", { "b" => "\xe9x" }])
      JSON.generate([1], 5)
      JSON.generate([1, [2]], max_nesting: 1)
      a = []; a << a; JSON.generate(a)
      h = {}; h["h"] = h; JSON.generate(h)
      a = 1; 100.times { a = [a] }; JSON.generate(a).size
      a = 1; 101.times { a = [a] }; JSON.generate(a)
      a = 1; 101.times { a = [a] }; JSON.generate(a, max_nesting: 0).size
      [JSON::ParserError, JSON::NestingError, JSON::GeneratorError, JSON::JSONError].map { |c| c.superclass }
      JSON.dump([[[1]]], 2)
    RUBY
    assert_equal ["NaN not allowed in JSON", "Infinity not allowed in JSON"], in_guest_with_json(<<~RUBY)
      [Float::NAN, Float::INFINITY].map do |number|
        JSON.generate([number])
      rescue JSON::GeneratorError => e
        e.message
      end
    RUBY
  end

  test "dump writes anything, and to what has a write" do
    assert_like_cruby(<<~'RUBY')
      [JSON.dump(nil), JSON.dump([1, nil]), JSON.dump({ a: Float::NAN }), JSON.dump("x")]
      a = 1; 200.times { a = [a] }; JSON.dump(a).size
      JSON.load(JSON.dump({ "a" => [1, 2.5, nil] }))
    RUBY
    sandbox = Kobako::Sandbox.new
    sandbox.run("require 'json'; j([1]); jj({ a: 1 }); JSON.dump([1], $stdout); nil")
    assert_equal "[1]\n{\n  \"a\": 1\n}\n[1]", sandbox.stdout
  end

  test "what is written is read again as it was" do
    assert_equal true, in_guest_with_json(<<~RUBY)
      random = Random.new(3)
      make = lambda do |depth|
        case random.rand(depth > 4 ? 5 : 7)
        when 0 then [nil, true, false].sample(random: random)
        when 1 then random.rand(-(2**70)..(2**70))
        when 2 then random.rand(-1e9..1e9)
        when 3, 4 then Array.new(random.rand(8)) { random.rand(0x2100) }.reject { |c| c.between?(0xd800, 0xdfff) }.pack("U*")
        when 5 then Array.new(random.rand(5)) { make[depth + 1] }
        else Array.new(random.rand(5)) { |index| ["k\#{index}", make[depth + 1]] }.to_h
        end
      end
      200.times.all? do
        value = make[0]
        JSON.parse(JSON.generate(value)) == value && JSON.parse(JSON.pretty_generate(value, ascii_only: true)) == value
      end
    RUBY
  end

  test "a writing that changes what is written ends" do
    assert_equal ["[1,\"x\",2]", "[]"], in_guest_with_json(<<~RUBY)
      class Grows
        def initialize(list) = @list = list
        def to_json(*) = (@list << 2 if @list.size < 3) && '"x"'
      end
      class Clears < Grows
        def to_json(*) = @list.clear && '"x"'
      end
      grows = [1]
      grows << Grows.new(grows)
      clears = []
      clears << Clears.new(clears) << 1
      [JSON.generate(grows), JSON.generate(clears).sub('"x"', "")]
    RUBY
  end

  test "half a million values are written in time like their number" do
    spent = seconds do
      in_guest_with_json("JSON.generate(Array.new(100_000) { |i| { id: i, on: true, at: [1.5, nil] } })")
    end
    assert_operator spent, :<, 15
  end
end
