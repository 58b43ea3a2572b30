# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/ending"

# A guest that loops is gone soon after somebody wants its thread, and nothing of it stays.
class PromptEndsTest < Minitest::Test
  include Ending

  test "a kill" do
    assert_prompt do |run|
      thread = Thread.new(&run)
      soon { thread.kill }.tap { thread.join }
    end
  end

  test "an exception raised in the thread" do
    assert_prompt do |run|
      thread = Thread.new { assert_fails(Interrupt, "from outside", &run) }
      soon { thread.raise(Interrupt, "from outside") }.tap { thread.join }
    end
  end

  test "an exception that was put off with handle_interrupt, once it is let through" do
    assert_prompt do |run|
      thread = Thread.new do
        Thread.handle_interrupt(Interrupt => :never) do
          assert_fails(Interrupt, "late") { Thread.handle_interrupt(Interrupt => :immediate, &run) }
        end
      end
      soon { thread.raise(Interrupt, "late") }.tap { thread.join }
    end
  end

  test "Timeout.timeout" do
    assert_prompt { |run| timed_out(Timeout::Error) { Timeout.timeout(AWHILE, &run) } }
  end

  test "Timeout.timeout with an exception of its own" do
    own = Class.new(Exception) # rubocop:disable Lint/InheritException
    assert_prompt { |run| timed_out(own) { Timeout.timeout(AWHILE, own, &run) } }
  end

  test "the inner of two Timeout.timeouts" do
    ended = []
    assert_prompt do |run|
      timed_out(Timeout::Error) { Timeout.timeout(9) { noting(ended, :inner) { Timeout.timeout(AWHILE, &run) } } }
    end
    assert_equal [:inner], ended.uniq
  end

  test "the outer of two Timeout.timeouts" do
    ended = []
    assert_prompt do |run|
      timed_out(Timeout::Error) { Timeout.timeout(AWHILE) { noting(ended, :inner) { Timeout.timeout(9, &run) } } }
    end
    assert_empty ended
  end

  test "Timeout.timeout in a Service, around a run of the Service's" do
    assert_prompt do |run|
      timed_out(Kobako::ServiceError) { in_service { Timeout.timeout(AWHILE, &run) } }
    end
  end

  test "Timeout.timeout around a run whose Service runs another" do
    assert_prompt { |run| timed_out(Timeout::Error) { Timeout.timeout(AWHILE) { in_service(&run) } } }
  end

  test "a signal's handler that raises" do
    on_signal(-> { raise Interrupt, "signalled" }) do
      assert_prompt do |run|
        signaller = Thread.new { soon { Process.kill(:USR2, Process.pid) } }
        assert_fails(Interrupt, "signalled", &run)
        signaller.value
      end
    end
  end

  test "a signal that a Service sends to its own process" do
    on_signal(-> { raise Interrupt, "signalled" }) do
      leave = ->(run) { assert_fails(Interrupt, "signalled", &run) }
      assert_prompt_from_service(leave) { Process.kill(:USR2, Process.pid) }
    end
  end

  test "a Service's throw" do
    assert_prompt_from_service(->(run) { assert_equal(:thrown, catch(:out, &run)) }) { throw :out, :thrown }
  end

  test "a Service's exit and abort" do
    leave = ->(run) { assert_fails(SystemExit, "exit", &run) }
    assert_prompt_from_service(leave) { exit 3 }
    assert_prompt_from_service(leave) { abort }
  end

  test "a Service's kill of its own thread" do
    assert_prompt_from_service(->(run) { Thread.new(&run).join }) { Thread.current.kill }
  end

  test "one guest of many that loop" do
    others = Array.new(8) { Thread.new { Kobako::Sandbox.new(timeout: nil).run("loop {}") } }
    assert_gone(COMPUTING) do |run|
      thread = Thread.new(&run)
      soon { thread.kill }.tap { thread.join }
    end
  ensure
    others.each(&:kill).each(&:join)
  end

  private

  # Gives the time when it was to end.
  def timed_out(kind, &)
    due = now + AWHILE
    assert_raises(kind, &)
    due
  end

  def noting(list, name)
    yield
  rescue Timeout::Error
    list << name
    raise
  end

  def on_signal(handler)
    previous = trap(:USR2) { handler.call }
    yield
  ensure
    trap(:USR2, previous || "DEFAULT")
  end
end
