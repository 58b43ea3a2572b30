# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/people"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# Host objects on their way to a script and back.
class HandlesCrossingTest < Minitest::Test
  include People

  # --- there and back

  test "an object that a Service returns takes calls" do
    assert_equal "Ann", guest("S::Ann.call.label")
    assert_equal [true, false], guest(<<~RUBY)
      S::Ann.call.friend = S::Bob.call
      [S::Ann.call.knows?(S::Bob.call), S::Ann.call.knows?(S::Ann.call)]
    RUBY
    assert_same @bob, @ann.friend
  end

  test "a call of an object may return another, and so on" do
    @ann.friend = @bob
    @bob.friend = @ann
    assert_equal %w[Bob Ann], guest("[S::Ann.call.friend.label, S::Ann.call.friend.friend.label]")
    assert_same @ann, guest("S::Ann.call.friend.friend")
  end

  test "objects are Handles at any depth of what a Service returns" do
    @reply = [@ann, { a: @bob, "deep" => [[{ 1 => @ann }], nil] }]
    assert_equal %w[Ann Bob Ann],
                 guest("it = S::Reply.call; [it[0].label, it[1][:a].label, it[1]['deep'][0][0][1].label]")
  end

  test "an object 127 levels down is a Handle" do
    @reply = 127.times.reduce(@ann) { |inner, _| [inner] }
    assert_equal "Ann", guest("it = S::Reply.call\nit = it[0] while it.is_a?(Array)\nit.label")
  end

  test "many objects are many Handles" do
    @reply = Array.new(5_000) { |number| Person.new(number) }
    assert_equal [0, 2_500, 4_999], guest("all = S::Reply.call; [0, 2_500, 4_999].map { |at| all[at].label }")
    assert_same @reply[4_999], guest("S::Reply.call[-1]")
  end

  test "a Service gets the object itself, whatever the depth it is passed at" do
    list, named = seen("S::Ann.call, [S::Ann.call, { a: [S::Bob.call] }], 'x' => S::Ann.call")
    assert_empty named
    assert_same @ann, list[0]
    assert_same @ann, list[1][0]
    assert_same @bob, list[1][1][:a][0]
    assert_same @ann, list[2]["x"]
  end

  test "a Service gets the object itself as a keyword, at any depth" do
    list, named = seen("a: S::Ann.call, b: [{ 'c' => S::Bob.call }]")
    assert_empty list
    assert_same @ann, named[:a]
    assert_same @bob, named[:b][0]["c"]
  end

  test "an object 127 levels down is passed back" do
    list, = seen("(1..126).inject([S::Ann.call]) { |inner, _| [inner] }")
    126.times { list = list[0] }
    assert_same @ann, list[0][0]
  end

  test "the caller of run gets the object itself, at any depth" do
    assert_same @ann, guest("S::Ann.call")
    assert_same @ann, guest("[1, { a: [S::Ann.call] }]")[1][:a][0]
    assert_same @bob, guest("{ 'b' => { 2 => [[S::Bob.call]] } }")["b"][2][0][0]
    result = guest("[S::Ann.call, S::Ann.call]")
    assert_same result[0], result[1]
  end

  test "an object that a script throws about inside itself stays the same" do
    assert_same @ann, guest(<<~RUBY)
      Box = Struct.new(:held)
      def pass(it) = yield(it)
      $kept = Box.new([S::Ann.call])
      @found = catch(:out) { pass($kept.held[0]) { |it| throw :out, it } }
      Fiber.new { Fiber.yield @found }.resume
    RUBY
  end

  # --- as a key

  test "a Handle is a Hash key inside the guest" do
    assert_equal ["ann", "bob", 2], guest(<<~RUBY)
      map = { S::Ann.call => "ann", S::Bob.call => "bob" }
      map[S::Ann.call] = "ann"
      [map[S::Ann.call], map[S::Bob.call], map.size]
    RUBY
    assert_equal [1, 2, 1, [2, 1]], guest(<<~RUBY)
      a, b = S::Ann.call, S::Bob.call
      [[a, S::Ann.call].uniq.size, Set.new([a, b, a]).size, ([a, b] - [a]).size, [a, b, a].tally.values]
    RUBY
  end

  test "thousands of Handles are Hash keys without end of waiting" do
    @sandbox = new_sandbox(memory_limit: 64 << 20)
    @reply = Array.new(3_000) { Object.new }
    assert_operator seconds { assert_equal 3_000, guest("S::Reply.call.to_h { |it| [it, 1] }.size") }, :<, 0.3
  end

  KEY = "a Handle cannot be a Hash key or the end of a Range"

  test "a Handle in a Hash key is no argument, and the script can rescue that" do
    ["{ S::Ann.call => 1 }", "S::Ann.call => 1", "[{ a: { S::Ann.call => 1 } }]", "{ [S::Ann.call] => 1 }",
     "{ { a: S::Ann.call } => 1 }", "k: { S::Ann.call => 1 }", "**{ S::Ann.call => 1 }"].each do |arguments|
      assert_equal ["TypeError", KEY], rescued("S::See.call(#{arguments})"), arguments
    end
    assert_empty @seen
  end

  test "a Handle in a Hash key is no result" do
    ["{ S::Ann.call => 1 }", "[{ a: { S::Ann.call => 1 } }]", "{ [1, [S::Ann.call]] => 1 }",
     "{ { a: S::Ann.call } => 1 }"].each do |script|
      message = "the script's result cannot be carried out of it: #{KEY}"
      error = assert_fails(Kobako::SandboxError, message) { guest(script) }
      assert_equal "TypeError", error.klass
    end
  end

  test "an object in a Hash key that a Service returns is that call's failure" do
    message = "Kobako::Codec::Error: the Service's result cannot be carried: #{KEY}"
    plain = Object.new
    [{ plain => 1 }, [{ a: { plain => 1 } }], { [plain] => 1 }, { { a: plain } => 1 }].each do |reply|
      @reply = reply
      error = assert_fails(Kobako::ServiceError, message) { guest("S::Reply.call") }
      assert_equal({ "type" => "runtime" }, error.details)
      assert_equal ["Kobako::ServiceError", message], rescued("S::Reply.call")
    end
    assert_equal "Ann", guest("begin; S::Reply.call; rescue Kobako::ServiceError; S::Ann.call.label; end")
  end
end
