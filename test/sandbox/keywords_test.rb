# frozen_string_literal: true

require_relative "../test_helper"

# Keywords from a script to a Service, and what only looks like them.
class KeywordsTest < Minitest::Test
  class Form
    def none = :none
    def one(first) = [first]
    def optional(first = :default) = [first]
    def required(key:) = [key]
    def preset(key: 1) = [key]
    def any(**named) = named
    def list(*list) = list
    def both(*list, **named) = [list, named]
    def strict(first, **nil) = [first]
    def forwarded(...) = both(...)
    def anonymous(**) = any(**)

    def all(first, second = 2, *more, last, key:, preset: 6, **named) # rubocop:disable Style/OptionalArguments
      [first, second, more, last, key, preset, named]
    end
  end

  def form = @form ||= sandbox_of(Form.new)

  def sandbox_of(object, **)
    Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:S).bind(:It, object, **) }
  end

  def assert_gives(expected, call, sandbox = form)
    assert_equal [expected], [sandbox.run("S::It.#{call}")], call
  end

  # The call does not fit the method's parameters: a Fault that the script sees alike.
  def assert_misfit(message, call, sandbox = form)
    error = assert_fails(Kobako::ServiceError, "ArgumentError: #{message}") { sandbox.run("S::It.#{call}") }
    assert_equal [{ "type" => "argument" }, nil], [error.details, error.cause]
    assert_equal error.message, sandbox.run("begin; S::It.#{call}; rescue => e; e.message; end")
  end

  test "a list with only Symbol keys arrives as keywords" do
    assert_gives [[], { a: 1 }], "both(a: 1)"
    assert_gives [[1, 2], { a: 3, b: nil }], "both(1, 2, a: 3, b: nil)"
    assert_gives [[], { a: 1 }], "both(:a => 1)"
    assert_gives [[], { "odd key": 1, é: 2, "": 3, If: 4, nil: 5 }], "both('odd key': 1, é: 2, '': 3, If: 4, nil: 5)"
    assert_gives [[], { a: { b: [1, { c: 2 }] } }], "both(a: { b: [1, { c: 2 }] })"
  end

  test "keywords keep their order" do
    assert_gives %i[z a m], "any(z: 1, a: 2, m: 3).keys"
    assert_gives %i[z a m], "any(**{ z: 1 }, a: 2, **{ m: 3 }).keys"
  end

  test "any number of keywords arrives" do
    [14, 15, 16, 17, 1_000].each do |count|
      expected = (1..count).to_h { |number| [:"key#{number}", number] }
      assert_gives expected, "any(**(1..#{count}).map { |number| [\"key\#{number}\".to_sym, number] }.to_h)"
    end
    assert_gives (1..20).to_h { |number| [:"key#{number}", number] },
                 "any(#{(1..20).map { |number| "key#{number}: #{number}" }.join(", ")})"
  end

  test "many positional arguments and keywords go together" do
    assert_gives [(1..20).to_a, { a: 1, b: 2 }], "both(#{(1..20).to_a.join(", ")}, a: 1, b: 2)"
    assert_gives [(1..300).to_a, { a: 1 }], "both(*(1..300).to_a, a: 1)"
  end

  test "a keyword without a value is the variable of that name" do
    assert_equal [[], { x: 1, y: 2 }], form.run("x = 1\ny = 2\nS::It.both(x:, y:)")
  end

  test "without keywords none are passed, so that a method without any works" do
    assert_gives :none, "none"
    assert_gives :none, "none()"
    assert_gives [1], "one(1)"
    assert_gives [[1], {}], "both(1)"
  end

  test "an empty double splat is no argument at all" do
    assert_gives :none, "none(**{})"
    assert_gives [[], {}], "both(**{})"
    assert_gives [[1], {}], "both(1, **{}, **{})"
    assert_gives [], "list(**{})"
    assert_gives [:default], "optional(**{})"
    assert_equal [[], {}], form.run("options = {}\nS::It.both(**options)")
    assert_misfit "wrong number of arguments (given 0, expected 1)", "one(**{})"
  end

  test "a double splat is keywords, alone and among others" do
    assert_gives [[], { a: 1 }], "both(**{ a: 1 })"
    assert_gives [[1], { a: 1, b: 2 }], "both(1, **{ a: 1 }, b: 2)"
    assert_gives [[1, 2], { a: 3 }], "both(*[1, 2], **{ a: 3 })"
    assert_gives [[], { a: 2 }], "both(**{ a: 1 }, **{ a: 2 })"
  end

  test "a braced Hash is a positional argument" do
    assert_gives [[{ a: 1 }], {}], "both({ a: 1 })"
    assert_gives [[1, { a: 1 }], {}], "both(1, { a: 1 })"
    assert_gives [[{}], {}], "both({})"
    assert_gives [[{ a: 1 }, { b: 2 }], {}], "both({ a: 1 }, { b: 2 })"
    assert_equal [[{ a: 1 }], {}], form.run("options = { a: 1 }\nS::It.both(options)")
  end

  test "a braced Hash before keywords stays where it is" do
    assert_gives [[{ a: 1 }], { b: 2 }], "both({ a: 1 }, b: 2)"
    assert_gives [[{}], { b: 2 }], "both({}, b: 2)"
  end

  test "a Hash at the end of a splat is a positional argument" do
    assert_gives [[1, { a: 1 }], {}], "both(*[1, { a: 1 }])"
    assert_gives [[{ a: 1 }], {}], "both(*[{ a: 1 }])"
  end

  test "a list with any other key is one positional Hash" do
    assert_gives [[{ "a" => 1 }], {}], "both('a' => 1)"
    assert_gives [[1, { "a" => 1 }], {}], "both(1, 'a' => 1)"
    assert_gives [[{ a: 1, "b" => 2 }], {}], "both(a: 1, 'b' => 2)"
    assert_gives [[{ "b" => 2, a: 1 }], {}], "both('b' => 2, a: 1)"
    assert_gives [[{ 1 => 2, nil => 3 }], {}], "both(1 => 2, nil => 3)"
    assert_gives [[{ "a" => 1 }], {}], "both(**{ 'a' => 1 })"
    assert_gives [{ "a" => 1 }], "one('a' => 1)"
    assert_gives [[{ "a" => 1 }], {}], "both('a' => 1, **{})"
  end

  test "keywords to a method without any are one positional Hash" do
    assert_gives [{ a: 1 }], "one(a: 1)"
    assert_gives [{ a: 1 }], "optional(a: 1)"
    assert_gives [1, { a: 2 }], "list(1, a: 2)"
    assert_misfit "wrong number of arguments (given 1, expected 0)", "none(a: 1)"
    assert_misfit "wrong number of arguments (given 2, expected 1)", "one(1, a: 1)"
  end

  test "a required keyword must be there" do
    assert_gives [5], "required(key: 5)"
    assert_gives [nil], "required(key: nil)"
    assert_misfit "missing keyword: :key", "required"
    assert_misfit "unknown keyword: :other", "required(key: 1, other: 2)"
    assert_misfit "missing keyword: :key", "required(other: 2)"
  end

  test "an optional keyword need not be there" do
    assert_gives [1], "preset"
    assert_gives [5], "preset(key: 5)"
    assert_misfit "unknown keywords: :a, :b", "preset(a: 1, b: 2)"
  end

  test "a Hash does not become keywords" do
    ["required({ key: 1 })", "required('key' => 1)", "preset(1)", "preset({})", "any({ a: 1 })", "any('a' => 1)",
     "any({})"].each { |call| assert_misfit "wrong number of arguments (given 1, expected 0)", call }
    assert_misfit "wrong number of arguments (given 1, expected 0)", "required(key: 1, 'other' => 2)"
  end

  test "every kind of parameter at once" do
    assert_gives [1, 2, [], 4, 5, 6, {}], "all(1, 4, key: 5)"
    assert_gives [1, 3, [], 4, 5, 6, {}], "all(1, 3, 4, key: 5)"
    assert_gives [1, 3, [7, 8], 4, 5, 9, { z: 0 }], "all(1, 3, 7, 8, 4, key: 5, preset: 9, z: 0)"
    assert_gives [1, 2, [], { b: 1 }, 5, 6, {}], "all(1, { b: 1 }, key: 5)"
    assert_misfit "wrong number of arguments (given 1, expected 2+)", "all(1, key: 5)"
    assert_misfit "missing keyword: :key", "all(1, 4, preset: 5)"
  end

  test "a method that forwards gets keywords as keywords" do
    assert_gives [[1], { a: 2 }], "forwarded(1, a: 2)"
    assert_gives [[{ a: 2 }], {}], "forwarded({ a: 2 })"
    assert_gives({ a: 2 }, "anonymous(a: 2)")
  end

  test "a script's own methods pass keywords on" do
    ["def pass(...) = S::It.both(...)", "def pass(*list, **named) = S::It.both(*list, **named)",
     "def pass(*, **) = S::It.both(*, **)"].each do |script|
      assert_equal [[1], { a: 2 }], form.run("#{script}\npass(1, a: 2)"), script
      assert_equal [[1], {}], form.run("#{script}\npass(1)"), script
      assert_equal [[{ a: 2 }], {}], form.run("#{script}\npass({ a: 2 })"), script
    end
  end

  test "a method that takes no keywords by declaration refuses them" do
    assert_gives [1], "strict(1)"
    assert_gives [{ a: 1 }], "strict({ a: 1 })"
    ["strict(a: 1)", "strict(1, a: 1)"].each do |call|
      error = assert_raises(Kobako::ServiceError) { form.run("S::It.#{call}") }
      assert_equal ["ArgumentError: no keywords accepted", "argument"], [error.message, error.details["type"]], call
    end
  end

  test "a method of Ruby's own gets keywords, and one that it does not know is an argument Fault" do
    sandbox = sandbox_of("a\nb", methods: %i[lines unpack1])
    assert_gives %w[a b], "lines(chomp: true)", sandbox
    assert_gives 98, "unpack1('C', offset: 2)", sandbox
    ["lines(strip: true)", "unpack1('C', strip: true)"].each do |call|
      error = assert_fails(Kobako::ServiceError, "ArgumentError: unknown keyword: :strip") do
        sandbox.run("S::It.#{call}")
      end
      assert_equal({ "type" => "argument" }, error.details, call)
    end
  end

  # The same parameters, in everything that is called.
  CALLABLES = {
    "a lambda" => ->(first, key:, preset: 6, **named) { [first, key, preset, named] },
    "a proc" => proc { |first, key:, preset: 6, **named| [first, key, preset, named] },
    "a Method" => Class.new { def call(first, key:, preset: 6, **named) = [first, key, preset, named] }
                       .new.method(:call),
    "an object" => Class.new { def call(first, key:, preset: 6, **named) = [first, key, preset, named] }.new
  }.freeze

  CALLABLES.each do |name, callable|
    test "#{name} gets keywords" do
      sandbox = sandbox_of(callable)
      assert_gives [1, 2, 6, {}], "call(1, key: 2)", sandbox
      assert_gives [1, 2, 3, { z: 4 }], "call(1, z: 4, preset: 3, key: 2)", sandbox
      assert_gives [{ a: 1 }, 2, 6, {}], "call({ a: 1 }, key: 2)", sandbox
      assert_gives [1, 2, 6, {}], "(1, **{ key: 2 })", sandbox
      assert_misfit "missing keyword: :key", "call(1)", sandbox
      assert_misfit "missing keyword: :key", "call(1, other: 1)", sandbox
    end
  end

  test "keywords are in every way of calling" do
    sandbox = sandbox_of(->(*list, **named) { [list, named] })
    ["call(1, a: 2)", "(1, a: 2)", "yield(1, a: 2)", "call 1, a: 2"].each do |call|
      assert_gives [[1], { a: 2 }], call, sandbox
    end
  end

  test "a lambda that takes fixed keywords refuses others" do
    sandbox = sandbox_of(->(first, key: 1) { [first, key] })
    assert_gives [1, 2], "call(1, key: 2)", sandbox
    assert_gives [{ key: 2 }, 1], "call({ key: 2 })", sandbox
    assert_misfit "wrong number of arguments (given 0, expected 1)", "call(key: 2)", sandbox
    assert_misfit "unknown keyword: :z", "call(1, z: 2)", sandbox
    assert_misfit "wrong number of arguments (given 2, expected 1)", "call(1, { key: 2 })", sandbox
  end

  test "what a Service does to its keywords is its own affair" do
    sandbox = sandbox_of(->(list, **named) { [list.clear, named.clear] })
    assert_equal [{ list: [1] }, [[], {}]], sandbox.run("own = { list: [1] }\n[own, S::It.call(own[:list], **own)]")
  end

  test "keywords that cannot be carried are a TypeError that the script can rescue" do
    assert_equal ["TypeError", "Proc cannot be carried across the boundary"],
                 form.run("begin; S::It.any(a: [-> {}]); rescue TypeError => e; [e.class.to_s, e.message]; end")
  end
end
