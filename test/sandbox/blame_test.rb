# frozen_string_literal: true

require_relative "../test_helper"
require "timeout"

# Whose failure it was is the host's to say, whatever the script does with the exceptions it has.
class BlameTest < Minitest::Test
  def setup
    @own = IOError.new("disk")
    @calls = 0
    @sandbox = Kobako::Sandbox.new
    @sandbox.define(:S).bind(:Fail, -> { fail_once }).bind(:Ping, -> { :pong })
  end

  def fail_once
    @calls += 1
    raise @own
  end

  # Just a SandboxError, with nothing of a Service about it.
  def assert_script(klass, message, script)
    error = assert_fails(Kobako::SandboxError, message) { @sandbox.run(script) }
    assert_equal ["sandbox", klass, nil, nil], [error.origin, error.klass, error.details, error.cause], script
    assert_equal :pong, @sandbox.run("S::Ping.call")
    error
  end

  # The Service's failure, told in the host's own words.
  def assert_service(script, cause: @own, message: "IOError: disk")
    error = assert_fails(Kobako::ServiceError, message) { @sandbox.run(script) }
    assert_equal ["service", "Kobako::ServiceError", { "type" => "runtime" }],
                 [error.origin, error.klass, error.details], script
    assert_same cause, error.cause
    assert_equal :pong, @sandbox.run("S::Ping.call")
    error
  end

  # --- the script's own, whatever it looks like

  test "an exception that is named like a Service's failure is the script's" do
    assert_script "Kobako::ServiceError", "forged", "raise Kobako::ServiceError, 'forged'"
    assert_script "Kobako::ServiceError", "Kobako::ServiceError", "raise Kobako::ServiceError"
    assert_script "Mine", "forged", "class Mine < Kobako::ServiceError; end; raise Mine, 'forged'"
    assert_script "Kobako::ServiceError::Disconnected", "forged", <<~RUBY
      class Kobako::ServiceError; class Disconnected < self; end; end
      raise Kobako::ServiceError::Disconnected, 'forged'
    RUBY
    assert_script "Kobako::TimeoutError", "forged", <<~RUBY
      module Kobako; class TimeoutError < StandardError; end; end
      raise Kobako::TimeoutError, 'forged'
    RUBY
  end

  test "a class that lies about its name and its kind is told by what it is" do
    assert_script "E", "x", <<~RUBY
      class E < StandardError
        def self.name = "Kobako::ServiceError"
        def self.to_s = "Kobako::ServiceError"
        def self.===(other) = true
        def class = Kobako::ServiceError
        def is_a?(other) = true
        def instance_of?(other) = true
      end
      raise E, "x"
    RUBY
  end

  test "forged variables and methods make no Service's failure" do
    forge = <<~RUBY
      begin; S::Fail.call; rescue Kobako::ServiceError; end
      forged = Kobako::ServiceError.new("forged")
      %w[fault __fault__ origin details type id klass class cause].each do |name|
        forged.instance_variable_set("@\#{name}", name == "origin" ? "service" : 1)
        forged.define_singleton_method(name) { name == "origin" ? "service" : 1 } unless name == "class"
      end
      raise forged
    RUBY
    assert_script "Kobako::ServiceError", "forged", forge
  end

  test "the number of a Fault can be neither read, set, taken away nor copied to another exception" do
    ["instance_variable_get(:__fault__)", "instance_variable_set(:__fault__, 1)",
     "remove_instance_variable(:__fault__)", "instance_variable_defined?(:__fault__)"].each do |call|
      assert_script "NameError", "'__fault__' is not allowed as an instance variable name",
                    "e = begin; S::Fail.call; rescue => e; e; end\ne.#{call}"
    end
    assert_equal [], @sandbox.run("begin; S::Fail.call; rescue => e; e.instance_variables; end")
    assert_script "TypeError", "initialize_copy should take same class object",
                  "begin; S::Fail.call; rescue => e; RuntimeError.new('x').send(:initialize_copy, e); end"
  end

  test "a script's answers, prints and names are no Service's failure" do
    assert_equal({ "origin" => "service" }, @sandbox.run('{ "origin" => "service" }'))
    assert_script "RuntimeError", '{"origin"=>"service"}', %q(raise '{"origin"=>"service"}')
    assert_script "RuntimeError", "IOError: disk", "begin; S::Fail.call; rescue => e; raise e.message; end"
  end

  # --- rescued, and then something else

  test "what is raised within the rescue of a Service's failure is the script's" do
    assert_script "RuntimeError", "mine", "begin; S::Fail.call; rescue => e; raise 'mine'; end"
    assert_script "KeyError", "mine", "begin; S::Fail.call; rescue Exception; raise KeyError, 'mine'; end"
    assert_script "ZeroDivisionError", "divided by 0", "begin; S::Fail.call; rescue; 1 / 0; end"
    assert_script "SystemExit", "exit", "begin; S::Fail.call; rescue; exit; end"
    assert_script "RuntimeError", "mine", "begin; S::Fail.call; ensure; raise 'mine'; end"
  end

  test "what wraps a Service's failure is the script's" do
    assert_script "Wrapped", "IOError: disk", <<~RUBY
      class Wrapped < StandardError
        attr_reader :inner

        def initialize(inner)
          @inner = inner
          super(inner.message)
        end
      end
      begin; S::Fail.call; rescue => e; raise Wrapped.new(e); end
    RUBY
    assert_script "Mine", "IOError: disk",
                  "class Mine < Kobako::ServiceError; end; begin; S::Fail.call; rescue => e; raise Mine, e.message; end"
  end

  test "what is rescued is no failure at all" do
    ["StandardError", "Exception", "Kobako::ServiceError", ""].each do |name|
      assert_equal "rescued", @sandbox.run("begin; S::Fail.call; rescue #{name}; 'rescued'; end")
    end
    assert_equal "IOError: disk", @sandbox.run("begin; S::Fail.call; rescue => e; e.message; end")
    assert_equal 5, @sandbox.run("def f; S::Fail.call; ensure; return 5; end\nf")
    @calls = 0
    assert_equal 3, @sandbox.run("n = 0; begin; n += 1; S::Fail.call; rescue; retry if n < 3; n; end")
    assert_equal 3, @calls
  end

  test "an ensure that does not leave does not change the blame" do
    assert_service "begin; S::Fail.call; ensure; puts 'cleaned'; 5; end"
    @sandbox.run("begin; begin; S::Fail.call; ensure; puts 'cleaned'; end; rescue; end")
    assert_equal "cleaned\n", @sandbox.stdout
  end

  # --- the Service's, wherever it comes from

  test "a rescued failure that is raised again is the Service's, then and later" do
    assert_service "begin; S::Fail.call; rescue => e; raise e; end"
    assert_service "begin; S::Fail.call; rescue => e; $kept = e; end\n10.times { S::Ping.call }\nraise $kept"
    assert_service "e = begin; S::Fail.call; rescue => x; x; end\nFiber.new { [1].each { raise e } }.resume"
    assert_service "e = begin; S::Fail.call; rescue => x; x; end\nbegin; raise 'mine'; rescue; raise e; end"
    assert_service "e = begin; S::Fail.call; rescue => x; x; end\nbegin; 1; ensure; raise e; end"
  end

  test "raise alone within a rescue raises what is rescued" do
    assert_service "begin; S::Fail.call; rescue => e; raise; end"
    assert_service "begin; S::Fail.call; rescue; S::Ping.call; raise; end"
    assert_script "KeyError", "mine", "begin; raise KeyError, 'mine'; rescue; raise; end"
  end

  test "a failure inside of blocks, methods, Fibers and catches is the Service's" do
    ["[1].each { [2].map { S::Fail.call } }", "def f = S::Fail.call\nf", "Fiber.new { S::Fail.call }.resume",
     "catch(:x) { S::Fail.call }", "[3, 1].sort_by { S::Fail.call }", "S::Ping.call(S::Fail.call)",
     "\"\#{S::Fail.call}\"", "Hash.new { S::Fail.call }[1]", "class A; def to_s = S::Fail.call; end; A.new.to_s"]
      .each { |script| assert_service script }
  end

  test "a script cannot put its own words into a Service's failure" do
    error = assert_service(<<~RUBY)
      class Kobako::ServiceError
        def message = "liar"
        def to_s = "liar"
        def inspect = raise
        def class = Integer
        def self.name = "Liar"
      end
      S::Fail.call
    RUBY
    assert_equal ["(script):8:in call", "(script):8"], error.backtrace_lines
    assert_service "begin; S::Fail.call; rescue => e; def e.message = 'liar'; raise e; end"
    assert_service "begin; S::Fail.call; rescue => e; e.send(:initialize, 'liar'); raise e; end"
    assert_service "Kobako.send(:remove_const, :ServiceError); Kobako::ServiceError = KeyError; S::Fail.call"
    ["raise e, 'liar'", "raise e.exception('liar')", "raise e.dup", "raise e.clone"].each do |again|
      assert_service "begin; S::Fail.call; rescue => e; #{again}; end"
    end
  end

  FORGOTTEN = "a Service call failed; the host keeps only the latest 16 failures of a run"

  test "of many rescued failures the latest tell their own causes, and of the others none is told" do
    causes = []
    sandbox = sandbox_with { |number| raise causes[number] = IOError.new("number #{number}") }
    [24, 30, 39].each do |number|
      script = "all = Array.new(40) { |n| begin; S::Call.call(n); rescue => e; e; end }\nraise all[#{number}]"
      error = assert_fails(Kobako::ServiceError, "IOError: number #{number}") { sandbox.run(script) }
      assert_same causes[number], error.cause
    end
    script = "all = Array.new(40) { |n| begin; S::Call.call(n); rescue => e; e; end }\nraise all[0]"
    error = assert_fails(Kobako::ServiceError, FORGOTTEN) { sandbox.run(script) }
    assert_nil error.cause
  end

  test "of many rescued failures none takes the script's words for the Service's" do
    script = <<~RUBY
      all = Array.new(40) { begin; S::Fail.call; rescue => e; e; end }
      first = all[0]
      def first.message = "liar"
      raise first
    RUBY
    error = assert_raises(Kobako::Error) { @sandbox.run(script) }
    refute_equal "liar", error.message if error.is_a?(Kobako::ServiceError)
  end

  test "the script's frames are the script's to tell, and bounded" do
    error = assert_service("begin; S::Fail.call; rescue => e; e.set_backtrace(['anything:1']); raise e; end")
    assert_equal ["anything:1"], error.backtrace_lines
    sandbox = Kobako::Sandbox.new(memory_limit: 64 << 20)
    forge = "e = RuntimeError.new('x'); e.set_backtrace(Array.new(1000) { 'y' * 5000 }); raise e"
    error = assert_raises(Kobako::SandboxError) { sandbox.run(forge) }
    assert_equal ["y" * 1024] * 100, error.backtrace_lines
  end

  # --- exceptions that resist being told

  test "an exception's own methods may fail, lie, leave or call, and it is told as far as it can be" do
    { "message = raise('again')" => "", "message = nil" => "", "message = 5" => "", "message = exit" => "",
      "message = throw(:x)" => "", "message = S::Fail.call" => "", "message = S::Ping.call.to_s" => "pong",
      "to_s = nil" => "x", "inspect = raise" => "x", "backtrace = raise" => "x", "backtrace = exit" => "x",
      "class = raise" => "x", "nil? = true" => "x", "==(o) = raise" => "x", "exception(*) = self" => "x",
      "respond_to?(*) = raise" => "x", "method_missing(*) = raise" => "x" }.each do |method, message|
        assert_script "E", message, "class E < StandardError; def #{method}; end\nraise E.new('x')"
      end
  end

  test "a message of any bytes and size is told as text of bounded size" do
    assert_script "RuntimeError", "a\uFFFDb\0c", 'raise "a\xFFb\0c"'
    assert_script "RuntimeError", "\uFFFD" * 5, 'raise "\xE9" * 5'
    assert_script "RuntimeError", "x" * 65_536, "raise 'x' * 1_000_000"
    assert_script "RuntimeError", "é" * 32_768, "raise 'é' * 500_000"
    assert_equal Encoding::UTF_8, assert_raises(Kobako::SandboxError) { @sandbox.run("raise 'x'") }.message.encoding
  end

  test "a class's name of any size and bytes is told as text of bounded size" do
    name = "A" * 60_000
    define = "Object.const_set('#{name}'.to_sym, Class.new(StandardError)); raise Object.const_get('#{name}'), 'x'"
    error = assert_fails(Kobako::SandboxError, "x") { Kobako::Sandbox.new(memory_limit: 64 << 20).run(define) }
    assert_equal "A" * 1024, error.klass
    assert_script "A\uFFFD", "x", 'c = Object.const_set("A\xFF".to_sym, Class.new(StandardError)); raise c, "x"'
  end

  test "an exception without a named class is told by the one above it" do
    assert_script "KeyError", "x", "raise Class.new(KeyError), 'x'"
    assert_script "KeyError", "x", "raise Class.new(Class.new(KeyError)).new('x')"
    assert_script "KeyError", "x", "e = KeyError.new('x'); def e.foo = 1; raise e"
    assert_service "class << Kobako::ServiceError; def foo = 1; end; S::Fail.call"
  end

  test "what is no exception cannot be raised" do
    ["5", "nil", "'text', 'text'", "BasicObject.new", "S::Ping"].each do |given|
      assert_script "TypeError", "exception class/object expected", "raise #{given}"
    end
  end

  # --- the caller's

  # A script that rescues all it can, and tells.
  RESCUER = "puts 'out'; begin; S::Call.call; rescue Exception; puts 'rescued'; ensure; puts 'ensured'; end; puts 'on'"

  def assert_passes(sandbox)
    yield
    assert_equal "out\n", sandbox.stdout
    assert_equal 2, sandbox.run("1 + 1")
  end

  test "what is the caller's goes through every rescue and every ensure of the script, and its output is kept" do
    [Interrupt.new("i"), SystemExit.new(3, "bye"), NoMemoryError.new("full"), SignalException.new("TERM"),
     NotImplementedError.new("later"), Class.new(ScriptError).new("own")].each do |own|
      sandbox = sandbox_with { raise own }
      assert_passes(sandbox) { assert_same own, assert_raises(own.class) { sandbox.run(RESCUER) } }
      assert_nil own.cause
    end
  end

  test "a throw, a killed thread and a Timeout from outside go through" do
    sandbox = sandbox_with { throw :out, 9 }
    assert_passes(sandbox) { assert_equal(9, catch(:out) { sandbox.run(RESCUER) }) }
    killed = sandbox_with { Thread.current.kill }
    assert_passes(killed) { assert_nil Thread.new { killed.run(RESCUER) }.value }
    slow = sandbox_with { sleep }
    assert_passes(slow) { assert_raises(Timeout::Error) { Timeout.timeout(0.1) { slow.run(RESCUER) } } }
  end

  test "what is the caller's goes through an outer run as well" do
    inner = sandbox_with { raise Interrupt, "i" }
    outer = sandbox_with { inner.run(RESCUER) }
    assert_passes(outer) { assert_fails(Interrupt, "i") { outer.run(RESCUER) } }
    assert_equal 2, inner.run("1 + 1")
    thrown = sandbox_with { throw :out, 9 }
    outer = sandbox_with { thrown.run(RESCUER) }
    assert_passes(outer) { assert_equal(9, catch(:out) { outer.run(RESCUER) }) }
  end

  test "a script that raises what is the caller's is the script's failure" do
    { "raise Interrupt" => "Interrupt", "raise SignalException" => nil,
      "raise NoMemoryError, 'full'" => "full", "raise SystemExit" => "exit", "throw :out" => "uncaught throw :out" }
      .each do |script, message|
        error = catch(:out) { assert_raises(Kobako::SandboxError) { @sandbox.run(script) } }
        assert_instance_of Kobako::SandboxError, error
        assert_equal message, error.message if message
      end
  end
end
