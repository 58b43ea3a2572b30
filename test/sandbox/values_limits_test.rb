# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/any_value"

# Each limit of a message, to the last byte, level and value: what is at it passes on every way, what is beyond it
# is an error of the side that broke it, and both sides go on.
class ValuesLimitsTest < Minitest::Test
  ROOM = 256 << 20
  TOO_DEEP = "nested deeper than 128 levels, or cyclic"
  TOO_MANY = "more than 1000000 values in one message"
  TOO_LARGE = "more than 16777216 bytes in one message"

  # In the guest's source and on the host: what holds `x` one level deeper.
  CONTAINERS = ["[x]", "{ 1 => x }", "{ x => 1 }", "(x..nil)", "(nil...x)", "[1, x, 'after']"].freeze
  # What the requests around these hold beside the text itself.
  BESIDE_REPLY = 7
  BESIDE_RESULT = 6
  BESIDE_ARGUMENT = 21
  BESIDE_KEYWORD = 27

  attr_reader :given, :taken

  def setup
    @given = @taken = nil
    @calls = 0
    @sandbox = Kobako::Sandbox.new(memory_limit: ROOM)
    @sandbox.define(:S).bind(:Give, -> { given }).bind(:Take, method(:take)).bind(:Ping, -> { :pong })
  end

  def take(*arguments, key: arguments.first)
    @calls += 1
    @taken = key
    nil
  end

  def result_of(script) = @sandbox.run(script)

  def argument_of(script)
    @sandbox.run("#{script}.then { |value| S::Take.call(value) }")
    taken
  end

  def keyword_of(script)
    @sandbox.run("#{script}.then { |value| S::Take.call(key: value) }")
    taken
  end

  # The way of a Service's result, and what the guest makes of it.
  def seen(value, script)
    @given = value
    @sandbox.run("value = S::Give.call; #{script}")
  end

  # The Service's own failure, which the script can rescue.
  def assert_no_reply(reason, value)
    @given = value
    message = "Kobako::Codec::Error: the Service's result cannot be carried: #{reason}"
    error = assert_fails(Kobako::ServiceError, message) { @sandbox.run("puts 'before'\nS::Give.call") }
    assert_equal ["service", "Kobako::ServiceError", ["(script):2:in call", "(script):2"], nil],
                 [error.origin, error.klass, error.backtrace_lines, error.cause]
    assert_equal({ "type" => "runtime" }, error.details)
    assert_equal "before\n", @sandbox.stdout
    assert_goes_on("S::Give.call", "Kobako::ServiceError", message)
  end

  # The script's own failure: the Service is not called.
  def assert_no_argument(reason, script, call = "S::Take.call(value)")
    calls = @calls
    error = assert_fails(Kobako::SandboxError, reason) { @sandbox.run("value = #{script}\nputs 'before'\n#{call}") }
    assert_equal ["sandbox", "TypeError", ["(script):3:in call", "(script):3"], nil, nil],
                 [error.origin, error.klass, error.backtrace_lines, error.details, error.cause]
    assert_equal ["before\n", calls], [@sandbox.stdout, @calls]
    assert_goes_on("value = #{script}; #{call}", "TypeError", reason)
  end

  def assert_no_result(reason, script)
    message = "the script's result cannot be carried out of it: #{reason}"
    error = assert_fails(Kobako::SandboxError, message) { @sandbox.run("puts 'before'\n#{script}") }
    assert_equal ["sandbox", "TypeError", [], nil, nil],
                 [error.origin, error.klass, error.backtrace_lines, error.details, error.cause]
    assert_equal "before\n", @sandbox.stdout
    assert_equal :pong, @sandbox.run("S::Ping.call")
  end

  # In the same run, another call of any Service is answered; and so is the next run.
  def assert_goes_on(failing, name, message)
    script = "begin; #{failing}; rescue StandardError => e; [e.class.to_s, e.message, S::Ping.call]; end"
    assert_equal [name, message, :pong], @sandbox.run(script)
    @given = 5
    assert_equal [5, :pong], @sandbox.run("[S::Give.call, S::Ping.call]")
  end

  # The value of so many levels, and the guest's source for it.
  def nested(container, levels)
    value = []
    (levels - 1).times { value = wrapped(container, value) }
    [value, "(x = []; #{levels - 1}.times { x = #{container} }; x)"]
  end

  def wrapped(container, x) # rubocop:disable Naming/MethodParameterName
    case container
    when "[x]" then [x]
    when "{ 1 => x }" then { 1 => x }
    when "{ x => 1 }" then { x => 1 }
    when "(x..nil)" then (x..nil)
    when "(nil...x)" then (nil...x)
    else [1, x, "after"]
    end
  end

  def assert_same_value(expected, got, message) = assert(AnyValue.same?(expected, got), message)

  CONTAINERS.each do |container|
    test "128 levels of #{container} pass on every way" do
      value, script = nested(container, 128)
      assert_same_value value, result_of(script), "result"
      assert_same_value value, argument_of(script), "argument"
      assert_same_value value, seen(value, "value"), "reply"
    end

    test "129 levels of #{container} are refused on every way" do
      value, script = nested(container, 129)
      assert_no_result TOO_DEEP, script
      assert_no_argument TOO_DEEP, script
      assert_no_argument TOO_DEEP, script, "S::Take.call(1, key: value)"
      assert_no_argument TOO_DEEP, script, "S::Take.call(1, 2, value, 3)"
      assert_no_reply TOO_DEEP, value
    end
  end

  test "128 levels of anything pass as a keyword argument" do
    CONTAINERS.each do |container|
      value, script = nested(container, 128)
      assert_same_value value, keyword_of(script), container
    end
  end

  test "a positional Hash of a call is a level of its own" do
    value, script = nested("[x]", 127)
    @sandbox.run("S::Take.call('key' => #{script})")
    assert_equal({ "key" => value }, taken)
    assert_no_argument TOO_DEEP, nested("[x]", 128).last, "S::Take.call('key' => value)"
  end

  test "a Rational is a level, and so is an empty container" do
    [["1/3r", 1/3r], ["{}", {}], ["[]", []], ["(1..2)", 1..2]].each do |source, innermost|
      assert_no_result TOO_DEEP, "x = #{source}; 128.times { x = [x] }; x"
      assert_no_reply TOO_DEEP, 128.times.reduce(innermost) { |inner, _| [inner] }
      fits = 127.times.reduce(innermost) { |inner, _| [inner] }
      assert_equal fits, result_of("x = #{source}; 127.times { x = [x] }; x")
    end
  end

  test "every cycle is refused on every way" do
    list = []
    list << list
    map = {}
    map[:self] = { "again" => [map] }
    range = []
    range << (range..nil)
    [list, map, range, [1, { a: list }]].each { |value| assert_no_reply TOO_DEEP, value }
    ["[].tap { |x| x << x }", "{}.tap { |x| x[:a] = { 'b' => [x] } }", "[].tap { |x| x << (x..nil) }"].each do |script|
      assert_no_result TOO_DEEP, script
      assert_no_argument TOO_DEEP, script
      assert_no_argument TOO_DEEP, script, "S::Take.call(1, key: value)"
    end
  end

  test "the same object twice is no cycle" do
    assert_equal [[1], [1], { a: [1] }], result_of("x = [1]; [x, x, { a: x }]")
    shared = "text"
    assert_equal "[\"text\", \"text\"]", seen([shared, shared], "value.inspect")
  end

  test "16 MiB pass on every way, to the byte" do
    assert_equal (16 << 20) - BESIDE_RESULT, result_of("'a' * #{(16 << 20) - BESIDE_RESULT}").size
    assert_equal (16 << 20) - BESIDE_ARGUMENT, argument_of("('a' * #{(16 << 20) - BESIDE_ARGUMENT})").size
    assert_equal (16 << 20) - BESIDE_KEYWORD, keyword_of("('a' * #{(16 << 20) - BESIDE_KEYWORD})").size
    assert_equal (16 << 20) - BESIDE_REPLY, seen("a" * ((16 << 20) - BESIDE_REPLY), "value.size")
  end

  test "a byte more is refused on every way" do
    assert_no_result TOO_LARGE, "'a' * #{(16 << 20) - BESIDE_RESULT + 1}"
    assert_no_argument TOO_LARGE, "'a' * #{(16 << 20) - BESIDE_ARGUMENT + 1}"
    assert_no_argument TOO_LARGE, "'a' * #{(16 << 20) - BESIDE_KEYWORD + 1}", "S::Take.call(key: value)"
    assert_no_reply TOO_LARGE, "a" * ((16 << 20) - BESIDE_REPLY + 1)
  end

  test "the limit is the whole message's, whatever it is made of" do
    half = "'a' * (8 << 20)"
    assert_no_result TOO_LARGE, "[#{half}, #{half}]"
    assert_no_argument TOO_LARGE, half, "S::Take.call(value, value)"
    assert_no_argument TOO_LARGE, half, "S::Take.call(value, key: value)"
    assert_no_reply TOO_LARGE, { "a" * (8 << 20) => "\xFF".b * (8 << 20) }
    assert_no_reply TOO_LARGE, [:a, "é".encode("ISO-8859-1") * (8 << 20)]
    assert_no_reply TOO_LARGE, 1 << (128 << 20)
  end

  test "a million values pass on every way, to the last" do
    assert_equal 999_999, result_of("Array.new(999_999)").size
    assert_equal 999_999, argument_of("Array.new(999_999)").size
    assert_equal 999_999, seen([nil] * 999_999, "value.size")
  end

  test "a value more is refused on every way" do
    assert_no_result TOO_MANY, "Array.new(1_000_000)"
    assert_no_argument TOO_MANY, "Array.new(1_000_000)"
    assert_no_argument TOO_MANY, "Array.new(1_000_000)", "S::Take.call(1, key: value)"
    assert_no_argument TOO_MANY, "Array.new(500_000)", "S::Take.call(value, value)"
    assert_no_reply TOO_MANY, [nil] * 1_000_000
    assert_no_reply(TOO_MANY, (1..340_000).to_h { |number| [number, nil] })
  end

  test "what is immense by sharing is refused in no time" do
    shared = 100.times.reduce([]) { |inner, _| [inner, inner] }
    assert_operator seconds { assert_no_reply TOO_MANY, shared }, :<, 3
    assert_operator seconds { assert_no_result TOO_MANY, "100.times.inject([]) { |x, _| [x, x] }" }, :<, 3
  end

  test "a Rational that takes too long to make is refused on every way" do
    numerator = (2**66_000) + 1
    reason = "a Rational of this size cannot be carried across the boundary"
    assert_no_reply reason, Rational(numerator, 3)
    assert_no_argument reason, "Rational(2**66_000 + 1, 3)"
    assert_no_result reason, "Rational(2**66_000 + 1, 3)"
    fits = Rational((2**60_000) + 1, 3)
    assert_equal fits, seen(fits, "value")
  end

  test "an Integer of a million bits crosses in time" do
    number = (1 << 1_000_000) - 1
    sandbox = sandbox_with(memory_limit: ROOM, timeout: 2) { number }
    assert_equal number, sandbox.run("(1 << 1_000_000) - 1")
    assert_equal number, sandbox.run("S::Call.call")
  end

  test "a Symbol longer than mruby's is the Service's failure" do
    assert_same :"#{"a" * 65_534}", seen(:"#{"a" * 65_534}", "value")
    assert_no_reply "a Symbol of this length cannot be carried across the boundary", :"#{"a" * 65_535}"
  end

  test "what has no room in the guest's memory ends the run, on the way in and on the way out" do
    small = sandbox_with { |value = nil| value ? value.size : "a" * (4 << 20) }
    assert_raises(Kobako::MemoryLimitError) { small.run("S::Call.call; puts 'on'") }
    assert_equal "", small.stdout
    assert_raises(Kobako::MemoryLimitError) { small.run("'a' * (3 << 20)") }
    assert_raises(Kobako::MemoryLimitError) { small.run("S::Call.call('a' * (3 << 20))") }
    assert_equal 3, small.run("S::Call.call([1, 2, 3])")
  end

  test "a script may be as long as a message, and no longer" do
    assert_equal 2, @sandbox.run("1 + 1 # #{"x" * ((16 << 20) - 1000)}")
    message = "the script has #{(16 << 20) + 1} bytes, at most 16777187 are taken"
    error = assert_fails(Kobako::SandboxError, message) { @sandbox.run("##{"x" * (16 << 20)}") }
    assert_equal ["sandbox", nil, [], nil], [error.origin, error.klass, error.backtrace_lines, error.details]
    assert_equal 2, @sandbox.run("1 + 1")
  end
end
