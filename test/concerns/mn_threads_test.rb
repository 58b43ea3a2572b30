# frozen_string_literal: true

require_relative "../test_helper"

# With RUBY_MN_THREADS=1 a Thread may go on on another of the machine's threads after each wait.
class MNThreadsTest < Minitest::Test
  PRELUDE = <<~RUBY
    def sandbox_with(**options, &service)
      Kobako::Sandbox.new(**options).tap { |sandbox| sandbox.define(:S).bind(:Call, service) }
    end

    LOOP = "begin; loop {}; rescue Exception; loop {}; end"
  RUBY
  # Ruby 3.3 may end an M:N thread after it has freed what that returns to.
  LEAVE = "\n$stdout.flush\nexit!(true)"

  def assert_gives(expected, code)
    assert_equal "#{expected}\n", printed_by(PRELUDE + code + LEAVE, env: { "RUBY_MN_THREADS" => "1" })
  end

  test "forty threads whose Services wait, and whose guests compute" do
    assert_gives((0...40).map { |seed| seed * 45 }.inspect, <<~RUBY)
      threads = Array.new(40) do |seed|
        Thread.new do
          sandbox = sandbox_with { |number| sleep(0.001) && number * seed }
          sandbox.run("(0..9).sum { |number| 2_000.times {}; S::Call.call(number) }")
        end
      end
      p threads.map(&:value)
    RUBY
  end

  test "a kill, an exception from outside and a throw" do
    assert_gives '[nil, "outside", 5, 2]', <<~RUBY
      killed = Thread.new { Kobako::Sandbox.new.run(LOOP) }
      raised = Thread.new { Kobako::Sandbox.new.run(LOOP) rescue $!.message }
      sleep 0.1
      killed.kill
      raised.raise(IOError, "outside")
      thrown = Thread.new { catch(:out) { sandbox_with { throw :out, 5 }.run("S::Call.call") } }
      p [killed.value, raised.value, thrown.value, Kobako::Sandbox.new.run("1 + 1")]
    RUBY
  end

  test "Timeout.timeout, and a run's own" do
    assert_gives "[Timeout::Error, Kobako::TimeoutError]", <<~RUBY
      require "timeout"
      limits = [-> { Timeout.timeout(0.1) { Kobako::Sandbox.new.run(LOOP) } },
                -> { Kobako::Sandbox.new(timeout: 0.1).run(LOOP) }]
      p limits.map { |limit| Thread.new { limit.call rescue $!.class }.value }
    RUBY
  end

  test "Fibers of several threads whose Services yield" do
    assert_gives [[[0, 1, 2]] * 5] * 4, <<~RUBY
      threads = Array.new(4) do
        Thread.new do
          fibers = Array.new(5) { Fiber.new { sandbox_with { Fiber.yield }.run("(0..2).map { S::Call.call }") } }
          fibers.each(&:resume)
          (0..2).map { |answer| sleep(0.001) && fibers.map { |fiber| fiber.resume(answer) } }.last
        end
      end
      p threads.map(&:value)
    RUBY
  end

  test "a wait in a Service lets other threads' guests on" do
    assert_gives "[100, 4950]", <<~RUBY
      inside, go = Array.new(2) { Queue.new }
      threads = Array.new(100) { |n| Thread.new { sandbox_with { inside.push(n) && go.pop }.run("S::Call.call + \#{n}") } }
      100.times { inside.pop }
      100.times { go << 0 }
      p [threads.size, threads.sum(&:value)]
    RUBY
  end
end
