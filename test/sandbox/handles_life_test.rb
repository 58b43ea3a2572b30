# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/people"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# How long a Handle and its object live, and how many there are.
class HandlesLifeTest < Minitest::Test
  include People

  # --- from run to run

  test "a Handle is gone with its run" do
    guest("$kept = KEPT = S::Ann.call; @kept = [$kept]; def kept = $kept; class String; KEPT = $kept; end; nil")
    assert_equal [nil, nil, false, false, false],
                 guest("[$kept, @kept, Object.const_defined?(:KEPT), String.const_defined?(:KEPT), " \
                       "respond_to?(:kept, true)]")
    assert_equal 0, @sandbox.services.handle_table.size
  end

  test "an object of one run that the application gives to the next is a Handle there" do
    @reply = guest("S::Ann.call")
    assert_same @ann, @reply
    assert_equal ["Ann", true], guest("[S::Reply.call.label, S::Reply.call == S::Ann.call]")
    guest("S::See.call(S::Reply.call)")
    assert_same @ann, @seen[0][0]
  end

  test "what comes into the table between two runs is not in the next" do
    seen = []
    table = nil
    sandbox = sandbox_with { |given = nil| given ? seen << [table.id_of(given), table.size] : @bob }
    table = sandbox.services.handle_table
    2.times do
      table.alloc(@ann)
      sandbox.run("S::Call.call(S::Call.call); nil")
    end
    assert_equal [[1, 1], [1, 1], 0], [*seen, table.size]
  end

  test "ids count from 1 in every run" do
    ids = Array.new(3) do
      guest("S::Bob.call; S::See.call(S::Ann.call); S::Close.call")
      @sandbox.services.handle_table.id_of(@bob)
    end
    assert_equal [nil, nil, nil], ids
    sandbox = Kobako::Sandbox.new
    table = sandbox.services.handle_table
    sandbox.define(:S).bind(:New, -> { Object.new }).bind(:Id, ->(object) { table.id_of(object) })
    2.times { assert_equal [1, 2, 3], sandbox.run("Array.new(3) { S::Id.call(S::New.call) }") }
  end

  test "a Handle of one Sandbox is the object itself to another" do
    inner = new_sandbox
    @sandbox = Kobako::Sandbox.new
    pass = ->(object) { (@reply = object) && inner.run("S::Reply.call") }
    @sandbox.define(:S).bind(:Ann, -> { @ann }).bind(:Inner, pass)
    assert_equal [true, "Ann"], guest("back = S::Inner.call(S::Ann.call); [back == S::Ann.call, back.label]")
  end

  test "a Handle of the outer run is none of a run inside of it" do
    inner = new_sandbox
    outer = Kobako::Sandbox.new
    outer.define(:S).bind(:Bob, -> { @bob }).bind(:Inner, -> { inner.run("[S::Ann.call.label, S::Bob.call.label]") })
    assert_equal [%w[Ann Bob], "Bob"], outer.run("bob = S::Bob.call; [S::Inner.call, bob.label]")
    assert_equal [0, 0], [inner.services.handle_table.size, outer.services.handle_table.size]
  end

  test "Sandboxes in different threads have Handles of their own" do
    results = Array.new(4) do |number|
      Thread.new do
        mine = Array.new(50) { |index| Person.new([number, index]) }
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:All, -> { mine })
        3.times.map { sandbox.run("S::All.call.map { |it| it.label }") }.uniq
      end
    end.map(&:value)
    assert_equal(Array.new(4) { |number| [Array.new(50) { |index| [number, index] }] }, results)
  end

  # --- exhaustion

  test "a run that is out of Handles ends, and the script cannot rescue it" do
    @sandbox = new_sandbox(max_handles: 3)
    @reply = [Object.new, Object.new]
    message = "a run has at most 3 Handles, and all of them are given"
    calls = "S::Reply.call; S::Ann.call; S::Bob.call"
    ["#{calls}; 1", "begin; #{calls}; rescue Exception; 1; ensure; puts 'ensured'; end"].each do |script|
      error = assert_fails(Kobako::HandleTableExhausted, message) { guest(script) }
      assert_equal "sandbox", error.origin
      assert_equal "", @sandbox.stdout
    end
    assert_equal "Ann", guest("S::Reply.call; S::Ann.call.label")
  end

  test "the table's limit is the Sandbox's, or what ids there are" do
    assert_equal 3, Kobako::Sandbox.new(max_handles: 3).services.handle_table.limit
    assert_equal 100_000, Kobako::Sandbox.new.services.handle_table.limit
    assert_equal (2**31) - 1, Kobako::Sandbox.new(max_handles: nil).services.handle_table.limit
  end

  test "the same object takes one Handle, however often it is returned" do
    @sandbox = new_sandbox(max_handles: 1)
    assert_equal "Ann", guest("100.times { S::Ann.call }; S::Ann.call.label")
  end

  test "a Handle that is disconnected is not given again" do
    @sandbox = new_sandbox(max_handles: 2)
    assert_raises(Kobako::HandleTableExhausted) { guest("3.times { S::Ann.call; S::Close.call }") }
    assert_equal true, guest("S::Ann.call; S::Close.call; S::Ann.call; S::Close.call")
  end

  # --- disconnection

  GONE = "the Handle is disconnected"

  test "a call of a disconnected Handle is a ServiceError::Disconnected" do
    script = "it = S::Ann.call; S::Close.call; it.label"
    error = assert_fails(Kobako::ServiceError::Disconnected, GONE) { guest(script) }
    assert_equal ["service", "Kobako::ServiceError", { "type" => "disconnected" }, nil],
                 [error.origin, error.klass, error.details, error.cause]
    assert_equal ["(script):1:in label", "(script):1"], error.backtrace_lines
  end

  test "a disconnected Handle is no argument, at any depth" do
    ["it", "[{ a: it }]", "k: it", "k: [it]", "1, 'x' => it"].each do |arguments|
      assert_fails(Kobako::ServiceError::Disconnected, GONE) do
        guest("it = S::Ann.call; S::Close.call; S::See.call(#{arguments})")
      end
    end
    assert_empty @seen
  end

  test "a disconnected Handle is no result" do
    %w[it [it] {a:it}].each do |result|
      assert_fails(Kobako::HandleTableError, "the script's result holds a Handle that is disconnected") do
        guest("it = S::Ann.call; S::Close.call; #{result}")
      end
    end
  end

  test "a script rescues a disconnected Handle and goes on" do
    assert_equal [["Kobako::ServiceError", GONE], "Bob"], guest(<<~RUBY)
      it = S::Ann.call
      S::Close.call
      failure = begin
        it.label
      rescue Kobako::ServiceError => e
        [e.class.to_s, e.message]
      end
      [failure, S::Bob.call.label]
    RUBY
  end

  test "a disconnected Handle is still one to the guest" do
    assert_equal ["#<Kobako::RPC::Handle>", true, false, true, false],
                 guest("it = S::Ann.call; S::Close.call\n" \
                       "[it.inspect, it == it, it.nil?, it.respond_to?(:x), it == S::Bob.call]")
  end

  test "a method that is not there is a disconnected Handle's all the same" do
    assert_fails(Kobako::ServiceError::Disconnected, GONE) { guest("it = S::Ann.call; S::Close.call; it.nope") }
  end

  test "disconnecting one object leaves the others" do
    assert_equal "Bob", guest("S::Ann.call; bob = S::Bob.call; S::Close.call; bob.label")
  end

  test "an object that is returned again after it was disconnected is another Handle" do
    assert_equal [false, "Ann"], guest("old = S::Ann.call; S::Close.call; new = S::Ann.call; [old == new, new.label]")
    assert_fails(Kobako::ServiceError::Disconnected, GONE) do
      guest("old = S::Ann.call; S::Close.call; S::Ann.call; old.label")
    end
  end

  test "disconnect tells whether the script had a Handle" do
    assert_equal [false, true, false], guest("[S::Close.call, (S::Ann.call; S::Close.call), S::Close.call]")
    assert_equal [false, false, false], [@sandbox.disconnect(@ann), @sandbox.disconnect(1), @sandbox.disconnect(nil)]
  end

  test "a disconnection ends with the run" do
    guest("S::Ann.call; S::Close.call")
    assert_equal "Ann", guest("S::Ann.call.label")
  end

  test "what one Sandbox disconnects another keeps" do
    other = new_sandbox
    assert_equal "Ann", sandbox_with { @sandbox.disconnect(@ann) || other.run("S::Ann.call.label") }.run("S::Call.call")
    refute @sandbox.disconnect(@ann)
  end

  test "a bound Member stays callable when its object's Handle is disconnected" do
    person = Person.new("Cid")
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Cid, person).bind(:Get, -> { person }).bind(:Close, -> { sandbox.disconnect(person) })
    assert_equal [true, "Cid"], sandbox.run("S::Get.call; [S::Close.call, S::Cid.label]")
  end

  # --- an object's life

  test "an object lives as long as the run, although the Service forgot it" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S)
           .bind(:New, ->(label) { Person.new("person #{label}") })
           .bind(:Collect, -> { GC.start && GC.compact && nil })
    labels = (1..100).map { |number| "person #{number}" }
    make = "all = (1..100).map { |number| S::New.call(number) }; S::Collect.call"
    assert_equal labels, sandbox.run("#{make}; all.map { |it| it.label }")
    assert_equal labels, sandbox.run("#{make}; all").map(&:label)
  end

  test "an object keeps its number through compaction" do
    assert_equal true, guest("a, b = S::Ann.call, S::Bob.call; S::Collect.call; a == S::Ann.call && b == S::Bob.call")
    guest("a = S::Ann.call; S::Collect.call; S::See.call(a)")
    assert_same @ann, @seen[0][0]
  end

  test "an object is let go of after the run" do
    references = []
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { Object.new.tap { |made| references << WeakRef.new(made) } })
    ["50.times { S::New.call }; nil", "50.times { S::New.call }; raise 'x'",
     "50.times { S::New.call }; S::New.nope"].each do |script|
      references.clear
      begin
        sandbox.run(script)
      rescue Kobako::Error
        nil
      end
      GC.start
      # the collector also finds what is still on the machine's stack
      assert_operator references.count(&:weakref_alive?), :<, 10, script
    end
  end

  test "an object that the script does not need any more is kept until the run ends" do
    alive = nil
    references = []
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { Object.new.tap { |made| references << WeakRef.new(made) } })
           .bind(:Count, -> { GC.start || alive = references.count(&:weakref_alive?) })
    sandbox.run("20.times { S::New.call }; GC.start; S::Count.call")
    assert_equal 20, alive
  end

  test "a disconnected object is let go of during the run" do
    alive = nil
    references = []
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:New, -> { Object.new.tap { |made| references << WeakRef.new(made) } })
           .bind(:Close, -> { references.each { |reference| sandbox.disconnect(reference.__getobj__) } && nil })
           .bind(:Count, -> { GC.start || alive = references.count(&:weakref_alive?) })
    sandbox.run("40.times { S::New.call }; S::Close.call; 5.times { S::Count.call }")
    assert_operator alive, :<, 20
  end

  test "objects come and go under a collection at every allocation" do
    assert_equal "[\"Ann\", true]\n", printed_by(<<~RUBY, env: LEAN)
      class Person
        def label = "Ann".dup
        def same?(other) = other.equal?(self)
      end
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:New, -> { [{ a: Person.new }] })
      sandbox.run("1")
      GC.stress = true
      result = sandbox.run("it = S::New.call[0][:a]; [it.label, it.same?(it)]")
      GC.stress = false
      p result
    RUBY
  end
end
