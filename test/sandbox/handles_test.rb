# frozen_string_literal: true

require_relative "../test_helper"
require "date"
require "delegate"
require "forwardable"
require "ostruct"
require "tempfile"
require "weakref"

# Host objects in a script's hands: what it can do with them, and what it cannot.
class HandlesTest < Minitest::Test
  # Asks to be left alone: nothing but `name` and `friend` may ever run.
  class Person
    attr_reader :label
    attr_accessor :friend

    def initialize(label)
      @label = label
    end

    def knows?(other) = friend.equal?(other)
    def ==(other) = raise("asked for #{other}")
    def eql?(other) = raise("asked for #{other}")
    def hash = raise("asked")
    def inspect = raise("asked")
    def to_s = raise("asked")
    def nil? = raise("asked")
    def class = raise("asked")
    def is_a?(kind) = raise("asked for #{kind}")
    def respond_to?(*) = raise("asked")
  end

  # What all of it is about, and what a script calls to get at it.
  def setup
    @ann = Person.new("Ann")
    @bob = Person.new("Bob")
    @seen = []
    @reply = nil
    @sandbox = new_sandbox
  end

  def new_sandbox(**)
    sandbox = Kobako::Sandbox.new(**)
    sandbox.define(:S)
           .bind(:Ann, -> { @ann })
           .bind(:Bob, -> { @bob })
           .bind(:Reply, -> { @reply })
           .bind(:See, ->(*list, **named) { @seen.replace([list, named]).size })
           .bind(:Close, -> { sandbox.disconnect(@ann) })
           .bind(:Collect, -> { GC.start && GC.compact && nil })
    sandbox
  end

  def guest(script) = @sandbox.run(script)

  # What the Services saw of `See`'s arguments.
  def seen(arguments)
    @sandbox.run("S::See.call(#{arguments})")
    @seen
  end

  # The class and message of what the script rescues, by the Service's failure or its own.
  def rescued(script)
    @sandbox.run("begin; #{script}; rescue StandardError => e; [e.class.to_s, e.message]; end")
  end

  def assert_undefined(method, script)
    error = assert_fails(Kobako::ServiceError, "undefined method '#{method}' for a Handle") { @sandbox.run(script) }
    assert_equal({ "type" => "undefined" }, error.details)
  end

  # --- there and back

  test "an object that a Service returns takes calls" do
    assert_equal "Ann", guest("S::Ann.call.label")
    assert_equal [true, false], guest(<<~RUBY)
      S::Ann.call.friend = S::Bob.call
      [S::Ann.call.knows?(S::Bob.call), S::Ann.call.knows?(S::Ann.call)]
    RUBY
    assert_same @bob, @ann.friend
  end

  test "a call of an object may return another, and so on" do
    @ann.friend = @bob
    @bob.friend = @ann
    assert_equal %w[Bob Ann], guest("[S::Ann.call.friend.label, S::Ann.call.friend.friend.label]")
    assert_same @ann, guest("S::Ann.call.friend.friend")
  end

  test "objects are Handles at any depth of what a Service returns" do
    @reply = [@ann, { a: @bob, "deep" => [[{ 1 => @ann }], nil] }]
    assert_equal %w[Ann Bob Ann],
                 guest("it = S::Reply.call; [it[0].label, it[1][:a].label, it[1]['deep'][0][0][1].label]")
  end

  test "an object 127 levels down is a Handle" do
    @reply = 127.times.reduce(@ann) { |inner, _| [inner] }
    assert_equal "Ann", guest("it = S::Reply.call\nit = it[0] while it.is_a?(Array)\nit.label")
  end

  test "many objects are many Handles" do
    @reply = Array.new(5_000) { |number| Person.new(number) }
    assert_equal [0, 2_500, 4_999], guest("all = S::Reply.call; [0, 2_500, 4_999].map { |at| all[at].label }")
    assert_same @reply[4_999], guest("S::Reply.call[-1]")
  end

  test "a Service gets the object itself, whatever the depth it is passed at" do
    list, named = seen("S::Ann.call, [S::Ann.call, { a: [S::Bob.call] }], 'x' => S::Ann.call")
    assert_empty named
    assert_same @ann, list[0]
    assert_same @ann, list[1][0]
    assert_same @bob, list[1][1][:a][0]
    assert_same @ann, list[2]["x"]
  end

  test "a Service gets the object itself as a keyword, at any depth" do
    list, named = seen("a: S::Ann.call, b: [{ 'c' => S::Bob.call }]")
    assert_empty list
    assert_same @ann, named[:a]
    assert_same @bob, named[:b][0]["c"]
  end

  test "an object 127 levels down is passed back" do
    list, = seen("(1..126).inject([S::Ann.call]) { |inner, _| [inner] }")
    126.times { list = list[0] }
    assert_same @ann, list[0][0]
  end

  test "the caller of run gets the object itself, at any depth" do
    assert_same @ann, guest("S::Ann.call")
    assert_same @ann, guest("[1, { a: [S::Ann.call] }]")[1][:a][0]
    assert_same @bob, guest("{ 'b' => { 2 => [[S::Bob.call]] } }")["b"][2][0][0]
    result = guest("[S::Ann.call, S::Ann.call]")
    assert_same result[0], result[1]
  end

  test "an object that a script throws about inside itself stays the same" do
    assert_same @ann, guest(<<~RUBY)
      Box = Struct.new(:held)
      def pass(it) = yield(it)
      $kept = Box.new([S::Ann.call])
      @found = catch(:out) { pass($kept.held[0]) { |it| throw :out, it } }
      Fiber.new { Fiber.yield @found }.resume
    RUBY
  end

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
    { "'a' + S::Ann.call" => "String", "[] + S::Ann.call" => "Array", "Integer(S::Ann.call)" => "Integer" }
      .each do |script, kind|
        assert_equal ["TypeError", "Kobako::RPC::Handle cannot be converted to #{kind}"], rescued(script), script
      end
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

  # --- as a key

  test "a Handle is a Hash key inside the guest" do
    assert_equal ["ann", "bob", 2], guest(<<~RUBY)
      map = { S::Ann.call => "ann", S::Bob.call => "bob" }
      map[S::Ann.call] = "ann"
      [map[S::Ann.call], map[S::Bob.call], map.size]
    RUBY
    assert_equal [1, 2, 1, [2, 1]], guest(<<~RUBY)
      a, b = S::Ann.call, S::Bob.call
      [[a, S::Ann.call].uniq.size, Set.new([a, b, a]).size, ([a, b] - [a]).size, [a, b, a].tally.values]
    RUBY
  end

  test "thousands of Handles are Hash keys without end of waiting" do
    @sandbox = new_sandbox(memory_limit: 64 << 20)
    @reply = Array.new(3_000) { Object.new }
    assert_operator seconds { assert_equal 3_000, guest("S::Reply.call.to_h { |it| [it, 1] }.size") }, :<, 0.3
  end

  KEY = "a Handle cannot be a Hash key or the end of a Range"

  test "a Handle in a Hash key is no argument, and the script can rescue that" do
    ["{ S::Ann.call => 1 }", "S::Ann.call => 1", "[{ a: { S::Ann.call => 1 } }]", "{ [S::Ann.call] => 1 }",
     "{ { a: S::Ann.call } => 1 }", "k: { S::Ann.call => 1 }", "**{ S::Ann.call => 1 }"].each do |arguments|
      assert_equal ["TypeError", KEY], rescued("S::See.call(#{arguments})"), arguments
    end
    assert_empty @seen
  end

  test "a Handle in a Hash key is no result" do
    ["{ S::Ann.call => 1 }", "[{ a: { S::Ann.call => 1 } }]", "{ [1, [S::Ann.call]] => 1 }",
     "{ { a: S::Ann.call } => 1 }"].each do |script|
      message = "the script's result cannot be carried out of it: #{KEY}"
      error = assert_fails(Kobako::SandboxError, message) { guest(script) }
      assert_equal "TypeError", error.klass
    end
  end

  test "an object in a Hash key that a Service returns is that call's failure" do
    message = "Kobako::Codec::Error: the Service's result cannot be carried: #{KEY}"
    plain = Object.new
    [{ plain => 1 }, [{ a: { plain => 1 } }], { [plain] => 1 }, { { a: plain } => 1 }].each do |reply|
      @reply = reply
      error = assert_fails(Kobako::ServiceError, message) { guest("S::Reply.call") }
      assert_equal({ "type" => "runtime" }, error.details)
      assert_equal ["Kobako::ServiceError", message], rescued("S::Reply.call")
    end
    assert_equal "Ann", guest("begin; S::Reply.call; rescue Kobako::ServiceError; S::Ann.call.label; end")
  end

  # --- forgery

  test "a Handle cannot be made" do
    ["Kobako::RPC::Handle.new", "Kobako::RPC::Handle.new(1)", "Kobako::RPC::Handle.new('1')",
     "class Kobako::RPC::Handle; def initialize(id) = @id = id; end; Kobako::RPC::Handle.new(1)",
     "Class.new(Kobako::RPC::Handle).new(1)"].each do |script|
      error = assert_fails(Kobako::SandboxError, "undefined method 'new' for Class") { guest("S::Ann.call; #{script}") }
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

  test "there is nothing in the guest that loads or finds objects" do
    %w[Marshal ObjectSpace Ractor DRb WeakRef Binding].each do |name|
      assert_fails(Kobako::SandboxError, "uninitialized constant #{name}") { guest("S::Ann.call; #{name}.to_s") }
    end
  end

  test "a Handle has no instance variables, whoever asks" do
    set = "Kernel.instance_method(:instance_variable_set).bind(it).call(:@id, 2)"
    assert_equal ["ArgumentError", "cannot set instance variable"], rescued("it = S::Ann.call; #{set}")
    assert_equal ["ArgumentError", "cannot set instance variable"],
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
    assert_equal "[\"Ann\", true]\n", printed_by(<<~RUBY)
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
