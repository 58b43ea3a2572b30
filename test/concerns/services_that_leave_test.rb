# frozen_string_literal: true

require_relative "../test_helper"
require "timeout"

# Services that end by going elsewhere, and what is raised in them from outside: whom it
# reaches, and that the Sandbox is free and right afterwards.
class ServicesThatLeaveTest < Minitest::Test
  # Would go on for ever, whatever happens to it.
  STUBBORN = "begin; loop { S::Call.call }; rescue Exception; S::Call.call; retry; ensure; S::Call.call; end"

  def bound(service)
    Kobako::Sandbox.new.tap { |sandbox| sandbox.define(:S).bind(:Call, service).bind(:Thing, -> { Object.new }) }
  end

  # The block's run holds a Handle when it ends.
  def assert_left(sandbox)
    yield "kept = S::Thing.call; #{STUBBORN}"
    assert_equal ["", 0], [sandbox.stdout, sandbox.services.handle_table.size]
    assert_equal 3, sandbox.run("1 + 2")
  end

  test "a return, next and break of a lambda, and a next of a proc, are its value" do
    [lambda { return 5 }, lambda { next 5 }, lambda { break 5 }, proc { next 5 }].each do |service| # rubocop:disable Style/Lambda
      assert_equal 6, bound(service).run("S::Call.call + 1")
    end
  end

  test "a break of a block ends the method that it was given to" do
    sandbox = Kobako::Sandbox.new
    ensured = []
    assert_equal(:broken, running(sandbox, ensured) { break :broken })
    assert_equal [[true], 3], [ensured, sandbox.run("1 + 2")]
  end

  def running(sandbox, ensured, &block)
    sandbox.define(:S).bind(:Call, block)
    sandbox.run(STUBBORN)
    :late
  ensure
    ensured << true
  end

  test "a break and a return whose method is over are the Service's failure" do
    [stale_break, stale_return].each do |stale|
      error = assert_raises(Kobako::ServiceError) { bound(stale).run("S::Call.call") }
      assert_instance_of LocalJumpError, error.cause
      assert_equal 1, bound(stale).run("begin; S::Call.call; rescue Kobako::ServiceError; 1; end")
    end
  end

  def stale_break = proc { break 4 }
  def stale_return = proc { return 4 }

  test "a StopIteration of a Service is its failure, and ends no loop of the host's" do
    sandbox = bound(-> { [].each.next })
    turns = 0
    error = assert_raises(Kobako::ServiceError) { loop { (turns += 1) && sandbox.run("S::Call.call") } }
    assert_equal [StopIteration, 1], [error.cause.class, turns]
  end

  test "an ensure of a Service that throws elsewhere" do
    sandbox = bound(lambda do
      throw :near, 1
    ensure
      throw :far, 2
    end)
    assert_left(sandbox) { |script| assert_equal(2, catch(:far) { catch(:near) { sandbox.run(script) } && flunk }) }
  end

  test "an ensure of a Service that runs another Sandbox on its way out" do
    results = []
    sandbox = bound(lambda do
      raise Interrupt, "out"
    ensure
      results << Kobako::Sandbox.new.run("1 + 1")
    end)
    assert_left(sandbox) { |script| assert_fails(Interrupt, "out") { sandbox.run(script) } }
    assert_equal [2], results
  end

  test "a kill in a Service of a run in a Service ends both runs" do
    inner = bound(-> { Thread.current.kill })
    outer = bound(-> { inner.run(STUBBORN) })
    assert_left(outer) { |script| Thread.new { outer.run(script) }.join }
    assert_equal 2, inner.run("1 + 1")
  end

  test "an exception that is raised in a Service from outside, and is none of StandardError's, is the caller's" do
    entered = Queue.new
    sandbox = bound(-> { entered.push(true) && sleep })
    assert_left(sandbox) do |script|
      thread = Thread.new { assert_fails(Interrupt, "outside") { sandbox.run(script) } }
      entered.pop
      thread.raise(Interrupt, "outside")
      thread.join
    end
  end

  test "a StandardError that is raised in a Service from outside is the Service's own" do
    entered = Queue.new
    sandbox = bound(-> { entered.push(true) && sleep })
    thread = Thread.new { sandbox.run("begin; S::Call.call; rescue => e; e.message; end") }
    entered.pop
    thread.raise(IOError, "outside")
    assert_equal "IOError: outside", thread.value
  end

  test "an exception that is put off waits for the end of a run that calls Services" do
    entered = Queue.new
    go = Queue.new
    sandbox = bound(-> { entered.push(true) && go.pop })
    result = nil
    thread = Thread.new do
      Thread.handle_interrupt(Interrupt => :never) { result = sandbox.run("(1..3).sum { S::Call.call }") }
    end
    thread.report_on_exception = false
    entered.pop
    thread.raise(Interrupt, "late")
    3.times { go << 2 }
    assert_fails(Interrupt, "late") { thread.value }
    assert_equal 6, result
  end

  test "an exception that is put off until something blocks does not outlive a Service that blocks" do
    seen = []
    sandbox = bound(-> { (seen << :service) && sleep(5) })
    ready = Queue.new
    thread = Thread.new do
      Thread.handle_interrupt(Interrupt => :on_blocking) do
        ready << true
        sandbox.run("1_000_000.times {}; S::Call.call")
      end
    end
    thread.report_on_exception = false
    ready.pop
    thread.raise(Interrupt, "at last")
    assert_fails(Interrupt, "at last") { thread.value }
    assert_operator seen.size, :<=, 1
    assert_equal 2, sandbox.run("2")
  end

  test "three hundred threads are killed in mid-run, some in Services, some computing" do
    sandboxes = Array.new(300) do |number|
      sandbox = bound(-> { sleep if number.odd? })
      thread = Thread.new { sandbox.run("kept = S::Thing.call; #{STUBBORN}") }
      Thread.pass
      thread.kill if (number % 3).positive?
      [sandbox, thread.tap { |one| one.kill.join if (number % 3).zero? }]
    end
    sandboxes.each { |_, thread| assert_same thread, thread.join(10) }
    assert_equal [[3, 0]], sandboxes.map { |sandbox, _| [sandbox.run("3"), sandbox.services.handle_table.size] }.uniq
  end
end
