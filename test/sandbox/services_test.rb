# frozen_string_literal: true

require_relative "../test_helper"

# Calls of Services, seen from a script.
class ServicesTest < Minitest::Test
  class Shop
    def price(item, currency: "EUR") = "#{item} #{currency}"
    def total(*items) = items.sum
    def tagged(**tags) = tags
    def picky = raise(ArgumentError, "not today")
  end

  def shop = Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:App).bind(:Shop, Shop.new) }

  # What the script sees of a call that fails.
  def failure_of(sandbox, call)
    sandbox.run("begin; #{call}; rescue => e; [e.class.to_s, e.message]; end")
  end

  test "a script calls an object's own methods" do
    assert_equal "tea EUR", shop.run('App::Shop.price("tea")')
    assert_equal "tea USD", shop.run('App::Shop.price("tea", currency: "USD")')
    assert_equal 6, shop.run("App::Shop.total(1, 2, 3)")
    assert_equal({ a: 1, b: [2] }, shop.run("App::Shop.tagged(a: 1, b: [2])"))
  end

  test "a bound lambda is called in every way that calls it" do
    ["S::Call.call(1)", "S::Call.(1)", "S::Call[1]", "S::Call.yield(1)", "S::Call === 1"].each do |call|
      assert_equal 2, sandbox_with { |number| number + 1 }.run(call), call
    end
  end

  test "a bound Method is called" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Call, Shop.new.method(:price))
    assert_equal "tea EUR", sandbox.run('S::Call.call("tea")')
  end

  test "no keywords means that none are passed" do
    seen = []
    sandbox = sandbox_with { |*arguments, **keywords| seen << [arguments, keywords] }
    sandbox.run("S::Call.call; S::Call.call(1); S::Call.call(1, a: 2); 0")
    assert_equal [[[], {}], [[1], {}], [[1], { a: 2 }]], seen
  end

  test "the Service runs on the caller's own thread, at the time of the call" do
    seen = []
    sandbox = sandbox_with { |step| seen.push([step, Thread.current]).size }
    sandbox.run("3.times { |step| S::Call.call(step) }")
    assert_equal [0, 1, 2].product([Thread.current]), seen
  end

  test "bindings stay from run to run" do
    calls = 0
    sandbox = sandbox_with { calls += 1 }
    assert_equal [1, 2, 3], Array.new(3) { sandbox.run("S::Call.call") }
  end

  test "ten thousand calls are one run" do
    sum = 0
    sandbox_with { |number| sum += number }.run("10_000.times { |number| S::Call.call(number) }")
    assert_equal 49_995_000, sum
  end

  test "a Namespace may be a module that the guest has, and both work" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:Math).bind(:Double, ->(number) { number * 2 })
    assert_equal [8, 3.0], sandbox.run("[Math::Double.call(4), Math.sqrt(9)]")
  end

  test "a Namespace that the host did not define is no constant" do
    error = assert_fails(Kobako::SandboxError, "uninitialized constant App::Nope") { shop.run("App::Nope") }
    assert_equal "NameError", error.klass
  end

  test "a method that is not there and one that is not to be called fail alike" do
    %w[nope send instance_eval instance_variable_get puts system].each do |name|
      assert_equal ["Kobako::ServiceError", "undefined method '#{name}' for App::Shop"],
                   failure_of(shop, "App::Shop.#{name}")
    end
  end

  test "a call that does not fit the method is told from the method's own ArgumentError" do
    fault = ->(call) { assert_raises(Kobako::ServiceError) { shop.run(call) } }
    assert_equal({ "type" => "argument" }, fault["App::Shop.price"].details)
    assert_equal "ArgumentError: wrong number of arguments (given 0, expected 1)", fault["App::Shop.price"].message
    assert_equal "ArgumentError: unknown keyword: :vat", fault["App::Shop.price(1, vat: 2)"].message
    assert_equal "ArgumentError: not today", fault["App::Shop.picky"].message
    assert_equal({ "type" => "runtime" }, fault["App::Shop.picky"].details)
  end

  test "a script rescues a Service's failure and goes on" do
    sandbox = sandbox_with { |key| { "a" => 1 }.fetch(key) }
    assert_equal [1, ["Kobako::ServiceError", 'KeyError: key not found: "b"'], 1],
                 sandbox.run(<<~RUBY)
                   [S::Call.call("a"),
                    begin S::Call.call("b"); rescue StandardError => e; [e.class.to_s, e.message]; end,
                    S::Call.call("a")]
                 RUBY
  end

  test "an ensure of the script runs when a Service fails" do
    sandbox = sandbox_with { raise "no" }
    assert_raises(Kobako::ServiceError) { sandbox.run("begin; S::Call.call; ensure; puts 'cleaned'; end") }
    assert_equal "cleaned\n", sandbox.stdout
  end

  test "a block is not passed to a Service" do
    error = assert_fails(Kobako::SandboxError, "a block cannot be passed to a Service") do
      sandbox_with { 1 }.run("S::Call.call { 2 }")
    end
    assert_equal "TypeError", error.klass
  end

  test "a bound proc that breaks out of what has returned is that call's failure" do
    make = ->(&body) { body }
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Call, make.call { break 1 })
    assert_equal ["Kobako::ServiceError", "LocalJumpError: break from proc-closure"],
                 failure_of(sandbox, "S::Call.call")
  end

  test "define and bind refuse names that are no constants" do
    sandbox = Kobako::Sandbox.new
    ["kv", "K-V", "", "A::B", "A\n", "É", :kv, nil, 1].each do |name|
      assert_fails(ArgumentError, "a Namespace's name must be a Symbol or String like :Store (/\\A[A-Z]\\w*\\z/), " \
                                  "got #{name.inspect}") { sandbox.define(name) }
      assert_fails(ArgumentError, "a Member's name must be a Symbol or String like :Store (/\\A[A-Z]\\w*\\z/), " \
                                  "got #{name.inspect}") { sandbox.define(:KV).bind(name, -> { 1 }) }
    end
  end

  test "a Namespace cannot take what the guest needs for itself" do
    %i[Kobako Object BasicObject Kernel Module Class].each do |name|
      assert_fails(ArgumentError, "a Namespace cannot be named #{name}: the guest has that for itself") do
        Kobako::Sandbox.new.define(name)
      end
    end
  end

  test "nothing is defined or bound after the first run" do
    sandbox = Kobako::Sandbox.new
    space = sandbox.define(:KV).bind(:Get, -> { 1 })
    sandbox.run("1")
    message = "Services are bound before the first run, not after it"
    assert_fails(ArgumentError, message) { sandbox.define(:Other) }
    assert_fails(ArgumentError, message) { sandbox.define(:KV) }
    assert_fails(ArgumentError, message) { space.bind(:Set, -> { 1 }) }
    assert_equal 1, sandbox.run("KV::Get.call")
  end

  test "a first run that fails seals too" do
    sandbox = Kobako::Sandbox.new
    assert_raises(Kobako::SandboxError) { sandbox.run("1 +") }
    assert_raises(ArgumentError) { sandbox.define(:KV) }
  end
end
