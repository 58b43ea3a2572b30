# frozen_string_literal: true

require_relative "../test_helper"

# Every way in which a script can end itself is a SandboxError, and harms nothing.
class ScriptExceptionsTest < Minitest::Test
  def setup
    @sandbox = Kobako::Sandbox.new
  end

  # [class, message] of the guest's exception.
  def raised(script)
    error = assert_raises(Kobako::SandboxError, script) { @sandbox.run(script) }
    assert_instance_of Kobako::SandboxError, error
    assert_equal 2, @sandbox.run("1 + 1")
    [error.klass, error.message]
  end

  test "an exception of any class" do
    assert_equal %w[RuntimeError x], raised("raise 'x'")
    assert_equal %w[ArgumentError ArgumentError], raised("raise ArgumentError")
    assert_equal %w[Exception x], raised("raise Exception, 'x'")
    assert_equal %w[NoMemoryError NoMemoryError], raised("raise NoMemoryError")
    assert_equal %w[StandardError x], raised("raise StandardError.new('x')")
    assert_equal ["ZeroDivisionError", "divided by 0"], raised("1 / 0")
    assert_equal ["NameError", "uninitialized constant Foo"], raised("Foo")
  end

  test "what is raised last counts" do
    assert_equal %w[RuntimeError b], raised("begin; raise 'a'; rescue; raise 'b'; end")
    assert_equal %w[RuntimeError b], raised("begin; raise 'a'; ensure; raise 'b'; end")
  end

  test "exit and abort end the run and not the host" do
    assert_equal %w[SystemExit exit], raised("exit")
    assert_equal %w[SystemExit exit], raised("exit 3")
    assert_equal %w[SystemExit exit], raised("exit false")
    assert_equal %w[SystemExit exit], raised("exit!")
    assert_equal %w[SystemExit exit], raised("abort")
    assert_equal %w[SystemExit bye], raised("abort 'bye'")
    assert_equal %w[SystemExit exit], raised("begin; 1; ensure; exit; end")
    assert_equal %w[SystemExit exit], raised("begin; exit; rescue StandardError; 1; end")
  end

  test "abort writes its message to standard error, and an ensure runs" do
    assert_raises(Kobako::SandboxError) { @sandbox.run("begin; abort 'bye'; ensure; puts 'cleaned'; end") }
    assert_equal %W[bye\n cleaned\n], [@sandbox.stderr, @sandbox.stdout]
  end

  test "a script can rescue its own exit" do
    script = "begin; exit 3; rescue SystemExit => e; [e.status, e.success?, e.message]; end"
    assert_equal [3, false, "exit"], @sandbox.run(script)
  end

  test "a throw that nobody catches" do
    assert_equal ["UncaughtThrowError", "uncaught throw :x"], raised("throw :x")
    assert_equal ["UncaughtThrowError", "uncaught throw :x"], raised("catch(:y) { throw :x }")
    assert_equal 5, @sandbox.run("catch(:x) { throw :x, 5 }")
  end

  test "a throw of the script's does not reach a catch of the host's" do
    outcome = catch(:x) do
      raised("throw :x")
      :not_caught
    end
    assert_equal :not_caught, outcome
  end

  test "a recursion without end is a SystemStackError, which the script can rescue" do
    error = ["SystemStackError", "stack level too deep"]
    ["def f(n) = f(n + 1)\nf(0)", "def f = [1].each { f }\nf", "f = ->(n) { f.call(n + 1) }; f.call(0)",
     "define_method(:f) { f }; f", "class A; def to_s = \"\#{self}\"; end; A.new.to_s",
     "class A; def method_missing(*) = foo; end; A.new.bar", "class A; def ==(o) = o == self; end; A.new == A.new",
     "a = []; 10_000.times { a = [a] }; a.inspect"].each { |script| assert_equal error, raised(script), script }
    assert_equal "rescued", @sandbox.run("def f = f()\nbegin; f; rescue SystemStackError; 'rescued'; end")
  end

  test "a deep recursion that ends is no error" do
    assert_equal 2_000, @sandbox.run("def f(n) = n == 0 ? 0 : 1 + f(n - 1)\nf(2_000)")
  end

  test "at most a hundred frames are told" do
    error = assert_raises(Kobako::SandboxError) { @sandbox.run("def f = f()\nf") }
    assert_equal ["(script):1:in f"] * 100, error.backtrace_lines
  end

  test "an exception inside of a Fiber or a block is like any other" do
    assert_equal %w[RuntimeError x], raised("Fiber.new { raise 'x' }.resume")
    assert_equal %w[RuntimeError x], raised("[1].each { [2].map { raise 'x' } }")
    terminated = ["FiberError", "attempt to resume a terminated fiber"]
    assert_equal terminated, raised("f = Fiber.new { 1 }; f.resume; f.resume")
  end

  test "jumps that lead nowhere" do
    assert_equal "LocalJumpError", raised("def f = proc { return 1 }\nf.call").first
    assert_equal "LocalJumpError", raised("def f; yield; end\nf").first
    assert_equal "LocalJumpError", raised("p = [1].each { break proc { break } }; p.call").first
  end

  test "an exception whose own methods fail or lie is told as far as it can be" do
    define = ->(body) { "e = RuntimeError.new('x'); def e.#{body}; raise e" }
    assert_equal ["RuntimeError", ""], raised(define["message = raise('again')"])
    assert_equal ["RuntimeError", ""], raised(define["message = 5"])
    assert_equal %w[RuntimeError x], raised(define["backtrace = 5"])
    assert_equal %w[RuntimeError x], raised(define["class = String"])
    error = assert_raises(Kobako::SandboxError) { @sandbox.run(define["backtrace = [1, 'a', nil]"]) }
    assert_equal ["a"], error.backtrace_lines
  end

  test "a message of any bytes is told as text" do
    assert_equal ["RuntimeError", "a\0b"], raised('raise "a\0b"')
    assert_equal ["RuntimeError", "a\uFFFD"], raised('raise "a\xFF"')
    assert_equal %w[RuntimeError é], raised("raise 'é'")
    assert_equal %W[RuntimeError a\nb], raised('raise "a\nb"')
  end

  test "nothing of the host can be reached by name" do
    ["File", "Dir", "Socket", "ObjectSpace", "Kobako::Sandbox", "Thread"].each do |name|
      kind, message = raised(name)
      assert_equal ["NameError", "uninitialized constant #{name}"], [kind, message.sub(/ \(.*\)\z/, "")]
    end
    %w[system exec fork spawn sleep open trap].each do |name|
      kind, message = raised("#{name}('x')")
      assert_equal ["NoMethodError", "undefined method '#{name}'"], [kind, message.sub(/ \(.*\)\z/, "")]
    end
  end
end
