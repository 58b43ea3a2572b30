# frozen_string_literal: true

require_relative "../test_helper"

class FiberSchedulerTest < Minitest::Test
  # The least that Ruby asks of a scheduler: Fibers that sleep, and that block on a lock
  # or a Queue.
  class Scheduler
    def initialize
      @sleeping = {}
      @ready = []
      @blocked = 0
      @lock = Mutex.new
    end

    def fiber(&) = Fiber.new(blocking: false, &).tap(&:resume)

    def kernel_sleep(duration = nil) = block(:sleep, duration)

    def block(_blocker, duration = nil)
      @sleeping[Fiber.current] = duration ? now + duration : Float::INFINITY
      Fiber.yield
    end

    def unblock(_blocker, fiber) = @lock.synchronize { @ready << fiber }

    def io_wait(io, events, _timeout) = events.tap { io.wait }

    def close
      until @sleeping.empty?
        woken, @ready = @lock.synchronize { [@ready, []] }
        due = @sleeping.select { |fiber, time| time <= now || woken.include?(fiber) }.keys
        due.each { |fiber| @sleeping.delete(fiber) && fiber.resume }
        sleep(0.001) if due.empty?
      end
    end

    private

    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end

  # Runs the block under a scheduler, in a thread of its own, to the end of its Fibers.
  def scheduled
    Thread.new do
      Fiber.set_scheduler(Scheduler.new)
      yield
    end.join
  end

  test "Services that wait let other Fibers' runs go on" do
    seen = []
    taken = seconds do
      scheduled do
        3.times do |number|
          Fiber.schedule do
            sandbox = sandbox_with { |step| sleep(0.1) && seen.push([number, step]) && step }
            seen << [number, sandbox.run("(1..3).map { |step| S::Call.call(step) }")]
          end
        end
      end
    end
    assert_equal [0, 1, 2].product([1, 2, 3, [1, 2, 3]]).sort_by(&:to_s), seen.sort_by(&:to_s)
    assert_operator taken, :<, 0.8
  end

  test "a timeout counts while other Fibers run" do
    failure = nil
    scheduled do
      Fiber.schedule do
        sandbox = sandbox_with(timeout: 0.1) { sleep 0.3 }
        sandbox.run("S::Call.call")
      rescue Kobako::Error => e
        failure = e.class
      end
    end
    assert_equal Kobako::TimeoutError, failure
  end

  test "a Queue between two runs" do
    queue = Queue.new
    seen = []
    scheduled do
      Fiber.schedule { seen << sandbox_with { queue.pop }.run("[S::Call.call, S::Call.call]") }
      Fiber.schedule { sandbox_with { |number| queue.push(number).size }.run("S::Call.call(1); S::Call.call(2)") }
    end
    assert_equal [[1, 2]], seen
  end
end
