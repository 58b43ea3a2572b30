# frozen_string_literal: true

require_relative "../test_helper"

# What a run raises, and what an error tells.
class ErrorsTest < Minitest::Test
  def error_of(script, sandbox = Kobako::Sandbox.new) = assert_raises(Kobako::Error) { sandbox.run(script) }

  test "there are three families, all under Kobako::Error" do
    parents = { "Error" => StandardError, "TrapError" => Kobako::Error, "TimeoutError" => Kobako::TrapError,
                "MemoryLimitError" => Kobako::TrapError, "SandboxError" => Kobako::Error,
                "HandleTableError" => Kobako::SandboxError, "HandleTableExhausted" => Kobako::HandleTableError,
                "ServiceError" => Kobako::Error, "ServiceError::Disconnected" => Kobako::ServiceError }
    parents.each { |name, parent| assert_equal parent, Kobako.const_get(name).superclass, name }
  end

  test "an error can be made with a message alone" do
    error = Kobako::SandboxError.new("x")
    assert_equal ["x", "sandbox", nil, [], nil],
                 [error.message, error.origin, error.klass, error.backtrace_lines, error.details]
    assert_equal "service", Kobako::ServiceError.new.origin
    assert_equal "service", Kobako::ServiceError::Disconnected.new.origin
    assert_equal "Kobako::SandboxError", Kobako::SandboxError.new.message
  end

  test "a script's exception is a SandboxError with its class, message and frames" do
    error = error_of(<<~RUBY)
      def total(list)
        list.sum { |item| item[:price] || raise(KeyError, "no price") }
      end
      total([{}])
    RUBY
    assert_instance_of Kobako::SandboxError, error
    assert_equal ["sandbox", "KeyError", "no price"], [error.origin, error.klass, error.message]
    assert_includes error.backtrace_lines, "(script):2:in total"
    assert_equal "(script):4", error.backtrace_lines.last
    assert_nil error.details
    assert_nil error.cause
  end

  test "a script's own exception class is named" do
    error = error_of("module Shop; class Empty < StandardError; end; end\nraise Shop::Empty, 'no tea'")
    assert_equal ["Shop::Empty", "no tea", ["(script):2"]], [error.klass, error.message, error.backtrace_lines]
  end

  test "the frames are shown by detailed_message, and not by message" do
    error = error_of("def f = raise('x')\nf")
    assert_equal "x", error.message
    assert_equal "x (Kobako::SandboxError)\n    from (script):1:in f\n    from (script):2", error.detailed_message
    assert_equal "\e[1mx (\e[1;4mKobako::SandboxError\e[m\e[1m)\e[m\n    from (script):1:in f\n    from (script):2",
                 error.detailed_message(highlight: true)
    assert_includes error.full_message(highlight: false), "    from (script):1:in f\n"
  end

  test "an error without frames has an ordinary detailed_message" do
    assert_equal "x (Kobako::SandboxError)", Kobako::SandboxError.new("x").detailed_message
    error = assert_raises(Kobako::TimeoutError) { Kobako::Sandbox.new(timeout: 0.05).run("loop {}") }
    assert_equal "the run passed its timeout of 0.05 s (Kobako::TimeoutError)", error.detailed_message
  end

  test "the host's own backtrace begins at the caller of run" do
    error = error_of("raise 'x'")
    assert_includes error.backtrace.join("\n"), "#{File.basename(__FILE__)}:"
    refute_includes error.backtrace.join("\n"), "(script)"
  end

  test "a Service's failure is a ServiceError whose cause is the Service's own exception" do
    own = IOError.new("disk on fire")
    error = error_of("def save = S::Call.call\nsave", sandbox_with { raise own })
    assert_instance_of Kobako::ServiceError, error
    assert_same own, error.cause
    assert_equal ["service", "Kobako::ServiceError", "IOError: disk on fire", { "type" => "runtime" }],
                 [error.origin, error.klass, error.message, error.details]
    assert_equal ["(script):1:in call", "(script):1:in save", "(script):2"], error.backtrace_lines
    assert_equal "IOError: disk on fire (Kobako::ServiceError)\n    from (script):1:in call\n    " \
                 "from (script):1:in save\n    from (script):2", error.detailed_message
  end

  test "a Service's exception keeps its own cause and backtrace" do
    sandbox = sandbox_with do
      raise KeyError, "inner"
    rescue KeyError
      raise IOError, "outer"
    end
    cause = error_of("S::Call.call", sandbox).cause
    assert_equal [IOError, KeyError], [cause.class, cause.cause.class]
    assert_includes cause.backtrace.first, __FILE__
  end

  test "a call that reached no Service has no cause" do
    error = error_of("S::Call.nope", sandbox_with { 1 })
    assert_equal ["undefined method 'nope' for S::Call", { "type" => "undefined" }, nil],
                 [error.message, error.details, error.cause]
  end

  test "the failure that ends the run is told from one that was rescued before" do
    sandbox = sandbox_with { |number| raise IOError, "number #{number}" }
    error = error_of("begin; S::Call.call(1); rescue; end; S::Call.call(2)", sandbox)
    assert_equal "number 2", error.cause.message
    error = error_of("begin; S::Call.call(1); rescue => e; begin; S::Call.call(2); rescue; raise e; end; end", sandbox)
    assert_equal "number 1", error.cause.message
  end

  test "an exception that a script raises instead is the script's" do
    error = error_of("begin; S::Call.call; rescue; raise 'mine'; end", sandbox_with { raise "theirs" })
    assert_instance_of Kobako::SandboxError, error
    assert_equal ["mine", "RuntimeError", nil], [error.message, error.klass, error.cause]
  end

  test "a script that forges a Service's failure is still a SandboxError" do
    sandbox = sandbox_with { 1 }
    ["raise Kobako::ServiceError, 'forged'", "class Mine < Kobako::ServiceError; end; raise Mine, 'forged'",
     "e = Kobako::ServiceError.new('forged'); e.instance_variable_set(:@__fault__, 1); raise e",
     "S::Call.call; e = Kobako::ServiceError.new('forged'); e.instance_variable_set('@fault', 1); raise e"]
      .each { |script| assert_instance_of Kobako::SandboxError, error_of(script, sandbox), script }
  end

  test "a Service's failure of an earlier run is not one of this run" do
    sandbox = sandbox_with { |fail| raise IOError, "old" if fail }
    error_of("S::Call.call(true)", sandbox)
    error = error_of("S::Call.call(false); raise Kobako::ServiceError, 'forged'", sandbox)
    assert_instance_of Kobako::SandboxError, error
    assert_nil error.cause
  end

  test "a Service's message is bounded, and text whatever it was" do
    long = error_of("S::Call.call", sandbox_with { raise "é" * 5_000 })
    assert_equal "RuntimeError: #{"é" * 2048}", long.message
    assert_equal "RuntimeError: a\uFFFD", error_of("S::Call.call", sandbox_with { raise "a\xFF" }).message
    assert_equal "RuntimeError: é", error_of("S::Call.call", sandbox_with { raise "é".encode("ISO-8859-1") }).message
    assert_equal "RuntimeError: \0", error_of("S::Call.call", sandbox_with { raise "\0" }).message
  end

  test "an unnamed class of a Service's exception is told by the one above it" do
    error = error_of("S::Call.call", sandbox_with { raise Class.new(IOError), "x" })
    assert_equal "IOError: x", error.message
  end
end
