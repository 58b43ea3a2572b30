# frozen_string_literal: true

require_relative "../test_helper"

# A Sandbox runs one script at a time.
class OneRunTest < Minitest::Test
  BUSY = "this Sandbox is already running: it runs one script at a time"

  test "a second run from another thread is refused, and harms nothing" do
    inside = Queue.new
    answer = Queue.new
    sandbox = sandbox_with { inside.push(:waiting) && answer.pop }
    thread = Thread.new { sandbox.run("print 'a'; S::Call.call + 1") }
    inside.pop
    2.times { assert_fails(Kobako::SandboxError, BUSY) { sandbox.run("print 'b'") } }
    answer << 7
    assert_equal 8, thread.value
    assert_equal "a", sandbox.stdout
    assert_equal 2, sandbox.run("2")
  end

  test "a second run while a guest computes is refused" do
    sandbox = Kobako::Sandbox.new(timeout: 0.4)
    thread = Thread.new { assert_raises(Kobako::TimeoutError) { sandbox.run("loop {}") } }
    sleep 0.1
    assert_fails(Kobako::SandboxError, BUSY) { sandbox.run("1") }
    thread.join
  end

  test "a second run from another Fiber is refused, and harms nothing" do
    sandbox = sandbox_with { Fiber.yield(:inside) }
    fiber = Fiber.new { sandbox.run("S::Call.call + 1") }
    assert_equal :inside, fiber.resume
    assert_fails(Kobako::SandboxError, BUSY) { sandbox.run("1") }
    assert_equal 8, fiber.resume(7)
    assert_equal 1, sandbox.run("1")
  end

  test "a second run from a Service of the same Sandbox is that Service's failure" do
    sandbox = sandbox_with { |script| sandbox.run(script) }
    error = assert_fails(Kobako::ServiceError, "Kobako::SandboxError: #{BUSY}") { sandbox.run("S::Call.call('1')") }
    assert_instance_of Kobako::SandboxError, error.cause
    assert_equal 5, sandbox.run("begin; S::Call.call('1'); rescue Kobako::ServiceError; 5; end")
  end

  test "a refused run does not make a Service's failure forgotten" do
    own = IOError.new("own")
    sandbox = sandbox_with do |step|
      raise own if step == 1

      begin
        sandbox.run("1")
      rescue Kobako::SandboxError
        nil
      end
    end
    script = "begin; S::Call.call(1); rescue => e; S::Call.call(2); raise e; end"
    assert_same own, assert_raises(Kobako::ServiceError) { sandbox.run(script) }.cause
  end

  test "after any end the Sandbox is free again" do
    sandbox = sandbox_with(timeout: 0.1) { throw :out, :thrown }
    assert_raises(Kobako::SandboxError) { sandbox.run("raise 'x'") }
    assert_raises(Kobako::TimeoutError) { sandbox.run("loop {}") }
    assert_raises(Kobako::MemoryLimitError) { sandbox.run("'a' * 9_000_000") }
    assert_equal(:thrown, catch(:out) { sandbox.run("S::Call.call") })
    assert_raises(Kobako::SandboxError) { sandbox.run("# #{"x" * (16 << 20)}") }
    assert_equal 1, sandbox.run("1")
  end
end
