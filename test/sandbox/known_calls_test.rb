# frozen_string_literal: true

require_relative "../test_helper"

# A method that was called before is called the short way. Whatever way a call takes, it
# comes to the same.
class KnownCallsTest < Minitest::Test
  RPC = Kobako::RPC

  # Each kind of parameters.
  class Form
    include Kobako::Service

    def none = :none
    def one(first) = [first]
    def optional(first, second = :default) = [first, second]
    def list(*list) = list
    def required(key:) = [key]
    def preset(key: 1) = [key]
    def mixed(first, second = 2, *more, last, key:, preset: 6) = [first, second, more, last, key, preset] # rubocop:disable Style/OptionalArguments
    def any(**named) = named
    def required_and_any(key:, **named) = [key, named]
    def both(*list, **named) = [list, named]
    def strict(first, **nil) = [first]
    def rubys_own(*list) = list
    def raising(key: nil) = raise(ArgumentError, "wrong number of #{key}")
    names = (1..40).map { |i| "k#{i}:" }
    class_eval "def crowd(#{names.join(", ")}) = [k1, k40] # 40 names", __FILE__, __LINE__
    class_eval "def many(#{names.join("0, ")} 0) = [k1, k40] # the same, none required", __FILE__, __LINE__
    expose(*public_instance_methods(false))
  end

  METHODS = Form.public_instance_methods(false) + %i[missing expose]
  LISTS = [[], [1], [1, "2"], [1, nil, { a: 1 }], (1..20).to_a].freeze
  NAMED = [{}, { key: 5 }, { key: nil, preset: [7] }, { other: 1 }, { key: 1, other: 2 }, { k1: 0, k40: nil },
           { "odd name": 1, é: 2 }, (1..14).to_h { |i| [:"k#{i}", i] }, (1..40).to_h { |i| [:"k#{i}", i] }].freeze

  # How a script writes the call, in short and with splats.
  def written(method, list, named)
    pairs = named.map { |name, value| "#{name.inspect} => #{value.inspect}" }
    plain = (list.map(&:inspect) + pairs).join(", ")
    splats = "*#{list.inspect}, **{ #{pairs.join(", ")} }"
    ["#{method}(#{plain})", "#{method}(#{splats})", "__send__(:#{method}, #{splats})"]
  end

  def outcomes(sandbox, target, calls)
    calls.map { |call| sandbox.run("begin; #{target}.#{call}; rescue => e; e.class.to_s + e.message; end") }
  end

  # What a Server says that does not belong to a Sandbox.
  def dispatched(server, method, list, named)
    request = RPC::Request.new(target: "S::It", method: method.name, args: list, kwargs: named)
    response = RPC.decode_response(server.dispatch(RPC.encode_request(request)))
    response.ok? ? response.payload : "Kobako::ServiceError#{response.payload.message}"
  end

  def assert_alike(object)
    services = [Kobako::Sandbox.new, RPC::Server.new]
    services.each { |one| one.define(:S).bind(:It, object) }
    METHODS.product(LISTS, NAMED) do |method, list, named|
      expected = dispatched(services.last, method, list, named)
      calls = written(method, list, named)
      assert_equal [expected] * 6, outcomes(services.first, "S::It", calls * 2), calls.first
    end
  end

  test "a Member's method answers alike, whether it is known or not" do
    assert_alike(Form.new)
  end

  test "an object's method by its Handle answers as by its Member" do
    form = Form.new
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:It, form).bind(:New, -> { Form.new })
    METHODS.product(LISTS, NAMED) do |method, list, named|
      calls = written(method, list, named)
      expected = outcomes(sandbox, "S::It", calls).map { |it| it.is_a?(String) ? it.sub("S::It", "a Handle") : it }
      assert_equal expected * 2, outcomes(sandbox, "S::New.call", calls * 2), calls.first
    end
  end

  test "a callable answers alike, whether it is known or not" do
    sandbox = Kobako::Sandbox.new
    callables = { Proc: proc { |one, two, key: 0| [one, two, key] }, Lambda: ->(one, key: 0) { [one, key] },
                  Method: Form.new.method(:both), Own: [3, 1, 2].method(:max) }
    callables.each { |name, callable| sandbox.define(:S).bind(name, callable) }
    callables.each_key do |name|
      LISTS.product(NAMED) do |list, named|
        calls = written(:call, list, named)
        found = outcomes(sandbox, "S::#{name}", calls.reverse * 2)
        assert_equal [found.first] * 6, found, "#{name} #{calls.first}"
      end
    end
  end

  test "a keyword that is given twice is the last one" do
    sandbox = sandbox_with(&Form.new.method(:any))
    assert_equal({ a: 2 }, sandbox.run("S::Call.call(a: 1, a: 2)"))
  end

  test "what a known method raises is told by the call, and the next one is made" do
    sandbox = Kobako::Sandbox.new.tap { |it| it.define(:S).bind(:It, Form.new).bind(:New, -> { Form.new }) }
    ["S::It", "S::New.call"].each do |target|
      assert_fails(Kobako::ServiceError, "ArgumentError: wrong number of 2") do
        sandbox.run("begin; #{target}.raising(key: 1); rescue; end; #{target}.raising(key: 2)")
      end
    end
    error = assert_raises(Kobako::ServiceError) { sandbox.run("S::New.call.raising(key: 1)") }
    assert_equal [ArgumentError, { "type" => "runtime" }], [error.cause.class, error.details]
  end

  test "more Handles than one are told apart" do
    item = Struct.new(:number) do
      include Kobako::Service
      expose :number
    end
    sandbox = sandbox_with { |number| item.new(number) }
    assert_equal (0..99).to_a, sandbox.run("(0..99).map { |i| S::Call.call(i) }.map { |item| item.number }")
  end

  test "a method that is made private in the middle of a run is not called any more" do
    kind = Class.new { def one(key: 1) = key }
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:It, kind.new).bind(:New, -> { kind.new }).bind(:Hide, -> { kind.send(:private, :one) })
    script = "before = [S::It.one(key: 2), (new = S::New.call).one(key: 3)]; S::Hide.call
              before + [S::It, new].map { |it| it.one(key: 4) rescue $!.message }"
    assert_equal [2, 3, "undefined method 'one' for S::It", "undefined method 'one' for a Handle"], sandbox.run(script)
  end

  test "a class that exposes in the middle of a run is seen so at the next call" do
    kind = Class.new { def one = 1 }
    expose = -> { kind.tap { |it| it.define_method(:two) { 2 } }.include(Kobako::Service).expose(:two) && nil }
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { kind.new }).bind(:Expose, expose)
    script = "new = S::New.call; before = [new.one, new.one]; S::Expose.call
              before << new.two << new.two << (new.one rescue $!.message)"
    assert_equal [1, 1, 2, 2, "undefined method 'one' for a Handle"], sandbox.run(script)
  end

  test "an object that comes to have methods of its own is no more taken for others of its class" do
    kind = Class.new { def one = 1 }
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { kind.new }).bind(:Own, lambda { |object|
      object.define_singleton_method(:one) { :own }
      object.define_singleton_method(:two) { 2 }
      object
    })
    script = "a = S::New.call; b = S::New.call; a.one; S::Own.call(b); [a.one, b.one, b.two, (a.two rescue 0), a.one]"
    assert_equal [1, :own, 2, 0, 1], sandbox.run(script)
    assert_equal [1, :own, 2, 0, 1], sandbox.run(script)
  end

  test "a bound object keeps its surface, however well others of its class are known" do
    kind = Class.new do
      def one = 1
      def two = 2
    end
    bound = kind.new
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { kind.new }).bind(:Bound, -> { bound }).bind(:It, bound, methods: %i[one])
    script = "new = S::New.call; it = S::Bound.call
              (1..3).map { [new.one, new.two, it.one, (it.two rescue 0)] }.uniq"
    assert_equal [[1, 2, 1, 0]], sandbox.run(script)
    script = "it = S::Bound.call; new = S::New.call
              (1..3).map { [it.one, (it.two rescue 0), new.two] }.uniq"
    assert_equal [[1, 0, 2]], sandbox.run(script)
  end

  test "classes that come and go are never taken for each other" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, ->(number) { Class.new { define_method(:one) { number } }.new })
    sandbox.define(:S).bind(:Collect, -> { GC.start })
    700.times { |number| assert_equal number, sandbox.run("S::New.call(#{number}).one") } # more than are kept
    assert_equal [1, 2], sandbox.run("S::Collect.call; [S::New.call(1).one, S::New.call(2).one]")
  end
end
