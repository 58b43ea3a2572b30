# frozen_string_literal: true

require_relative "../test_helper"

# How a call of a Service looks in a script, and what comes of one that does not fit.
class CallsTest < Minitest::Test
  class Desk
    def none = :none
    def one(first) = [first]
    def optional(first, second = 2) = [first, second]
    def many(*list) = list
    def around(first, *middle, last) = [first, middle, last]
    def forwarded(...) = many(...)
    def anonymous(*) = many(*)
    def bare? = true
    def bang! = :bang
    def with_block(&block) = block.nil?
    def yielding = yield(1)
  end

  # What a script writes as an operator, an index or an assignment.
  class Board
    attr_reader :last

    def title=(title)
      @last = [:title, title]
    end

    def [](*place) = [:at, *place]

    def []=(*place)
      @last = place
    end

    def +(other) = [:plus, other]
    def -(other) = [:minus, other]
    def *(other) = [:times, other]
    def /(other) = [:by, other]
    def %(other) = [:modulo, other]
    def **(other) = [:power, other]
    def <<(other) = [:append, other]
    def >>(other) = [:shift, other]
    def &(other) = [:and, other]
    def |(other) = [:or, other]
    def ^(other) = [:xor, other]
    def -@ = :minus
    def +@ = :plus
    def ~ = :tilde
    def call(*list) = [:call, *list]
    def yield(value) = [:yield, value]
  end

  # Its mistakes look like the caller's.
  class Careless
    def no_argument(_given = nil) = required
    def too_many(_given = nil) = required(1, 2)
    def missing_keyword = named
    def unknown_keyword = named(key: 1, other: 2)
    def of_ruby = "text".center
    def of_a_lambda = ->(first) { first }.call
    def forged = raise(ArgumentError, "wrong number of arguments (given 0, expected 1)")
    def itself_again = again(1)
    def again(*list) = list.empty? ? required : again

    private

    def required(given) = given
    def named(key:) = key
  end

  def desk = @desk ||= sandbox_of(Desk.new)

  def sandbox_of(object, **)
    Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:S).bind(:It, object, **) }
  end

  # The failed call's type and message; the script sees the same message.
  def fault(sandbox, call)
    error = assert_raises(Kobako::ServiceError) { sandbox.run(call) }
    seen = sandbox.run("begin; #{call}; rescue Kobako::ServiceError => e; e.message; end")
    assert_equal error.message, seen
    [error.details["type"], error.message]
  end

  def assert_misfit(message, sandbox, call)
    assert_equal ["argument", "ArgumentError: #{message}"], fault(sandbox, call), call
  end

  # A reach into the Service came of it, so that its own exception is the cause.
  def assert_own(message, sandbox, call)
    assert_equal ["runtime", "ArgumentError: #{message}"], fault(sandbox, call), call
    error = assert_raises(Kobako::ServiceError) { sandbox.run(call) }
    assert_instance_of ArgumentError, error.cause
  end

  test "positional arguments arrive as they were given" do
    { "none" => :none, "one(1)" => [1], "optional(1)" => [1, 2], "optional(1, 3)" => [1, 3], "many" => [],
      "many(nil)" => [nil], "many([])" => [[]], "many({})" => [{}], "many(1, [2, [3]], nil)" => [1, [2, [3]], nil],
      "around(1, 4)" => [1, [], 4], "around(1, 2, 3, 4)" => [1, [2, 3], 4], "forwarded(1, 2)" => [1, 2],
      "anonymous(1, 2)" => [1, 2], "bare?" => true, "bang!" => :bang }
      .each { |call, expected| assert_equal expected, desk.run("S::It.#{call}"), call }
  end

  test "a script's splats are spread" do
    { "many(*[])" => [], "many(*nil)" => [], "many(*[1, 2])" => [1, 2], "many(0, *[1, 2], 3)" => [0, 1, 2, 3],
      "many(*1..3)" => [1, 2, 3], "many(*[1], *[2])" => [1, 2], "many([*[1]])" => [[1]], "none(*[], **{})" => :none }
      .each { |call, expected| assert_equal expected, desk.run("S::It.#{call}"), call }
  end

  test "any number of arguments arrives" do
    [13, 14, 15, 16, 17, 31, 200, 5_000].each do |count|
      assert_equal (1..count).to_a, desk.run("S::It.many(*(1..#{count}).to_a)")
    end
    assert_equal (1..40).to_a, desk.run("S::It.many(#{(1..40).to_a.join(", ")})")
  end

  test "a script's own methods pass arguments on" do
    assert_equal [1, 2], desk.run("def pass(...) = S::It.many(...)\npass(1, 2)")
    assert_equal [1, 2], desk.run("def pass(*list) = S::It.many(*list)\npass(1, 2)")
    assert_equal [1, 2], desk.run("def pass(*) = S::It.many(*)\npass(1, 2)")
  end

  test "calls are arguments of calls" do
    assert_equal [[1], [[2], []]], desk.run("S::It.many(S::It.one(1), S::It.many(S::It.one(2), S::It.many))")
  end

  test "a Member is a value of the script's, which it may keep and pass on" do
    assert_equal [[1], [2]], desk.run("def ask(it, value) = it.one(value)\nit = S::It\n[it.one(1), ask(S::It, 2)]")
    assert_equal ["S::It", "S::It", true], desk.run("[S::It.inspect, S::It.to_s, S::It == S::It]")
  end

  test "a Member itself does not cross" do
    assert_fails(Kobako::SandboxError, "the script's result is of class Kobako::RPC::Member, " \
                                       "which cannot be carried out of it") { desk.run("[S::It]") }
    assert_fails(Kobako::SandboxError, "Kobako::RPC::Member cannot be carried across the boundary") do
      desk.run("S::It.one(S::It)")
    end
  end

  test "a bound callable is called by each of its sugars, and by nothing else" do
    [->(*list) { list }, proc { |*list| list }, Desk.new.method(:many)].each do |callable|
      sandbox = sandbox_of(callable)
      ["S::It.call(1, 2)", "S::It.(1, 2)", "S::It[1, 2]", "S::It.yield(1, 2)"]
        .each { |call| assert_equal [1, 2], sandbox.run(call), call }
      assert_equal [1], sandbox.run("S::It === 1")
      %w[curry arity parameters binding source_location owner receiver unbind to_proc lambda? >> << nope].each do |name|
        assert_equal ["undefined", "undefined method '#{name}' for S::It"],
                     fault(sandbox, "S::It.__send__(:'#{name}')"), name
      end
    end
  end

  test "a bound callable is a pattern of case" do
    assert_equal "even", sandbox_of(->(number) { number.even? }).run("case 4 when S::It then 'even' else 'odd' end")
    assert_equal "odd", sandbox_of(->(number) { number.even? }).run("case 3 when S::It then 'even' else 'odd' end")
  end

  test "an object with a method call is called with a dot and parentheses" do
    assert_equal [:call, 1], sandbox_of(Board.new).run("S::It.(1)")
    assert_equal [:yield, 1], sandbox_of(Board.new).run("S::It.yield(1)")
  end

  test "operators are methods like others when they are exposed" do
    { "S::It + 1" => [:plus, 1], "S::It - 1" => [:minus, 1], "S::It * 1" => [:times, 1], "S::It / 1" => [:by, 1],
      "S::It % 1" => [:modulo, 1], "S::It ** 1" => [:power, 1], "S::It << 1" => [:append, 1],
      "S::It >> 1" => [:shift, 1], "S::It & 1" => [:and, 1], "S::It | 1" => [:or, 1], "S::It ^ 1" => [:xor, 1],
      "-S::It" => :minus, "+S::It" => :plus, "~S::It" => :tilde, "S::It[1]" => [:at, 1],
      "S::It[1, 2]" => [:at, 1, 2], "S::It[]" => [:at] }
      .each { |call, expected| assert_equal expected, sandbox_of(Board.new).run(call), call }
  end

  test "an operator that is not exposed is an undefined method" do
    ["<", "+", "<=>", "=~", "===", "[]"].each do |name|
      assert_equal ["undefined", "undefined method '#{name}' for S::It"],
                   fault(sandbox_of(Desk.new), "S::It.__send__(:'#{name}', 1)")
    end
  end

  test "an operator that Ruby's own classes answer is not callable for being written by the application" do
    ordered = Class.new do
      def plain = 1
      %i[== != < <= > >= <=> === ! equal?].each { |name| define_method(name) { |*| raise "asked" } }
    end
    sandbox = sandbox_of(ordered.new)
    %w[< <= > >= <=> ===].each do |name|
      assert_equal ["undefined", "undefined method '#{name}' for S::It"], fault(sandbox, "S::It #{name} 1")
    end
    assert_equal [false, true, false], sandbox.run("[S::It == 1, S::It != 1, !S::It]")
  end

  test "one that only modules have is callable when it is declared" do
    sandbox = sandbox_of(Set[1, 2], methods: %i[< >= include?])
    assert_equal [true, true], sandbox_of(5, methods: %i[< >=]).run("[S::It < 6, S::It >= 5]")
    assert_equal [true, false], sandbox.run("[S::It.include?(1), S::It.include?(3)]")
    %i[== <=> === equal? !].each do |name|
      error = assert_raises(ArgumentError) { sandbox_of(5, methods: [name]) }
      assert error.message.start_with?("#{name.inspect} is Ruby's own and never callable; there are :%, :&, "), name
    end
  end

  test "an assignment calls the setter, and its value is the assigned one" do
    assert_equal [5, [:title, 5]], sandbox_of(Board.new).run("value = (S::It.title = 5)\n[value, S::It.last]")
    assert_equal [6, [1, 2, 6]], sandbox_of(Board.new).run("value = (S::It[1, 2] = 6)\n[value, S::It.last]")
    assert_equal [:at, 1, 7], sandbox_of(Board.new).run("S::It[1] += [7]")
    assert_equal "undefined method 'none=' for S::It", fault(desk, "S::It.none = 1").last
  end

  test "safe navigation calls too" do
    assert_equal :none, desk.run("S::It&.none")
  end

  test "a block is refused before the Service is called" do
    called = false
    sandbox = sandbox_with { called = true }
    ["S::Call.call { 1 }", "S::Call.call(1) { |x| x }", "S::Call.call(&:upcase)", "S::Call.call(&-> {})",
     "def pass(&block) = S::Call.call(&block)\npass { 1 }", "S::Call.nope { 1 }"].each do |script|
      error = assert_fails(Kobako::SandboxError, "a block cannot be passed to a Service") { sandbox.run(script) }
      assert_equal "TypeError", error.klass
    end
    assert_equal "TypeError", sandbox.run("begin; S::Call.call { 1 }; rescue TypeError => e; e.class.to_s; end")
    refute called
  end

  test "no block is no block" do
    assert desk.run("S::It.with_block(&nil)")
    assert desk.run("def pass(&block) = S::It.with_block(&block)\npass")
    assert_equal ["runtime", "LocalJumpError: no block given (yield)"], fault(desk, "S::It.yielding")
  end

  test "a number of arguments that does not fit is an argument Fault" do
    { "none(1)" => "given 1, expected 0", "one" => "given 0, expected 1", "one(1, 2)" => "given 2, expected 1",
      "optional" => "given 0, expected 1..2", "optional(1, 2, 3)" => "given 3, expected 1..2",
      "around(1)" => "given 1, expected 2+", "none({})" => "given 1, expected 0" }
      .each { |call, counts| assert_misfit "wrong number of arguments (#{counts})", desk, "S::It.#{call}" }
  end

  test "a call that does not fit has no cause and never reaches the Service" do
    called = false
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:It, ->(_) { called = true })
    error = assert_raises(Kobako::ServiceError) { sandbox.run("S::It.call") }
    assert_nil error.cause
    refute called
  end

  test "lambdas and Methods are as strict as methods" do
    [->(first, second = 2) { [first, second] }, Desk.new.method(:optional)].each do |callable|
      sandbox = sandbox_of(callable)
      assert_equal [1, 2], sandbox.run("S::It.call(1)")
      assert_misfit "wrong number of arguments (given 0, expected 1..2)", sandbox, "S::It.call"
      assert_misfit "wrong number of arguments (given 3, expected 1..2)", sandbox, "S::It[1, 2, 3]"
    end
  end

  test "a proc takes any number of arguments, and an Array as several" do
    sandbox = sandbox_of(proc { |first, second| [first, second] })
    assert_equal [[nil, nil], [1, nil], [1, 2], [1, 2]],
                 sandbox.run("[S::It.call, S::It.call(1), S::It.call(1, 2, 3), S::It.call([1, 2])]")
  end

  test "a method of Ruby's own that does not take the arguments is an argument Fault" do
    sandbox = sandbox_of("text", methods: %i[center tr to_i unpack1])
    assert_misfit "wrong number of arguments (given 0, expected 1..2)", sandbox, "S::It.center"
    assert_misfit "wrong number of arguments (given 3, expected 1..2)", sandbox, "S::It.center(1, 2, 3)"
    assert_misfit "wrong number of arguments (given 0, expected 2)", sandbox, "S::It.tr"
    assert_misfit "wrong number of arguments (given 2, expected 0..1)", sandbox, "S::It.to_i(1, 2)"
    assert_misfit "wrong number of arguments (given 0, expected 1)", sandbox, "S::It.unpack1"
    assert_equal "***text****", sandbox.run("S::It.center(11, '*')")
  end

  test "a Method of Ruby's own that does not take the arguments is an argument Fault" do
    sandbox = sandbox_of("text".method(:center))
    assert_equal " text ", sandbox.run("S::It.call(6)")
    assert_misfit "wrong number of arguments (given 0, expected 1..2)", sandbox, "S::It.call"
    assert_misfit "wrong number of arguments (given 3, expected 1..2)", sandbox, "S::It[1, 2, 3]"
  end

  test "what a method of Ruby's own says of the arguments themselves is a runtime Fault" do
    sandbox = sandbox_of([3, 1], methods: %i[first fetch pack])
    assert_own "negative array size", sandbox, "S::It.first(-1)"
    assert_own "unknown pack directive 'y' in 'y'", sandbox, "S::It.pack('y')"
    assert_equal ["runtime", "TypeError: no implicit conversion of String into Integer"],
                 fault(sandbox, "S::It.first('x')")
    assert_equal ["runtime", "IndexError: index 9 outside of array bounds: -2...2"], fault(sandbox, "S::It.fetch(9)")
  end

  test "an ArgumentError of the Service's own making is a runtime Fault" do
    sandbox = sandbox_of(Careless.new)
    wrong = "wrong number of arguments"
    { "no_argument" => "#{wrong} (given 0, expected 1)", "no_argument(1)" => "#{wrong} (given 0, expected 1)",
      "too_many" => "#{wrong} (given 2, expected 1)", "missing_keyword" => "missing keyword: :key",
      "unknown_keyword" => "unknown keyword: :other", "of_ruby" => "#{wrong} (given 0, expected 1..2)",
      "of_a_lambda" => "#{wrong} (given 0, expected 1)", "forged" => "#{wrong} (given 0, expected 1)",
      "itself_again" => "#{wrong} (given 0, expected 1)" }
      .each { |call, message| assert_own message, sandbox, "S::It.#{call}" }
    assert_misfit "#{wrong} (given 1, expected 0)", sandbox, "S::It.forged(1)"
  end

  test "a Service that calls Kobako wrongly is a runtime Fault, whatever its method is called" do
    service = Class.new do
      def run = Kobako::Sandbox.new.run
      def define = Kobako::Sandbox.new.define
      def disconnect = Kobako::Sandbox.new.disconnect
      def lookup = Kobako::RPC::Server.new.lookup
    end
    sandbox = sandbox_of(service.new, methods: %i[run define disconnect lookup])
    %w[run define disconnect lookup].each do |name|
      assert_own "wrong number of arguments (given 0, expected 1)", sandbox, "S::It.#{name}"
    end
  end

  test "a lambda that calls wrongly inside is a runtime Fault" do
    sandbox = sandbox_of(-> { [].first(1, 2) })
    assert_own "wrong number of arguments (given 2, expected 0..1)", sandbox, "S::It.call"
    inner = ->(first) { first }
    assert_own "wrong number of arguments (given 0, expected 1)", sandbox_of(-> { inner.call }), "S::It.call"
    assert_own "not today", sandbox_of(-> { raise ArgumentError, "not today" }), "S::It.call"
  end

  test "what is not there is undefined, whatever the arguments" do
    ["nope", "nope(1)", "nope(a: 1)", "send(:none)", "public_send(:none)", "instance_eval('1')", "method(:none)",
     "instance_variable_get(:@a)", "define_singleton_method(:x)", "tap", "then", "dup", "freeze", "object_id",
     "to_proc", "initialize_copy(1)", "method_missing_at_all", "respond_to_missing?(:a, true)"].each do |call|
      name = call[/\A[\w?!]+/]
      assert_equal ["undefined", "undefined method '#{name}' for S::It"], fault(desk, "S::It.#{call}")
    end
  end

  test "a method that exists and one that does not are the same to a script" do
    hidden = Class.new do
      def opened = 1
      def method_missing(*) = 2
      def respond_to_missing?(*) = true

      protected

      def guarded = 3

      private

      def secret = 4
    end
    sandbox = sandbox_of(hidden.new)
    faults = %w[guarded secret nope dup puts system].map { |name| [name, fault(sandbox, "S::It.#{name}")] }
    faults.each { |name, found| assert_includes [["undefined", "undefined method '#{name}' for S::It"]], found }
  end

  test "a name of any kind is a name that is not there" do
    ["odd name", "", "a\\0b", "é", "=", "a" * 5_000].each do |name|
      told = name.sub("\\0", "\0")
      type, message = fault(desk, "S::It.__send__(\"#{name}\".to_sym)")
      assert_equal "undefined", type
      assert_equal "undefined method '#{told}' for S::It"[0, 4096], message[0, 4096]
    end
  end

  test "an object without Ruby's usual methods is called like others" do
    bare = Class.new(BasicObject) { def greet(name) = "hello #{name}" }
    assert_equal "hello you", sandbox_of(bare.new).run("S::It.greet('you')")
  end

  test "a Service that overrides Ruby's way of calling is called all the same" do
    sly = Class.new do
      def greet = "hello"
      def public_send(*) = "sly"
      def send(*) = "sly"
      def respond_to?(*) = false
      def method(*) = raise
      def class = raise
    end
    assert_equal "hello", sandbox_of(sly.new).run("S::It.greet")
  end
end
