# frozen_string_literal: true

require_relative "../test_helper"

# Which methods of a bound object a guest may call.
class SurfaceTest < Minitest::Test
  class Shop
    def price = 1
    def stock = 2
    def method_missing(*) = 3
    def respond_to_missing?(*) = true
    def to_s = "a shop"

    protected

    def guarded = 4

    private

    def secret = 5
  end

  class Exposed
    include Kobako::Service

    def one = 1
    def two = 2
    expose :one
  end

  class Inheriting < Exposed
    def three = 3
    expose "three"
  end

  def names(object, **) = Kobako::RPC::Surface.of(object, **).keys.sort

  test "a Proc, a lambda and a Method are called and nothing else" do
    [proc { 1 }, -> { 1 }, method(:names)].each do |callable|
      assert_equal %w[() === [] call yield], names(callable)
    end
  end

  test "an object's own public methods" do
    assert_equal %w[price stock], names(Shop.new)
  end

  test "its singleton's methods, those of modules and of classes above" do
    extra = Module.new { def extra = 1 }
    object = Class.new(Shop) { def more = 2 }.new.extend(extra)
    def object.single = 3
    assert_equal %w[extra more price single stock], names(object)
  end

  test "a class's own methods" do
    assert_equal ["opened"], names(Class.new { def self.opened = 1 })
    assert_equal ["opened"], names(Module.new { def self.opened = 1 })
  end

  test "just the methods that the binding names" do
    assert_equal ["stock"], names(Shop.new, methods: [:stock])
    assert_equal %w[fetch size], names({ a: 1 }, methods: %w[fetch size])
    assert_equal ["call"], names(-> { 1 }, methods: %i[call])
  end

  test "just the methods that the class exposes, and those of classes above" do
    assert_equal ["one"], names(Exposed.new)
    assert_equal %w[one three], names(Inheriting.new)
    assert_equal ["two"], names(Exposed.new, methods: %i[two])
  end

  test "the table is frozen" do
    assert_predicate Kobako::RPC::Surface.of(Shop.new), :frozen?
  end

  test "an object that has nothing to call cannot be bound" do
    message = "has no method that a guest may call: name them with methods: %i[...] or with Kobako::Service's expose"
    { Object.new => "Object", "text" => "String", [1] => "Array", { a: 1 } => "Hash", Struct.new(:a).new(1) => nil }
      .each do |object, name|
        error = assert_raises(ArgumentError) { Kobako::RPC::Surface.of(object) }
        assert_equal "#{name || object.class} #{message}", error.message
      end
  end

  test "a name that is no public method is refused, with those that are" do
    assert_fails(ArgumentError, ":nope is no public method of #{Shop}; there are :price, :stock") do
      Kobako::RPC::Surface.listed([:nope], Shop)
    end
    %i[secret guarded].each do |name|
      assert_raises(ArgumentError) { Kobako::RPC::Surface.of(Shop.new, methods: [name]) }
    end
  end

  test "a name that is Ruby's own is refused" do
    %i[send instance_eval method_missing to_s class initialize __id__ puts system].each do |name|
      assert_fails(ArgumentError, "#{name.inspect} is Ruby's own and never callable; there are :price, :stock") do
        Kobako::RPC::Surface.listed([name], Shop)
      end
    end
  end

  test "an alias of what is Ruby's own is refused" do
    sly = Class.new { alias_method :innocent, :instance_eval }
    error = assert_raises(ArgumentError) { Kobako::RPC::Surface.listed([:innocent], sly) }
    assert_equal ":innocent is an alias of instance_eval, which is never callable; there are :innocent", error.message
    assert_raises(ArgumentError) { Kobako::RPC::Surface.of(sly.new) }
  end

  test "a name that is no name" do
    [1, nil, [:a]].each do |name|
      assert_fails(ArgumentError, "a method's name must be a Symbol or String, got #{name.inspect}") do
        Kobako::RPC::Surface.listed([name], Shop)
      end
    end
  end

  test "a class that exposes what is not there is refused" do
    assert_raises(ArgumentError) { Class.new { include Kobako::Service }.expose(:later) }
  end
end
