# frozen_string_literal: true

require_relative "../test_helper"

class ThreadsTest < Minitest::Test
  # How often a thread can wake while the block runs.
  def wakes_during
    count = 0
    thread = Thread.new { loop { sleep(0.005) && count += 1 } }
    yield
    count
  ensure
    thread.kill.join
  end

  test "eight threads run in parallel, each with its own right answers" do
    threads = Array.new(8) do |seed|
      Thread.new do
        sandbox = sandbox_with { |number| number * seed }
        Array.new(20) { |turn| sandbox.run("(1..200).sum { |n| S::Call.call(n) } + #{turn}") }
      end
    end
    expected = Array.new(8) { |seed| Array.new(20) { |turn| (20_100 * seed) + turn } }
    assert_equal expected, threads.map(&:value)
  end

  test "threads that are the first to use anything" do
    assert_equal "[2, 2, 2, 2, 2, 2, 2, 2]\n", printed_by(<<~RUBY)
      go = Queue.new
      threads = Array.new(8) { Thread.new { go.pop && Kobako::Sandbox.new.run("1 + 1") } }
      8.times { go << true }
      p threads.map(&:value)
    RUBY
  end

  test "threads that fail do not disturb those that succeed" do
    scripts = ["raise 'x'", "loop {}", "'a' * 9_000_000", "1 + 1", "S::Call.call", "def f = f()\nf", "1 +"]
    kinds = [Kobako::SandboxError, Kobako::TimeoutError, Kobako::MemoryLimitError, 2, Kobako::ServiceError,
             Kobako::SandboxError, Kobako::SandboxError]
    threads = scripts.map do |script|
      Thread.new do
        sandbox = sandbox_with(timeout: 0.1) { raise IOError }
        Array.new(5) do
          sandbox.run(script)
        rescue Kobako::Error => e
          e.class
        end
      end
    end
    assert_equal(kinds.map { |kind| [kind] * 5 }, threads.map(&:value))
  end

  test "other threads make progress while a guest computes" do
    sandbox = Kobako::Sandbox.new(timeout: 0.5)
    wakes = wakes_during { assert_raises(Kobako::TimeoutError) { sandbox.run("loop {}") } }
    assert_operator wakes, :>, 20
  end

  # Milliseconds that a thread at rest was kept waiting at most, in the best of three.
  def longest_wait
    Array.new(3) do
      longest = 0.0
      thread = Thread.new { loop { longest = [longest, seconds { sleep 0.001 }].max } }
      sleep 0.02
      longest = 0.0
      yield
      thread.kill.join
      longest * 1000
    end.min
  end

  test "a guest that calls Services without end lets other threads have Ruby's lock" do
    waited = longest_wait do
      assert_raises(Kobako::TimeoutError) { sandbox_with(timeout: 0.4) { 1 }.run("loop { S::Call.call }") }
    end
    assert_operator waited, :<, 60
  end

  test "many guests that begin at the same time do not keep Ruby's lock one after another" do
    waited = longest_wait do
      threads = Array.new(60) do
        Thread.new { assert_raises(Kobako::TimeoutError) { Kobako::Sandbox.new(timeout: 0.4).run("loop {}") } }
      end
      threads.each(&:join)
    end
    assert_operator waited, :<, 60
  end

  test "a message of many values is read with Ruby's lock passed on" do
    waited = longest_wait { sandbox_with(memory_limit: 64 << 20, &:size).run("S::Call.call([[]] * 900_000)") }
    assert_operator waited, :<, 60
  end

  test "other threads make progress while a Service waits" do
    wakes = wakes_during { sandbox_with { sleep 0.3 }.run("S::Call.call") }
    assert_operator wakes, :>, 20
  end

  test "calls of Services do not queue behind a busy thread" do
    busy = Thread.new { loop { Thread.current[:busy] = true } }
    taken = seconds { sandbox_with { 1 }.run("30.times { S::Call.call }") }
    assert_operator taken, :<, 1
  ensure
    busy.kill.join
  end

  test "thread-local variables are the caller's inside of a Service" do
    Thread.current.thread_variable_set(:user, "ann")
    assert_equal "ann", sandbox_with { Thread.current.thread_variable_get(:user) }.run("S::Call.call")
  ensure
    Thread.current.thread_variable_set(:user, nil)
  end

  test "a Mutex that the caller holds is held inside of a Service" do
    lock = Mutex.new
    lock.synchronize { assert_equal [true, false], sandbox_with { [lock.owned?, lock.try_lock] }.run("S::Call.call") }
  end

  test "with M:N threads all of it holds" do
    assert_equal "[[1, 2, 3], [2, 4, 6], [3, 6, 9], [4, 8, 12]]\n[Kobako::TimeoutError, Kobako::TimeoutError]\n",
                 printed_by(<<~RUBY, env: { "RUBY_MN_THREADS" => "1" })
                   results = (1..4).map do |seed|
                     Thread.new do
                       sandbox = Kobako::Sandbox.new
                       sandbox.define(:S).bind(:Call, ->(number) { sleep(0.01) && number * seed })
                       sandbox.run("(1..3).map { |number| S::Call.call(number) }")
                     end
                   end
                   p results.map(&:value)
                   late = Array.new(2) do
                     Thread.new do
                       Kobako::Sandbox.new(timeout: 0.2).run("loop {}")
                     rescue Kobako::TimeoutError => e
                       e.class
                     end
                   end
                   p late.map(&:value)
                   # Ruby 3.3 may end an M:N thread after it has freed what that returns to
                   $stdout.flush
                   exit!(true)
                 RUBY
  end
end
