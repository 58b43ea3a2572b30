# frozen_string_literal: true

require_relative "../test_helper"

# The wall clock ends a run.
class TimeoutTest < Minitest::Test
  MESSAGE = "the run passed its timeout of 0.1 s"

  def assert_ended(script, **options, &service)
    sandbox = sandbox_with(timeout: 0.1, **options, &service || -> {})
    taken = seconds { assert_fails(Kobako::TimeoutError, MESSAGE) { sandbox.run(script) } }
    assert_operator taken, :>=, 0.1
    assert_operator taken, :<, 2
    assert_equal 2, sandbox.run("1 + 1")
  end

  test "an endless loop" do
    assert_ended "loop {}"
    assert_ended "while true; end"
    assert_ended "a = 0; a += 1 until a < 0"
  end

  test "a loop that rescues everything" do
    assert_ended "begin; loop {}; rescue Exception; retry; end"
    assert_ended "loop { begin; raise 'x'; rescue Exception; end }"
  end

  test "a loop in an ensure" do
    assert_ended "begin; loop {}; ensure; loop {}; end"
    assert_ended "begin; raise 'x'; ensure; loop {}; end"
  end

  test "a loop inside of the guest's own C code" do
    assert_ended "(1..).each { }"
    assert_ended "[1].cycle { }"
    assert_ended "Fiber.new { loop {} }.resume"
    assert_ended "a = Array.new(1000) { |n| n }; loop { a.sort_by { |n| -n }.reverse.map(&:to_s).join }",
                 memory_limit: 64 << 20
  end

  test "a loop in what the guest calls for an outcome" do
    assert_ended "class E < StandardError; def message; loop {}; end; end; raise E"
    assert_ended "class E < StandardError; def backtrace; loop {}; end; end; raise E"
  end

  test "one long computation" do
    assert_ended "x = 3; loop { x *= x }", memory_limit: nil
  end

  test "endless calls of a Service, rescued" do
    assert_ended("loop { begin; S::Call.call; rescue StandardError; end }") { raise "again" }
  end

  test "output that never ends" do
    assert_ended "loop { puts 'x' }"
  end

  test "a Service that sleeps past it is not interrupted, and the run ends when it returns" do
    returned = false
    sandbox = sandbox_with(timeout: 0.1) { sleep(0.3) && (returned = true) }
    taken = seconds { assert_fails(Kobako::TimeoutError, MESSAGE) { sandbox.run("S::Call.call; puts 'on'") } }
    assert returned
    assert_equal "", sandbox.stdout
    assert_operator taken, :>=, 0.3
  end

  test "the script cannot rescue that a Service was late" do
    sandbox = sandbox_with(timeout: 0.1) { sleep 0.15 }
    assert_fails(Kobako::TimeoutError, MESSAGE) do
      sandbox.run("begin; S::Call.call; rescue Exception; ensure; puts 'on'; end")
    end
    assert_equal "", sandbox.stdout
  end

  test "a Service that fails after it was late is late" do
    sandbox = sandbox_with(timeout: 0.1) do
      sleep 0.15
      raise "no"
    end
    assert_fails(Kobako::TimeoutError, MESSAGE) { sandbox.run("S::Call.call") }
  end

  test "the Services' time counts" do
    sandbox = sandbox_with(timeout: 0.1) { sleep 0.03 }
    taken = seconds { assert_fails(Kobako::TimeoutError, MESSAGE) { sandbox.run("20.times { S::Call.call }") } }
    assert_operator taken, :<, 0.5
  end

  test "every run has the whole time" do
    sandbox = sandbox_with(timeout: 0.4) { sleep 0.15 }
    4.times { sandbox.run("S::Call.call") }
    message = "the run passed its timeout of 0.4 s"
    assert_fails(Kobako::TimeoutError, message) { sandbox.run("4.times { S::Call.call }") }
  end

  test "many threads' loops end, each in its time" do
    taken = seconds do
      threads = Array.new(10) do
        Thread.new { assert_raises(Kobako::TimeoutError) { Kobako::Sandbox.new(timeout: 0.3).run("loop {}") } }
      end
      threads.each(&:join)
    end
    assert_operator taken, :<, 3
  end

  test "a run that ends in time is not touched, and none has a timeout of nil" do
    assert_equal 1, Kobako::Sandbox.new(timeout: 30).run("1")
    assert_equal 300_000, Kobako::Sandbox.new(timeout: nil).run("n = 0; n += 1 while n < 300_000; n")
  end

  test "a TimeoutError is a TrapError, and none of Ruby's own" do
    assert_equal [Kobako::TrapError, Kobako::Error, StandardError], Kobako::TimeoutError.ancestors.grep(Class)[1, 3]
  end
end
