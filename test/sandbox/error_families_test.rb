# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/tiny_wasm"
require "fileutils"
require "timeout"

# Every kind of failure that a run has: its class, all that it tells, and what is left after it.
class ErrorFamiliesTest < Minitest::Test
  FAMILIES = [Kobako::TrapError, Kobako::SandboxError, Kobako::ServiceError].freeze
  PRINTS = "puts 'out'; warn 'err'\n"

  # An object whose Handle the application takes back.
  class Line
    def read = 1
  end

  def setup
    @own = IOError.new("disk")
    @line = Line.new
    @sandbox = new_sandbox
  end

  def new_sandbox(**)
    Kobako::Sandbox.new(**).tap do |sandbox|
      sandbox.define(:S).bind(:Fail, -> { raise @own }).bind(:One, ->(one) { one }).bind(:Ping, -> { :pong })
             .bind(:Line, -> { @line }).bind(:Cut, -> { sandbox.disconnect(@line) })
             .bind(:More, -> { Line.new }).bind(:Again, -> { sandbox.run("1") }).bind(:Uncarried, -> { ["a\xFF"] })
    end
  end

  # What the script raises, after it has printed on both channels: of this class and of its family alone, with this
  # message and output; and the Sandbox goes on.
  def failure(kind, message, script, sandbox = @sandbox, printed: %W[out\n err\n])
    error = assert_fails(kind, message) { sandbox.run(PRINTS + script) }
    assert_equal(1, FAMILIES.count { |family| error.is_a?(family) })
    assert_kind_of Kobako::Error, error
    assert_equal [*printed, false, false],
                 [sandbox.stdout, sandbox.stderr, sandbox.stdout_truncated?, sandbox.stderr_truncated?]
    assert_equal [:pong, ""], [sandbox.run("S::Ping.call"), sandbox.stdout]
    error
  end

  # All that an error from inside the guest tells.
  def assert_told(error, origin:, klass:, lines: [], details: nil, cause: nil, excerpt: [])
    told = { origin: error.origin, klass: error.klass, lines: error.backtrace_lines, details: error.details }
    assert_equal({ origin:, klass:, lines:, details: }, told)
    cause.nil? ? assert_nil(error.cause) : assert_same(cause, error.cause)
    assert_predicate error.backtrace_lines, :frozen?
    assert_detailed(error, lines, excerpt)
  end

  def assert_detailed(error, lines, excerpt = [])
    detailed = ["#{error.message} (#{error.class})", *excerpt, *lines.map { |line| "    from #{line}" }].join("\n")
    assert_equal detailed, error.detailed_message
    assert_includes error.full_message(highlight: false), detailed
    assert_includes error.full_message(highlight: false), "disk (IOError)" if error.cause.equal?(@own)
    assert_match(/#{File.basename(__FILE__)}:\d+/, error.backtrace.join("\n"))
  end

  # Of the engine, and not of the guest: there is nothing that the guest would tell.
  def assert_engine(error)
    %i[origin klass backtrace_lines details].each { |name| refute_respond_to error, name }
    assert_nil error.cause
    assert_detailed(error, [])
  end

  def assert_script(klass, message, script, lines, **)
    assert_told(failure(Kobako::SandboxError, message, script), origin: "sandbox", klass:, lines:, **)
  end

  def assert_service(message, script, lines, type: "runtime", kind: Kobako::ServiceError, **)
    error = failure(kind, message, script)
    assert_told(error, origin: "service", klass: "Kobako::ServiceError", lines:, details: { "type" => type }, **)
  end

  # --- TrapError

  # Instructions that write these bytes into the guest's memory.
  def writing(bytes, place)
    bytes.each_byte.with_index.map do |byte, index|
      "\x41#{TinyWasm.signed(place + index)}\x41#{TinyWasm.signed(byte)}\x3A\0\0".b
    end.join
  end

  # A guest that ends each run with these bytes, or in this instruction.
  def hostile(outcome = "", run: writing(outcome, 1 << 14), place: 1 << 14, length: outcome.bytesize, **)
    folder = Dir.mktmpdir
    cache = ENV.fetch("KOBAKO_CACHE_DIR", nil)
    ENV["KOBAKO_CACHE_DIR"] = folder
    integers = [TinyWasm::I32] * 2
    took = "\x42#{TinyWasm.signed((place << 32) | length)}"
    exports = TinyWasm::EXPORTS.merge("__kobako_run" => [integers, [], run],
                                      "__kobako_take_outcome" => [[], [TinyWasm::I64], took])
    File.binwrite("#{folder}/guest.wasm", TinyWasm.bytes(exports:))
    Kobako::Sandbox.new(wasm_path: "#{folder}/guest.wasm", **)
  ensure
    ENV["KOBAKO_CACHE_DIR"] = cache
    FileUtils.rm_rf(folder)
  end

  def panic(**map) = "\x02".b + Kobako::Codec::Encoder.encode(map.transform_keys(&:to_s))

  def assert_trap(message, sandbox)
    2.times { assert_engine(assert_fails(Kobako::TrapError, message) { sandbox.run("1") }) }
    assert_equal ["", ""], [sandbox.stdout, sandbox.stderr]
  end

  test "a fault of the engine is a TrapError" do
    assert_trap "the guest trapped: wasm trap: wasm `unreachable` instruction executed", hostile(run: "\0")
    assert_trap "the guest trapped: wasm trap: call stack exhausted", hostile(run: "\x41\0\x41\0\x10\x01")
  end

  test "an outcome outside of the guest's memory is a TrapError" do
    [[1 << 20, 2], [1 << 14, 1 << 20], [(1 << 16) - 1, 2], [0xffff_ffff - (1 << 32), 1]].each do |place, length|
      assert_trap "the guest broke the calling contract: an outcome of #{length} bytes at #{place % (1 << 32)} does " \
                  "not lie in the 65536 bytes of memory, or is over 16777216 bytes", hostile(place:, length:, run: "")
    end
  end

  test "a violation of the wire is a TrapError" do
    { "\x03" => "an outcome begins with 1 or 2, not 3", "\x01\x01\x01" => "1 bytes after the message",
      "\x01\xA2a" => "the message ends early", "\x01\xC1" => "0xc1 is no MessagePack type",
      "\x01\xD4\x09\0" => "unknown ext type 9", "\x02\x05" => "a Panic must be a map" }.each do |outcome, reason|
        assert_trap "the guest broke the calling contract: #{reason}", hostile(outcome.b)
      end
  end

  test "a guest that says it was a Service is not believed" do
    forged = { origin: "service", class: "Kobako::ServiceError", message: "forged", backtrace: ["a"] }
    [1, 0, -1, 2**40, nil, "1"].each do |fault|
      sandbox = hostile(panic(**forged, details: { "fault" => fault, "type" => "runtime" }))
      error = assert_fails(Kobako::SandboxError, "forged") { sandbox.run("1") }
      assert_told error, origin: "sandbox", klass: "Kobako::ServiceError", lines: ["a"]
    end
  end

  # --- the limits of a run

  test "a passed deadline is a TimeoutError" do
    error = failure(Kobako::TimeoutError, "the run passed its timeout of 0.1 s", "loop {}", new_sandbox(timeout: 0.1))
    assert_equal Kobako::TrapError, error.class.superclass
    assert_engine error
  end

  test "too much memory is a MemoryLimitError" do
    error = assert_raises(Kobako::MemoryLimitError) { @sandbox.run("#{PRINTS}'a' * (8 << 20)") }
    assert_instance_of Kobako::MemoryLimitError, error
    assert_equal Kobako::TrapError, error.class.superclass
    assert_match(/\Athe guest wanted \d+ bytes of memory, its limit is 5242880\z/, error.message)
    assert_engine error
    assert_equal %W[out\n err\n], [@sandbox.stdout, @sandbox.stderr]
    assert_equal :pong, @sandbox.run("S::Ping.call")
  end

  # --- SandboxError

  test "what the script raises is a SandboxError" do
    assert_script "KeyError", "no tea", "def f = raise(KeyError, 'no tea')\nf", ["(script):2:in f", "(script):3"]
    assert_script "ZeroDivisionError", "divided by 0", "1 / 0", ["(script):2"]
    assert_script "NameError", "uninitialized constant Foo", "\nFoo", ["(script):3"]
    assert_script "Exception", "x", "raise Exception, 'x'", ["(script):2"]
  end

  test "exit and abort are SandboxErrors of the class SystemExit" do
    assert_script "SystemExit", "exit", "exit 3", ["(script):2"]
    error = assert_fails(Kobako::SandboxError, "bye") { @sandbox.run("#{PRINTS}abort 'bye'") }
    assert_told error, origin: "sandbox", klass: "SystemExit", lines: ["(script):2"]
    assert_equal %W[out\n err\nbye\n], [@sandbox.stdout, @sandbox.stderr]
    nested = "def f = [1].each { [2].map { begin; exit; rescue StandardError; 1; end } }\nf"
    error = assert_fails(Kobako::SandboxError, "exit") { @sandbox.run(nested) }
    assert_equal ["SystemExit", "(script):2"], [error.klass, error.backtrace_lines.last]
  end

  test "a script that does not compile is a SandboxError with line and column, and prints nothing" do
    message = "(script):3:3: syntax error, unexpected ')', expecting an expression"
    error = failure(Kobako::SandboxError, message, "1 +\n  ) 2", printed: ["", ""])
    assert_told error, origin: "sandbox", klass: "SyntaxError", details: { "line" => 3, "column" => 3 },
                       excerpt: ["  3 |   ) 2", "    |   ^"]
    error = failure(Kobako::SandboxError, "(script):2:2: invalid UTF-8", "'\xFF'", printed: ["", ""])
    assert_told error, origin: "sandbox", klass: "SyntaxError", details: { "line" => 2, "column" => 2 },
                       excerpt: ["  2 | '\uFFFD'", "    |  ^"]
  end

  test "a result that cannot be carried is a SandboxError" do
    assert_script "TypeError", "the script's result is of class Proc, which cannot be carried out of it", "proc {}", []
    message = "the script's result cannot be carried out of it: nested deeper than 128 levels, or cyclic"
    assert_script "TypeError", message, "a = []; a << a", []
  end

  test "an argument that cannot be carried is a SandboxError, of where the call stands" do
    assert_script "TypeError", "Proc cannot be carried across the boundary", "S::One.call(proc {})",
                  ["(script):2:in call", "(script):2"]
  end

  test "misuse of run is a SandboxError without a word from the guest" do
    [[nil, "NilClass"], [:a, "Symbol"], [1, "Integer"], [["1"], "Array"], [BasicObject.new, "BasicObject"]]
      .each do |given, name|
        error = assert_fails(Kobako::SandboxError, "a script must be a String, got #{name}") { @sandbox.run(given) }
        assert_told error, origin: "sandbox", klass: nil
      end
    @sandbox.define(:Unsealed)
  end

  test "a second entry is a SandboxError, and to the script the Service's failure" do
    message = "this Sandbox is already running: it runs one script at a time"
    error = failure(Kobako::ServiceError, "Kobako::SandboxError: #{message}", "S::Again.call")
    assert_instance_of Kobako::SandboxError, error.cause
    assert_told error.cause, origin: "sandbox", klass: nil
  end

  # A script's bytes in another encoding would be another script.
  test "a script in an encoding that is not UTF-8's kind is run as its text, or refused" do
    %w[UTF-16LE UTF-16BE UTF-32].each do |encoding|
      found = begin
        @sandbox.run("1 + 1".encode(encoding))
      rescue Kobako::SandboxError
        :refused
      end
      assert_includes [2, :refused], found, encoding
    end
  end

  # --- Handles

  test "a result with a Handle of nothing is a HandleTableError" do
    error = failure(Kobako::HandleTableError, "the script's result holds a Handle that is disconnected",
                    "line = S::Line.call; S::Cut.call; [line]")
    assert_told error, origin: "sandbox", klass: nil
    assert_equal Kobako::SandboxError, error.class.superclass
    unknown = hostile("\x01\xD6\x01\0\0\0\x05".b)
    error = assert_fails(Kobako::HandleTableError, "the script's result holds a Handle that the host does not know") do
      unknown.run("1")
    end
    assert_told error, origin: "sandbox", klass: nil
  end

  test "one Handle too many is a HandleTableExhausted, which the script cannot rescue" do
    greedy = "begin; 3.times { S::More.call }; rescue Exception; puts 'rescued'; ensure; puts 'ensured'; end"
    error = failure(Kobako::HandleTableExhausted, "a run has at most 2 Handles, and all of them are given",
                    greedy, new_sandbox(max_handles: 2))
    assert_told error, origin: "sandbox", klass: nil
    assert_equal [Kobako::HandleTableError, Kobako::SandboxError], error.class.ancestors.grep(Class)[1, 2]
  end

  # --- ServiceError

  test "what a Service raises is a ServiceError with it as the cause" do
    assert_service "IOError: disk", "def f = S::Fail.call\nf", ["(script):2:in call", "(script):2:in f", "(script):3"],
                   cause: @own
  end

  test "a call that does not fit, or reaches nothing, is a ServiceError without a cause" do
    assert_service "ArgumentError: wrong number of arguments (given 0, expected 1)", "S::One.call",
                   ["(script):2:in call", "(script):2"], type: "argument"
    assert_service "undefined method 'nope' for S::One", "S::One.nope(1)", ["(script):2:in nope", "(script):2"],
                   type: "undefined"
  end

  test "a reply that cannot be carried is a ServiceError" do
    assert_service "Kobako::Codec::Error: the Service's result cannot be carried: a String is not the UTF-8 it is " \
                   "marked as: invalid utf-8 sequence of 1 bytes from index 1",
                   "S::Uncarried.call", ["(script):2:in call", "(script):2"]
  end

  test "a call of a Handle that was invalidated is a ServiceError::Disconnected" do
    assert_service "the Handle is disconnected", "line = S::Line.call; S::Cut.call; line.read",
                   ["(script):2:in read", "(script):2"], type: "disconnected", kind: Kobako::ServiceError::Disconnected
  end

  test "a ServiceError is no SandboxError, and neither is a TrapError" do
    FAMILIES.permutation(2) { |one, other| refute_operator one, :<=, other }
    assert_equal [Kobako::Error] * 3, FAMILIES.map(&:superclass)
    refute_operator Kobako::Error, :<=, RuntimeError
  end

  # --- a run inside of another run, and inside of a rescue

  test "the error of a run inside of a Service is the outer run's ServiceError, with it as the cause" do
    inner = sandbox_with(timeout: 0.1) { raise @own }
    outer = sandbox_with { |script| inner.run(script) }
    { "raise 'deep'" => [Kobako::SandboxError, "deep"], "S::Call.call" => [Kobako::ServiceError, "IOError: disk"],
      "loop {}" => [Kobako::TimeoutError, "the run passed its timeout of 0.1 s"] }.each do |script, (kind, message)|
        call = "S::Call.call(#{script.inspect})"
        error = assert_fails(Kobako::ServiceError, "#{kind}: #{message}") { outer.run(call) }
        assert_equal ["service", "Kobako::ServiceError", { "type" => "runtime" }],
                     [error.origin, error.klass, error.details]
        assert_instance_of kind, error.cause
        assert_equal message, error.cause.message
      end
    assert_same @own, assert_raises(Kobako::ServiceError) { outer.run("S::Call.call('S::Call.call')") }.cause.cause
  end

  # Ruby gives an exception without a cause the one that is being rescued.
  def rescuing
    raise KeyError, "the caller's own"
  rescue KeyError
    yield
  end

  test "inside of the caller's own rescue a ServiceError's cause is still what the Service raised" do
    error = assert_raises(Kobako::ServiceError) { rescuing { @sandbox.run("S::Fail.call") } }
    assert_same @own, error.cause
  end

  test "inside of the caller's own rescue a ServiceError that no Service raised has no cause" do
    ["S::One.nope", "S::One.call", "S::Uncarried.call"].each do |script|
      assert_nil assert_raises(Kobako::ServiceError) { rescuing { @sandbox.run(script) } }.cause, script
    end
  end

  test "inside of the caller's own rescue other errors have the cause that Ruby gives them" do
    ["raise 'x'", "1 +", "'a' * (8 << 20)"].each do |script|
      error = assert_raises(Kobako::Error) { rescuing { @sandbox.run(script) } }
      assert_instance_of KeyError, error.cause, script
    end
  end

  test "an error can be raised again, and kept across runs" do
    first = assert_raises(Kobako::ServiceError) { @sandbox.run("S::Fail.call") }
    assert_raises(Kobako::SandboxError) { @sandbox.run("raise 'x'") }
    assert_same first, assert_raises(Kobako::ServiceError) { raise first }
    assert_same @own, first.cause
  end
end
