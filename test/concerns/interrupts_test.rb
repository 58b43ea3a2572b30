# frozen_string_literal: true

require_relative "../test_helper"
require "timeout"

# What belongs to the caller ends the run, whatever the script rescues.
class InterruptsTest < Minitest::Test
  # A script that would rescue anything, and tells if it goes on.
  RESCUER = <<~RUBY
    begin
      begin
        %s
      rescue Exception
        puts "rescued"
      ensure
        puts "ensured"
      end
    rescue Exception
      puts "rescued"
    end
    puts "went on"
  RUBY
  CALL = format(RESCUER, "S::Call.call")
  LOOP = format(RESCUER, "loop {}")

  # The block sees the run's end; the script saw nothing, and the next run is healthy.
  def assert_not_stopped(sandbox)
    yield
    assert_equal "", sandbox.stdout
    assert_equal 2, sandbox.run("1 + 1")
  end

  def assert_passes(exception)
    sandbox = sandbox_with { |stop = true| raise exception if stop }
    assert_not_stopped(sandbox) { assert_same exception, assert_raises(exception.class) { sandbox.run(CALL) } }
    assert_equal "", sandbox.run("S::Call.call(false).to_s")
  end

  test "an exception that is no StandardError goes from a Service to the caller" do
    [Interrupt.new("i"), SystemExit.new(3, "bye"), NoMemoryError.new("full"), SignalException.new("TERM"),
     SystemStackError.new("deep"), NotImplementedError.new("later"), LoadError.new("none"), SecurityError.new("no"),
     Exception.new("own"), Class.new(ScriptError).new("own")].each { |exception| assert_passes exception }
  end

  test "an exit of a Service is an exit of the process, with its status" do
    _, err, status = in_ruby(<<~RUBY)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { exit 7 })
      sandbox.run("begin; S::Call.call; rescue Exception; end")
    RUBY
    assert_equal [7, ""], [status.exitstatus, err]
  end

  test "a throw goes through the run to its catch" do
    sandbox = sandbox_with { throw :out, 9 }
    assert_not_stopped(sandbox) { assert_equal(9, catch(:out) { sandbox.run(CALL) }) }
  end

  test "a throw to no catch is the Service's failure" do
    error = assert_raises(Kobako::ServiceError) { sandbox_with { throw :nowhere }.run("S::Call.call") }
    assert_instance_of UncaughtThrowError, error.cause
  end

  test "a return from the method that bound the Service goes through the run" do
    sandbox = Kobako::Sandbox.new
    assert_not_stopped(sandbox) { assert_equal :early, returning_early(sandbox) }
  end

  def returning_early(sandbox)
    sandbox.define(:S).bind(:Call, proc { return :early })
    sandbox.run(CALL)
    :late
  end

  test "a kill while the guest computes ends the thread and the run" do
    sandbox = Kobako::Sandbox.new
    thread = Thread.new { sandbox.run(LOOP) }
    sleep 0.1
    assert_not_stopped(sandbox) { assert_same thread, thread.kill.join(2) }
  end

  test "a kill while a Service waits ends the thread and the run, and runs the ensures of both sides' host" do
    entered = Queue.new
    cleaned = []
    sandbox = sandbox_with do
      entered << true
      sleep
    ensure
      cleaned << :service
    end
    thread = Thread.new do
      sandbox.run(CALL)
    ensure
      cleaned << :caller
    end
    entered.pop
    assert_not_stopped(sandbox) { assert_same thread, thread.kill.join(2) }
    assert_equal %i[service caller], cleaned
  end

  test "a Service that kills its own thread" do
    sandbox = sandbox_with { |stop = true| Thread.current.kill if stop }
    thread = Thread.new { sandbox.run(CALL) }
    assert_not_stopped(sandbox) { assert_nil thread.value }
  end

  test "an exception raised in the thread while the guest computes" do
    sandbox = Kobako::Sandbox.new
    thread = Thread.new { assert_raises(IOError) { sandbox.run(LOOP) }.message }
    sleep 0.1
    thread.raise(IOError, "from outside")
    assert_not_stopped(sandbox) { assert_equal "from outside", thread.value }
  end

  test "Timeout.timeout around a guest that computes" do
    sandbox = Kobako::Sandbox.new
    assert_not_stopped(sandbox) do
      taken = seconds { assert_raises(Timeout::Error) { Timeout.timeout(0.1) { sandbox.run(LOOP) } } }
      assert_operator taken, :<, 2
    end
  end

  test "Timeout.timeout around a Service that waits" do
    sandbox = sandbox_with { |stop = true| sleep if stop }
    assert_not_stopped(sandbox) do
      assert_raises(Timeout::Error) { Timeout.timeout(0.1) { sandbox.run(CALL) } }
    end
  end

  test "Timeout.timeout inside of a Service is the Service's own failure" do
    sandbox = sandbox_with { Timeout.timeout(0.05) { sleep } }
    error = assert_raises(Kobako::ServiceError) { sandbox.run("S::Call.call") }
    assert_instance_of Timeout::Error, error.cause
  end

  test "a signal's handler runs while the guest computes" do
    assert_equal "[:handled, :handled]\nKobako::TimeoutError\n", printed_by(<<~RUBY)
      handled = []
      trap(:USR1) { handled << :handled }
      Thread.new { 2.times { sleep(0.1) && Process.kill(:USR1, Process.pid) } }
      begin
        Kobako::Sandbox.new(timeout: 0.4).run("loop {}")
      rescue Kobako::TimeoutError => e
        p handled, e.class
      end
    RUBY
  end

  test "Ctrl-C ends a guest that computes" do
    assert_equal "Interrupt\n2\n", printed_by(<<~RUBY)
      sandbox = Kobako::Sandbox.new
      Thread.new { sleep(0.2) && Process.kill(:INT, Process.pid) }
      begin
        sandbox.run("begin; loop {}; rescue Exception; end")
      rescue Interrupt => e
        p e.class, sandbox.run("1 + 1")
      end
    RUBY
  end

  test "a signal's handler may run a script of its own" do
    assert_equal "3\n2\n", printed_by(<<~RUBY)
      handled = false
      trap(:USR1) { p Kobako::Sandbox.new.run("1 + 2"); handled = true }
      sandbox = Kobako::Sandbox.new
      sandbox.define(:Signal).bind(:Handled, -> { handled })
      Thread.new { sleep(0.1) && Process.kill(:USR1, Process.pid) }
      p sandbox.run("n = 0; n += 1 until n % 1_000_000 == 999_999 && Signal::Handled.call; 2")
    RUBY
  end

  test "an exception that is put off with handle_interrupt waits for the run's end" do
    ready, go = Array.new(2) { Queue.new }
    result = nil
    thread = Thread.new do
      Thread.handle_interrupt(RuntimeError => :never) do
        ready << go.pop
        result = Kobako::Sandbox.new.run("n = 0; n += 1 while n < 1_000_000; n")
      end
    rescue RuntimeError => e
      e.message
    end
    go << true
    ready.pop
    thread.raise("late")
    assert_equal ["late", 1_000_000], [thread.value, result]
  end

  test "a process ends while its guests compute" do
    assert_equal "ending\n", printed_by(<<~RUBY)
      3.times { Thread.new { Kobako::Sandbox.new(timeout: nil).run("loop {}") } }
      sleep 0.1
      puts "ending"
    RUBY
  end

  test "a Service's throw survives a signal that is handled as the run ends" do
    assert_equal "done", printed_by(<<~'RUBY')
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { throw :out, 5 })
      trap(:USR1) { begin; raise "x"; rescue StandardError; nil; end }
      parent = Process.pid
      child = fork { loop { Process.kill(:USR1, parent) } }
      stop = Process.clock_gettime(Process::CLOCK_MONOTONIC) + 3
      while Process.clock_gettime(Process::CLOCK_MONOTONIC) < stop
        got = catch(:out) { sandbox.run("S::Call.call") }
        abort "lost: #{got.inspect}" unless got == 5
      end
      Process.kill(:KILL, child)
      print "done"
    RUBY
  end
end
