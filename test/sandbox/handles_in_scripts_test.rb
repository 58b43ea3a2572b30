# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/people"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# What a script sees of a host object's Handle.
class HandlesInScriptsTest < Minitest::Test
  include People

  # --- what a script sees

  test "the same object is the same Handle within a run" do
    script = "one, same, other = S::Ann.call, [S::Ann.call][0], S::Bob.call\n"
    %w[== eql? equal?].each do |method|
      assert_equal [true, true, false, false, false],
                   guest("#{script}[one, same, other, nil, 1].map { |it| one.#{method}(it) }"), method
    end
    assert_equal [false, true, true], guest("#{script}[one != same, one != other, one != 1]")
    assert_equal [true, false], guest("#{script}[one.hash == same.hash, [one].hash == 1]")
  end

  test "a value of the script's is no Handle, from either side" do
    assert_equal [false, false, false], guest("it = S::Ann.call; [1 == it, 'Ann' == it, nil == it]")
    assert_equal [false, false], guest("it = S::Ann.call; [it == S::Ann, S::Ann == it]")
  end

  test "objects that say they are equal are different Handles" do
    @reply = [OpenStruct.new(a: 1), OpenStruct.new(a: 1)] # rubocop:disable Style/OpenStructUse
    assert_equal [false, true, 2],
                 guest("one, other = S::Reply.call; [one == other, one == one, [one, other].uniq.size]")
  end

  test "a Handle is never nil and always true" do
    assert_equal [false, false, 1, true], guest("it = S::Ann.call; [it.nil?, !it, (it ? 1 : 2), (it && true)]")
    assert_equal "Ann", guest("S::Ann.call&.label")
  end

  test "a Handle is shown as one and nothing more" do
    shown = "#<Kobako::RPC::Handle>"
    assert_equal shown, guest("S::Ann.call.inspect")
    assert_equal "[#{shown}, {a: #{shown}}]", guest("[S::Ann.call, { a: S::Ann.call }].inspect")
    assert_same @ann, guest("p S::Ann.call")
    assert_equal "#{shown}\n", @sandbox.stdout
  end

  test "a Handle has its class in the guest, and not the object's" do
    assert_equal ["Kobako::RPC::Handle", true],
                 guest("it = S::Ann.call; [it.class.name, it.class == Kobako::RPC::Handle]")
    assert_equal [true, true, false, false],
                 guest("[Kobako::RPC::Handle, BasicObject, Object, String].map { |kind| S::Ann.call.is_a?(kind) }")
    assert_equal "a Handle",
                 guest("case S::Ann.call when Array then 'a list' when Kobako::RPC::Handle then 'a Handle' end")
    error = assert_fails(Kobako::SandboxError, "class or module required") { guest("S::Ann.call.is_a?(1)") }
    assert_equal "TypeError", error.klass
  end

  test "a Handle responds to anything, so far as the guest can know" do
    assert_equal [true, true, true],
                 guest("it = S::Ann.call; [it.respond_to?(:label), it.respond_to?(:nope), it.respond_to?('x', true)]")
  end

  test "everything else is a call, and one that is not on the object's list fails" do
    %w[to_s send public_send method methods singleton_class instance_variable_get instance_variable_set
       instance_variables object_id dup clone freeze frozen? itself display initialize_copy tap then
       instance_of? to_str to_ary to_proc to_hash coerce <=> =~ === + [] call nope].each do |name|
      assert_undefined name, "S::Ann.call.__send__(:'#{name}')"
    end
  end

  test "BasicObject's own number of an object is a call too" do
    assert_undefined "__id__", "S::Ann.call.__id__"
  end

  test "what Ruby itself asks of an object is a call too" do
    assert_undefined "to_s", "puts S::Ann.call"
    assert_undefined "<=>", "[S::Ann.call, S::Bob.call].sort"
    assert_undefined "<=>", "S::Ann.call..S::Bob.call"
    assert_undefined "===", "case 1 when S::Ann.call then 1 end"
  end

  test "a Handle does not turn into a value of the guest's" do
    { "'a' + S::Ann.call" => "String", "[] + S::Ann.call" => "Array" }
      .each do |script, kind|
        message = "no implicit conversion of Kobako::RPC::Handle into #{kind}"
        assert_equal ["TypeError", message], rescued(script), script
      end
    assert_equal ["Kobako::ServiceError", "undefined method 'to_i' for a Handle"], rescued("Integer(S::Ann.call)")
    assert_equal 1, guest("[S::Ann.call].flatten.size")
    assert_equal 1, guest("[*S::Ann.call].size")
  end

  test "a failed call of a Handle is rescued like another" do
    assert_equal ["Kobako::ServiceError", "undefined method 'nope' for a Handle"], rescued("S::Ann.call.nope")
    assert_equal ["Kobako::ServiceError", "ArgumentError: wrong number of arguments (given 1, expected 0)"],
                 rescued("S::Ann.call.label(1)")
  end

  test "what the object raises is the error's cause" do
    object = Class.new { def fail_now = raise(IOError, "on fire") }.new
    @reply = object
    error = assert_fails(Kobako::ServiceError, "IOError: on fire") { guest("S::Reply.call.fail_now") }
    assert_equal [IOError, "on fire"], [error.cause.class, error.cause.message]
    assert_equal ["(script):1:in fail_now", "(script):1"], error.backtrace_lines
  end

  test "a block is not passed to an object" do
    assert_equal ["TypeError", "a block cannot be passed to a Service"], rescued("S::Ann.call.label { 1 }")
    assert_equal ["TypeError", "a block cannot be passed to a Service"], rescued("S::Ann.call.instance_eval { 1 }")
  end

  # --- ids

  # All that a script can get out of a Handle and its neighbour; the same wherever they
  # stand among the run's Handles.
  PROBE = <<~RUBY
    def told
      yield
    rescue StandardError => e
      [e.class.to_s, e.message]
    end
    a, b = S::Ann.call, S::Bob.call
    [told { a.inspect }, told { [a, b].inspect }, told { { a: b }.to_s },
     told { a.to_s }, told { "\#{a}" }, told { a.object_id },
     told { a.nope }, told { a.nope(b) }, told { a + b }, told { a <=> b }, told { [b, a].sort },
     told { [b, a].min }, told { a.label(b) }, told { a.label(1, 2) },
     told { S::See.call({ a => b }) }, told { a == b }, told { a.eql?(b) }, told { a.nil?(b) },
     told { raise a }, told { throw a }, told { Integer(a) }, told { "%d" % a }, told { "%p" % [a] }, told { [a].pack("N") },
     told { a.label { b } }, told { { b => 1, a => 2 }.values }, told { a.class.instance_methods(false).size },
     told { catch(a) { throw b } }, told { $stdout << a }, told { p a, b; 0 }, told { a.is_a?(b) }, told { a.method(:label) }]
  RUBY

  # Its `hash` is another number, that Hashes of many Handles need to be different for each.
  test "nothing shows a Handle's number" do
    first = new_sandbox
    expected = first.run(PROBE)
    later = new_sandbox
    @reply = Array.new(40) { Object.new }
    assert_equal expected, later.run("S::Reply.call\n#{PROBE}")
    assert_equal first.stdout, later.stdout
    refute_includes (expected + [first.stdout]).flatten.join(" "), "0x"
  end

  test "no error of a Handle shows its number, in the script or out of it" do
    @reply = Array.new(76) { Object.new }
    ["S::Ann.call.nope", "S::Ann.call.label(1)", "S::Ann.call.label { 1 }", "{ S::Ann.call => 1 }", "raise S::Ann.call",
     "S::Ann.call; S::Close.call; raise S::Ann.call", "it = S::Ann.call; S::Close.call; it.label",
     "it = S::Ann.call; S::Close.call; [it]", "it = S::Ann.call; S::Close.call; S::See.call(it)"].each do |script|
      error = assert_raises(Kobako::Error, script) { guest("S::Reply.call; #{script}") }
      refute_match(/\b7\d\b/, [error.message, error.detailed_message, error.details].join(" "))
    end
  end
end
