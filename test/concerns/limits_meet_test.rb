# frozen_string_literal: true

require_relative "../test_helper"

# Two things at once: a limit that is passed while the host and the guest are in the
# middle of a call, or by what one of them calls.
class LimitsMeetTest < Minitest::Test
  ROOM = 256 << 20
  TEN = ("x" * (10 << 20)).freeze
  # Names that something in the guest or on the host might call of a value.
  ASKED = %w[inspect to_s == != hash eql? equal? <=> === coerce respond_to? respond_to_missing? class is_a? kind_of?
             instance_of? method_missing to_str to_ary to_a to_hash to_sym to_proc to_i each size length message
             full_message detailed_message exception cause nil? ! object_id __id__ frozen? dup name].freeze

  # A limit that is not the clock's has the time that a busy machine needs.
  UNHURRIED = 20

  # The run ends as `kind`, however the script rescues, and soon; the next is well.
  def assert_ended(kind, script, timeout: kind == Kobako::TimeoutError ? 0.2 : UNHURRIED, **options, &service)
    sandbox = sandbox_with(timeout:, **options, &service || proc {})
    stubborn = "loop { begin; #{script}; rescue Exception; end }; :went_on"
    [script, stubborn].each do |text|
      taken = seconds { assert_instance_of kind, assert_raises(Kobako::Error, text) { sandbox.run(text) }, text }
      assert_operator taken, :<, UNHURRIED, text
      assert_equal 2, sandbox.run("1 + 1")
    end
  end

  def ending(script, timeout: UNHURRIED)
    sandbox = sandbox_with(timeout:) { |*given, **named| [given, named] }
    begin
      sandbox.run(script)
    rescue Kobako::Error => e
      e
    ensure
      assert_equal 2, sandbox.run("1 + 1"), script
    end
  end

  def looping(classes, name) = classes.split.map { |kind| "class #{kind}; def #{name}(*) = loop {}; end; " }.join

  test "no method of a result is asked, so none can loop" do
    ASKED.each do |name|
      assert_equal "the script's result is of class X, which cannot be carried out of it",
                   ending("#{looping("X", name)} X.allocate").message, name
      script = "#{looping("String Array Hash Integer Symbol", name)} [1, 'a', { b: :c }]"
      assert_equal [1, "a", { b: :c }], ending(script), name
    end
  end

  test "no method of an argument is asked" do
    ASKED.each do |name|
      call = "begin; S::Call.call(X.allocate); rescue Exception => e; e.message; end"
      assert_equal "X cannot be carried across the boundary", ending(looping("X", name) + call), name
      call = "S::Call.call([1, 'a', { b: :c }], c: 1)"
      got = ending(looping("String Array Hash Integer Symbol", name) + call)
      assert_equal [[[1, "a", { b: :c }]], { c: 1 }], got, name
    end
  end

  test "of an exception message and backtrace alone are asked, by the deadline" do
    ASKED.each do |name|
      own = "class X < StandardError; def #{name}(*) = loop {}; def self.#{name}(*) = loop {}; end; raise X.allocate"
      loops = %w[message to_s exception].include?(name)
      kind, timeout = loops ? [Kobako::TimeoutError, 0.1] : [Kobako::SandboxError, UNHURRIED]
      assert_instance_of kind, ending(own, timeout:), own
      everyones = "#{looping("Exception Module Class String Array", name)} raise 'x'"
      assert_includes [Kobako::TimeoutError, Kobako::SandboxError], ending(everyones, timeout: 0.1).class, everyones
    end
    ["class X < StandardError; def backtrace = loop {}; end; raise X",
     "class X; def to_s = loop {}; end; raise StandardError, X.new"].each do |script|
      assert_instance_of Kobako::TimeoutError, ending(script, timeout: 0.1), script
    end
  end

  test "a hog just below the limit that loops, and one that goes over it" do
    held = "a = []; 400.times { a << 'x' * 10_000 }"
    assert_ended Kobako::TimeoutError, "#{held}; loop { 'y' * 100; [1, 2] }", memory_limit: 8 << 20
    least = Kobako::Wasm.guest.minimum_memory
    assert_ended Kobako::TimeoutError, "loop {}", memory_limit: least + (64 << 10)
    assert_ended Kobako::MemoryLimitError, "a = []; loop { a << 'x' * 1000 }", memory_limit: least + (64 << 10)
    assert_ended Kobako::TimeoutError, "a = ''; loop { a.hash; S::Call.call }", memory_limit: least
  end

  test "a reply of 10 MiB that comes in time, late, or to a guest without room" do
    assert_equal TEN.size, sandbox_with(memory_limit: ROOM) { TEN }.run("S::Call.call.size")
    assert_ended(Kobako::TimeoutError, "loop { S::Call.call }", memory_limit: ROOM) { TEN }
    assert_ended(Kobako::TimeoutError, "S::Call.call", timeout: 0.05, memory_limit: ROOM) { sleep(0.06) && TEN }
    assert_ended(Kobako::MemoryLimitError, "S::Call.call") { TEN }
    assert_ended(Kobako::MemoryLimitError, "S::Call.call", memory_limit: 16 << 20) { [TEN.byteslice(0, 6 << 20)] * 2 }
    assert_ended(Kobako::MemoryLimitError, "S::Call.call", memory_limit: 16 << 20) { Array.new(900_000, 1.5) }
  end

  test "arguments and results of 10 MiB, over and over" do
    assert_ended Kobako::TimeoutError, "a = 'x' * (10 << 20); loop { S::Call.call(a) }", memory_limit: ROOM
    assert_ended Kobako::TimeoutError, "a = Array.new(900_000, 1); loop { S::Call.call(a) }", memory_limit: ROOM
    assert_ended Kobako::MemoryLimitError, "a = 'x' * (3 << 20); a << 'y'; S::Call.call(a)"
    assert_ended(Kobako::TimeoutError, "loop { S::Call.call }", memory_limit: ROOM) { Array.new(200_000, "x") }
  end

  test "a late Service that gives a Handle, raises, or gives what cannot be carried is late" do
    late = ->(result) { -> { sleep(0.06) && result.call } }
    results = [-> { Object.new }, -> { raise "no" }, -> { [].tap { |list| list << list } }, -> { "\xFF" }]
    results.each { |result| assert_ended Kobako::TimeoutError, "S::Call.call", timeout: 0.05, &late[result] }
  end

  test "Handles without end, one by one and all in one reply" do
    assert_ended(Kobako::HandleTableExhausted, "loop { S::Call.call }", max_handles: 1000) { Object.new }
    assert_ended(Kobako::HandleTableExhausted, "S::Call.call", max_handles: 1000) { Array.new(1001) { Object.new } }
    many = Array.new(900_000) { Object.new }
    assert_ended(Kobako::HandleTableExhausted, "S::Call.call", max_handles: 1000) { many }
    fits = sandbox_with(max_handles: 1000) { Array.new(1000) { Object.new } }
    3.times { assert_equal 1000, fits.run("S::Call.call.size") }
  end

  test "calls without end, answered, refused and failing" do
    assert_ended Kobako::CallLimitError, "loop { S::Call.call }", max_calls: 1000
    assert_ended(Kobako::CallLimitError, "loop { S::Call.call rescue 0 }", max_calls: 1000) { raise "no" }
    assert_ended Kobako::CallLimitError, "loop { begin; S::Call.nope; rescue StandardError; end }", max_calls: 1000
    assert_ended Kobako::CallLimitError, "loop { begin; S::Call.call(1); rescue StandardError; end }", max_calls: 1000
    assert_ended Kobako::CallLimitError, "f = -> { S::Call.call; f[] }; f[]", max_calls: 1000
    assert_ended Kobako::TimeoutError, "loop { S::Call.call }", max_calls: nil
  end

  test "a deadline that passes in a run inside of a run" do
    inner = Kobako::Sandbox.new(timeout: 0.1)
    sandbox = sandbox_with(timeout: UNHURRIED) { inner.run("loop {}") }
    message = "Kobako::TimeoutError: the run passed its timeout of 0.1 s"
    assert_equal [message, 2], sandbox.run("x = begin; S::Call.call; rescue => e; e.message; end; [x, 1 + 1]")
    error = assert_raises(Kobako::ServiceError) { sandbox.run("S::Call.call") }
    assert_instance_of Kobako::TimeoutError, error.cause

    patient = Kobako::Sandbox.new(timeout: 0.3)
    assert_ended(Kobako::TimeoutError, "S::Call.call", timeout: 0.1) { patient.run("loop {}") }
    assert_equal 2, patient.run("1 + 1")
  end

  test "a deadline and a limit at the end of ten runs inside of each other" do
    innermost = { "loop {}" => [0.2, Kobako::TimeoutError], "'x' * (9 << 20)" => [UNHURRIED, Kobako::MemoryLimitError] }
    innermost.each do |script, (timeout, kind)|
      runs = 9.times.reduce(-> { Kobako::Sandbox.new(timeout:).run(script) }) do |inner, _|
        -> { sandbox_with(timeout: UNHURRIED) { inner.call }.run("S::Call.call") }
      end
      error = assert_raises(Kobako::ServiceError) { runs.call }
      error = error.cause while error.cause
      assert_instance_of kind, error
    end
  end

  test "deadlines of nested runs in many Threads, each its own" do
    threads = Array.new(8) do |number|
      Thread.new do
        inner = Kobako::Sandbox.new(timeout: 0.05 + (number * 0.01))
        sandbox = sandbox_with(timeout: UNHURRIED) { inner.run("loop {}") }
        Array.new(3) { sandbox.run("begin; S::Call.call; rescue => e; e.message; end")[/[\d.]+ s/] }
      end
    end
    assert_equal Array.new(8) { |number| ["#{0.05 + (number * 0.01)} s"] * 3 }, threads.map(&:value)
  end
end
