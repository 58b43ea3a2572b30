# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/people"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# Handles that a script would like to have.
class HandlesForgeryTest < Minitest::Test
  include People

  test "a Handle cannot be made" do
    ["Kobako::RPC::Handle.new", "Kobako::RPC::Handle.new(1)", "Kobako::RPC::Handle.new('1')",
     "class Kobako::RPC::Handle; def initialize(id) = @id = id; end; Kobako::RPC::Handle.new(1)",
     "Class.new(Kobako::RPC::Handle).new(1)"].each do |script|
      error = assert_raises(Kobako::SandboxError) { guest("S::Ann.call; #{script}") }
      assert_match(/\Aundefined method 'new' for class (Kobako::RPC::Handle|#<Class:0x\h+>)\z/, error.message)
      assert_equal "NoMethodError", error.klass
    end
  end

  # Ways to an object of the class that no Service has given.
  EMPTY = {
    "allocate" => "Kobako::RPC::Handle.allocate",
    "Class's own new" => "Class.instance_method(:new).bind(Kobako::RPC::Handle).call",
    "Class's own allocate" => "Class.instance_method(:allocate).bind(Kobako::RPC::Handle).call",
    "a class below it" => "class Forged < Kobako::RPC::Handle; end; Forged.allocate",
    "a class below it with instance variables" =>
      "class Forged < Kobako::RPC::Handle; def initialize_with(id) = (@id = @__id__ = id; self); end; Forged.allocate",
    "a copy of an empty one" => "class Kobako::RPC::Handle; include Kernel; end; Kobako::RPC::Handle.allocate.dup",
    "an empty one that copies another" =>
      "class Kobako::RPC::Handle; include Kernel; end; " \
      "it = Kobako::RPC::Handle.allocate; it.__send__(:initialize_copy, S::Ann.call); it",
    "a Member's class" => "Kobako::RPC::Member.allocate"
  }.freeze

  EMPTY.each do |way, script|
    test "a Handle that is made by #{way} stands for nothing" do
      name = script[/Forged|Member/]&.then { |found| found == "Member" ? "Kobako::RPC::Member" : found } ||
             "Kobako::RPC::Handle"
      make = "S::Ann.call; made = begin; #{script}; end; "
      assert_equal ["TypeError", "this stands for no host object"], rescued("#{make}made.label")
      assert_equal ["TypeError", "#{name} cannot be carried across the boundary"], rescued("#{make}S::See.call(made)")
      message = "the script's result is of class #{name}, which cannot be carried out of it"
      assert_fails(Kobako::SandboxError, message) { guest("#{make}made") }
      assert_equal [false, false], guest("#{make}[made == S::Ann.call, S::Ann.call == made]")
    end
  end

  test "bytes, numbers and Strings are never Handles" do
    forged = ["#<Kobako::RPC::Handle>", "\xD6\x01\x00\x00\x00\x01".b, "\x01", 1, :"1", [1, [1]], { id: 1 }]
    list, = seen('S::Ann.call.inspect, "\xD6\x01\x00\x00\x00\x01", "\x01", 1, :"1", [1, [1]], { id: 1 }')
    assert_equal forged, list
    assert_equal 1, guest("S::Ann.call; [1].pack('N').unpack('N')[0]")
  end

  test "Marshal makes no Handle that stands for an object" do
    assert_equal ["Kobako::ServiceError", "undefined method 'marshal_dump' for a Handle"],
                 rescued("Marshal.dump([S::Ann.call])")
    bytes = "\\x04\\bo:\\x18Kobako::RPC::Handle\\x06:\\b@idi\\x06"
    assert_equal ["TypeError", "this stands for no host object"],
                 rescued("S::Ann.call; Marshal.load(\"#{bytes}\").label")
  end

  test "there is nothing in the guest that loads or finds objects" do
    %w[ObjectSpace Ractor DRb].each do |name|
      error = assert_raises(Kobako::SandboxError) { guest("S::Ann.call; #{name}.to_s") }
      assert_match(/\Auninitialized constant #{name}( \(#{name} is not available in the sandbox\))?\z/, error.message)
    end
  end

  test "a Handle has no instance variables, whoever asks" do
    set = "Kernel.instance_method(:instance_variable_set).bind(it).call(:@id, 2)"
    frozen = ["FrozenError", "can't modify frozen Kobako::RPC::Handle: #<Kobako::RPC::Handle>"]
    assert_equal frozen, rescued("it = S::Ann.call; #{set}")
    assert_equal frozen,
                 rescued("class Kobako::RPC::Handle; include Kernel; end; S::Ann.call.instance_variable_set(:@id, 2)")
    assert_empty guest("Kernel.instance_method(:instance_variables).bind(S::Ann.call).call")
    assert_nil guest("BasicObject.instance_method(:instance_eval).bind(S::Ann.call).call { @id }")
  end

  test "a Handle cannot be made to stand for another object" do
    copy = "Kernel.instance_method(:initialize_copy).bind(it).call(S::Bob.call)"
    assert_equal "Ann", guest("it = S::Ann.call; begin; #{copy}; rescue StandardError; end; it.label")
    copy = "it.__send__(:initialize_copy, S::Bob.call)"
    assert_equal "Ann", guest("class Kobako::RPC::Handle; include Kernel; end; it = S::Ann.call; " \
                              "begin; #{copy}; rescue StandardError; end; it.label")
  end

  test "a copy of a Handle is that Handle" do
    kernel = "class Kobako::RPC::Handle; include Kernel; end; it = S::Ann.call; "
    %w[dup clone itself].each do |method|
      assert_equal [true, "Ann"], guest("#{kernel}copy = it.#{method}; [copy == it, copy.label]"), method
      assert_same @ann, guest("#{kernel}it.#{method}"), method
    end
  end

  test "a Handle's own methods take no other object for one" do
    %w[method_missing inspect == hash].each do |name|
      ["Random.new(1)", "Object.new", "1", "[1, 2, 3]", "S::Ann"].each do |other|
        assert_equal ["TypeError", "bind argument must be an instance of Kobako::RPC::Handle"],
                     rescued("Kobako::RPC::Handle.instance_method(:#{name}).bind(#{other}).call(1)")
      end
    end
    assert_equal ["TypeError", "bind argument must be an instance of Random"],
                 rescued("Random.instance_method(:rand).bind(S::Ann.call).call")
    assert_equal ["TypeError", "bind argument must be an instance of Kobako::RPC::Member"],
                 rescued("Kobako::RPC::Member.instance_method(:inspect).bind(S::Ann.call).call")
  end

  # What a script does to the class changes what the script sees, and nothing else.
  ALTERED = {
    "other methods" => "class Kobako::RPC::Handle; def label = 'mine'; def ==(_) = true; def hash = 1; end",
    "define_method" => "Kobako::RPC::Handle.define_method(:label) { 'mine' }",
    "a module" => "module Mine; def label = 'mine'; end; Kobako::RPC::Handle.prepend(Mine)",
    "all of Object's methods" => "class Kobako::RPC::Handle; include Kernel; end",
    "no method_missing" => "class Kobako::RPC::Handle; undef_method :method_missing; end",
    "no equality" => "class Kobako::RPC::Handle; undef_method :==; undef_method :hash; end",
    "another class under its name" => "Kobako::RPC.__send__(:remove_const, :Handle); Kobako::RPC::Handle = String",
    "no name at all" => "Object.__send__(:remove_const, :Kobako)",
    "a frozen class" => "Kobako::RPC::Handle.freeze",
    "a Handle's own methods" => "class << S::Ann.call; def label = 'mine'; end"
  }.freeze

  ALTERED.each do |what, script|
    test "with #{what} a Handle still stands for its object" do
      prelude = "#{script}\nit = S::Ann.call\n"
      guest("#{prelude}S::See.call(it, [it], it => 1) rescue S::See.call(it, [it])")
      assert_same @ann, @seen[0][0]
      assert_same @ann, @seen[0][1][0]
      assert_same @ann, guest("#{prelude}it")
      assert_equal "Ann", guest("S::Ann.call.label")
    end
  end

  test "a method that a script puts on one Handle leaves it what it is" do
    script = "it = S::Ann.call\ndef it.greet = 'hi'\n"
    assert_equal %w[hi Ann], guest("#{script}[it.greet, it.label]")
    assert_same @ann, guest("#{script}it")
    assert_equal [true, true, true],
                 guest("#{script}[it == S::Ann.call, S::Ann.call == it, it.hash == S::Ann.call.hash]")
  end
end
