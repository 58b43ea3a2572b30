# frozen_string_literal: true

require_relative "../test_helper"

# `surface: :declared`: nothing can be called that nobody has declared.
class SurfaceOptionTest < Minitest::Test
  # Declares nothing.
  class Plain
    def price = 1
    def self_again = self
  end

  class Exposed
    include Kobako::Service

    def price = 2
    def plain = Plain.new
    def again = self
    def hidden = 3
    expose :price, :plain, :again
  end

  class Inheriting < Exposed
    def more = 4
    def unseen = 5
    expose :more
  end

  # Includes the module and exposes nothing.
  class Silent
    include Kobako::Service

    def price = 6
  end

  UNDECLARED = "has no method that a guest may call: " \
               "name them with methods: %i[...] or with Kobako::Service's expose"

  def sandbox(surface = :declared) = @sandbox ||= Kobako::Sandbox.new(surface:)

  def bind(name, object, **) = sandbox.define(:S).bind(name, object, **)

  def assert_undefined(method, target, script)
    error = assert_fails(Kobako::ServiceError, "undefined method '#{method}' for #{target}") { sandbox.run(script) }
    assert_equal({ "type" => "undefined" }, error.details)
  end

  test "it is :own unless told" do
    assert_equal :own, Kobako::Sandbox.new.surface
    assert_equal :declared, sandbox.surface
  end

  test "an object that declares nothing cannot be bound" do
    single = Object.new
    def single.price = 1
    { Plain.new => "SurfaceOptionTest::Plain", Silent.new => "SurfaceOptionTest::Silent", single => "Object",
      Plain => "Class", Comparable => "Module", "text" => "String", nil => "NilClass" }.each do |object, name|
        assert_fails(ArgumentError, "#{name} #{UNDECLARED}") { bind(:It, object) }
      end
    assert_empty sandbox.define(:S).members
  end

  test "what the binding names can be called, and nothing else" do
    bind(:It, Plain.new, methods: %i[price])
    assert_equal 1, sandbox.run("S::It.price")
    assert_undefined "self_again", "S::It", "S::It.self_again"
  end

  test "what the class exposes can be called, and nothing else" do
    bind(:It, Exposed.new)
    assert_equal 2, sandbox.run("S::It.price")
    assert_undefined "hidden", "S::It", "S::It.hidden"
  end

  test "what a class exposes is inherited and adds up" do
    bind(:It, Inheriting.new)
    assert_equal [2, 4], sandbox.run("[S::It.price, S::It.more]")
    %w[hidden unseen].each { |name| assert_undefined name, "S::It", "S::It.#{name}" }
  end

  test "what the binding names goes before what the class exposes" do
    bind(:It, Exposed.new, methods: %i[hidden])
    assert_equal 3, sandbox.run("S::It.hidden")
    assert_undefined "price", "S::It", "S::It.price"
  end

  test "a singleton's own methods are not declared" do
    object = Exposed.new
    def object.single = 1
    bind(:It, object)
    assert_equal 2, sandbox.run("S::It.price")
    assert_undefined "single", "S::It", "S::It.single"
  end

  test "a Proc, a lambda and a Method that are bound are declared by that" do
    bind(:A, -> { 1 })
    bind(:B, proc { 2 })
    bind(:C, Plain.new.method(:price))
    assert_equal [1, 2, 1], sandbox.run("[S::A.call, S::B.(), S::C.call]")
  end

  test "an object that declares nothing is inert when a Service returns it" do
    plain = Plain.new
    bind(:Get, -> { plain })
    bind(:Is, ->(object) { object.equal?(plain) })
    assert_undefined "price", "a Handle", "S::Get.call.price"
    assert sandbox.run("S::Is.call(S::Get.call)")
    assert_same plain, sandbox.run("S::Get.call")
  end

  test "an object whose class exposes methods can be called when a Service returns it" do
    bind(:Get, -> { Inheriting.new })
    assert_equal [2, 4, 2], sandbox.run("it = S::Get.call; [it.price, it.more, it.again.again.price]")
    assert_undefined "hidden", "a Handle", "S::Get.call.hidden"
    assert_undefined "price", "a Handle", "S::Get.call.plain.price"
  end

  test "an object that is bound with methods: has just these as a Handle" do
    plain = Plain.new
    bind(:It, plain, methods: %i[price])
    bind(:Get, -> { plain })
    assert_equal 1, sandbox.run("S::Get.call.price")
    assert_undefined "self_again", "a Handle", "S::Get.call.self_again"
  end

  test "a Struct, a Data and a module need to be named" do
    bind(:Point, Struct.new(:x).new(5), methods: %i[x])
    bind(:Math, Math, methods: %i[sqrt])
    assert_equal [5, 3.0], sandbox.run("[S::Point.x, S::Math.sqrt(9)]")
  end

  test "with :own the same objects are called by their own methods" do
    sandbox(:own)
    bind(:Plain, Plain.new)
    bind(:Silent, Silent.new)
    bind(:Exposed, Exposed.new)
    assert_equal [1, 6, 2], sandbox.run("[S::Plain.price, S::Silent.price, S::Exposed.price]")
    assert_equal 1, sandbox.run("S::Exposed.plain.price")
    assert_undefined "hidden", "S::Exposed", "S::Exposed.hidden"
  end

  test "one Sandbox's choice is none of another's, for the same class and object" do
    object = Plain.new
    scripts = %i[own declared own].map do |surface|
      sandbox = Kobako::Sandbox.new(surface:)
      sandbox.define(:S).bind(:Get, -> { object })
      sandbox.run("begin; S::Get.call.price; rescue Kobako::ServiceError => e; e.message; end")
    end
    assert_equal [1, "undefined method 'price' for a Handle", 1], scripts
  end

  test "what a class exposes later counts in later Sandboxes" do
    late = Class.new { def price = 1 }
    make = lambda do
      Kobako::Sandbox.new(surface: :declared).tap { |made| made.define(:S).bind(:Get, -> { late.new }) }
    end
    assert_raises(Kobako::ServiceError) { make.call.run("S::Get.call.price") }
    late.include(Kobako::Service)
    late.expose(:price)
    assert_equal 1, make.call.run("S::Get.call.price")
  end

  test "anything but :own or :declared is refused" do
    [nil, true, :all, "declared", [], :DECLARED].each do |given|
      assert_fails(ArgumentError, "surface must be :own or :declared, got #{given.inspect}") do
        Kobako::Sandbox.new(surface: given)
      end
    end
  end
end
