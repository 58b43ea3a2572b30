# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/people"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# What can be called on an object that a Service returned.
class HandlesSurfaceTest < Minitest::Test
  include People

  # --- what can be called on what

  Pair = Struct.new(:left, :right) { def total = left + right }
  Point = Data.define(:x, :y) { def distance = x + y }

  module Greeting
    def greet = "hello"
  end

  class Wrapping < SimpleDelegator
    def own = 1
  end

  class Forwarding
    extend Forwardable

    def_delegators :@list, :size, :push
    def initialize = @list = [1]
    def own = 2
  end

  class Bare < BasicObject
    def own = 3
  end

  class Problem < StandardError
    def code = 4
  end

  class Ghost
    def method_missing(name, *) = name
    def respond_to_missing?(*) = true
  end

  class Kinds
    class << self
      attr_reader :setting

      def build = 5
    end

    def self.name = "mine"

    def plain = 6
    alias same plain
    alias eval_it instance_eval
    define_method(:defined) { 7 }
    def to_proc = -> {}
    def coerce(other) = [other, 1]
    def open = 8

    protected

    def guarded = 9

    private

    def secret = 10
  end

  # What a Service may return, and what of it can be called; everything else cannot.
  def self.returnable
    single = Object.new
    def single.own = 11
    { "a Proc" => [proc { 1 }, {}], "a lambda" => [-> { 1 }, {}], "a Method" => ["a".method(:upcase), {}],
      "an UnboundMethod" => [String.instance_method(:upcase), {}],
      "a proc of a class below Proc" => [Class.new(Proc) { def own = 1 }.new { 1 }, {}],
      "a Class" => [Kinds, { "build" => 5, "setting" => nil }], "a core Class" => [String, {}],
      "a Module" => [Greeting, {}], "Kernel" => [Kernel, {}], "Process" => [Process, {}],
      "a Struct" => [Pair.new(1, 2), { "total" => 3 }], "a Struct's class" => [Pair, {}],
      "a Data" => [Point.new(1, 2), { "distance" => 3 }],
      "an OpenStruct" => [OpenStruct.new(a: 1), {}], # rubocop:disable Style/OpenStructUse
      "a SimpleDelegator" => [SimpleDelegator.new(Kinds.new), {}],
      "a class below SimpleDelegator" => [Wrapping.new(Kinds.new), { "own" => 1 }],
      "an object that forwards" => [Forwarding.new, { "own" => 2 }],
      "a BasicObject" => [Bare.new, { "own" => 3 }],
      "an exception" => [KeyError.new("no"), {}], "an exception of the application's" => [Problem.new, { "code" => 4 }],
      "an IO" => [$stdout, {}], "a Tempfile" => [Tempfile.new, {}], "a Thread" => [Thread.current, {}],
      "a Mutex" => [Mutex.new, {}], "a Queue" => [Queue.new, {}], "a Set" => [Set[1], {}],
      "a Date" => [Date.new(2026), {}], "a Complex" => [Complex(1, 2), {}], "a Regexp" => [/a/, {}],
      "a Range of Dates" => [Date.new(2025)..Date.new(2026), {}], "an Enumerator" => [[1].each, {}],
      "a Binding" => [binding, {}], "ENV" => [ENV, {}], "a Random" => [Random.new, {}],
      "a frozen object" => [Kinds.new.freeze, { "plain" => 6, "same" => 6, "defined" => 7 }],
      "an object with methods of its own" => [single, { "own" => 11 }],
      "an object that is extended" => [Object.new.extend(Greeting), { "greet" => "hello" }],
      "an object with method_missing" => [Ghost.new, {}], "an object with nothing" => [Object.new, {}],
      "a Sandbox" => [Kobako::Sandbox.new, {}], "a Namespace" => [Kobako::Sandbox.new.define(:A), {}] }
  end

  NEVER = %w[
    call () yield [] to_proc curry new name allocate instance_method const_get class_eval define_method upcase greet
    left right left= x with members to_h each a table a= __getobj__ size push plain_text message backtrace
    full_message exception write puts read path unlink value wakeup lock synchronize push pop add year real
    match source first begin next local_variable_get eval fetch rand bytes eval_it guarded secret open coerce
    respond_to_missing? anything send public_send object_id instance_eval instance_exec method
    singleton_class extend instance_variable_set define_singleton_method run define bind system clock_gettime
  ].freeze

  # Not every object answers it itself.
  IS = BasicObject.instance_method(:equal?)

  returnable.each do |what, (object, callable)|
    test "of #{what} that a Service returns, a script may call what section 6 lists" do
      @reply = [object]
      names = (NEVER | callable.keys)
      outcome = guest(<<~RUBY)
        it = S::Reply.call[0]
        #{names.inspect}.to_h do |name|
          [name, [true, it.__send__(name.to_sym)]]
        rescue Kobako::ServiceError => e
          [name, [false, e.message]]
        end
      RUBY
      expected = names.to_h do |name|
        told = "undefined method '#{name}' for a Handle"
        [name, callable.key?(name) ? [true, callable[name]] : [false, told]]
      end
      assert_equal expected, outcome
    end

    test "#{what} that a Service returns comes back as itself" do
      @reply = object
      guest("S::See.call(S::Reply.call)")
      assert IS.bind_call(@seen[0][0], object)
      assert IS.bind_call(guest("S::Reply.call"), object)
    end
  end

  # --- bound and returned

  class Builder
    def initialize = @parts = []

    def add(part)
      @parts << part
      self
    end

    def build = @parts.dup
    def wreck = raise("never")
  end

  def built(object, methods: nil)
    @sandbox = Kobako::Sandbox.new
    @sandbox.define(:S).bind(:Builder, object, methods:).bind(:Get, -> { object })
  end

  test "a method that returns self gives a Handle with just the bound surface" do
    built(Builder.new, methods: %i[add build])
    assert_equal [1, 2, 3], guest("S::Builder.add(1).add(2).add(3).build")
    assert_undefined "wreck", "S::Builder.add(1).wreck"
    assert_undefined "wreck", "S::Get.call.wreck"
  end

  test "an object's methods that the binding names are callable by its Handle too" do
    built([3, 1, 2], methods: %i[push])
    assert_equal [3, 1, 2, 4], guest("S::Builder.push(4)")
    stored = Set[1]
    built(stored, methods: %i[add size])
    assert_equal 3, guest("S::Builder.add(2).add(3).size")
    assert_undefined "delete", "S::Get.call.delete(1)"
  end

  test "an object that is bound and exposes has what it exposes by its Handle" do
    exposing = Class.new(Builder) { include Kobako::Service }
    exposing.expose(:add)
    built(exposing.new)
    assert_undefined "build", "S::Builder.add(1).build"
    assert_equal true, guest("S::Builder.add(1) == S::Get.call")
  end

  test "another object of the same class is not narrowed by the binding" do
    object = Builder.new
    other = Builder.new
    @sandbox = Kobako::Sandbox.new
    @sandbox.define(:S).bind(:Builder, object, methods: %i[add]).bind(:Other, -> { other })
    assert_equal [5], guest("S::Other.call.add(5).build")
  end

  test "a Proc that is bound can be called when it is returned, and another cannot" do
    mine = -> { 1 }
    built(mine)
    assert_equal 1, guest("S::Get.call.call")
    @sandbox = Kobako::Sandbox.new
    @sandbox.define(:S).bind(:Get, -> { mine })
    assert_undefined "call", "S::Get.call.call"
    assert_undefined "()", "S::Get.call.__send__(:'()')"
  end

  test "a Proc that is returned can be passed to a Service that calls it" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S)
           .bind(:Make, ->(step) { ->(number) { number + step } })
           .bind(:Use, ->(body, *list) { body.call(*list) })
    assert_equal 12, sandbox.run("S::Use.call(S::Make.call(2), 10)")
  end

  test "a class that exposes more is seen so in the next run" do
    late = Class.new { def one = 1 }
    late.include(Kobako::Service)
    @reply = late.new
    assert_equal 1, guest("S::Reply.call.one")
    late.define_method(:two) { 2 }
    late.expose(:two)
    assert_equal 2, guest("S::Reply.call.two")
    assert_undefined "one", "S::Reply.call.one"
  end
end
