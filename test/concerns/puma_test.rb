# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/web_server"

# Puma serves scripts, in Sandboxes that ran before it forked and in ones of each request's own.
class PumaTest < Minitest::Test
  def cluster(*options)
    WebServer.open("-w", "2", *options) do |server|
      server.until_workers(2)
      yield server
    end
  end

  # What the block gives for each of many concurrent requests.
  def at_once(count, &) = Array.new(count) { |n| Thread.new(n, &) }.map(&:value)

  # Answers to rounds of concurrent requests, each over soon, until all of these workers have given some.
  def answers_of(workers, &)
    answers = []
    50.times do
      assert_operator seconds { answers.concat(at_once(8, &)) }, :<, 10
      return answers if givers(answers) == workers.sort
    end
    flunk "only #{givers(answers)} of #{workers} answered"
  end

  def bodies(answers) = answers.map(&:body).uniq
  def givers(answers) = answers.map { |answer| answer["x-worker"].to_i }.uniq.sort

  def assert_serve(workers, server)
    assert_equal ["7"], bodies(answers_of(workers) { server.post("Clock::Wait.call(0.02) && 7") })
  end

  def assert_timeouts(workers, server)
    { "warm" => 0.3, "0.2" => 0.2 }.each do |path, timeout|
      assert_equal [late(timeout)], bodies(answers_of(workers) { server.post("loop {}", path) })
    end
  end

  def late(timeout) = "Kobako::TimeoutError: the run passed its timeout of #{timeout} s"

  # Leaves guests looping for a minute; gives the threads that wait for them. Three leave each worker a
  # thread, since one of Puma's that is full may not hear that it is to end.
  def occupy(server, count = 3)
    asking = Array.new(count) do
      Thread.new { server.post("loop {}", "60").code }.tap { |thread| thread.report_on_exception = false }
    end
    sleep 0.5
    asking
  end

  # Puma kills what has not ended five seconds after it was told to.
  def assert_ends_at_once(server)
    assert_operator seconds { assert server.ended, server.log }, :<, 4
    refute_predicate server, :alive?
  end

  test "concurrent requests in a cluster get each its own answer" do
    cluster("--preload") do |server|
      %w[warm 5].each do |path|
        answers = at_once(40) { |n| server.post("Clock::Wait.call(0.02) && #{n} * 3", path) }
        assert_equal Array.new(40) { |n| (n * 3).to_s }, answers.map(&:body)
      end
      assert_serve server.workers, server
    end
  end

  test "a timeout ends loops in every worker of a cluster" do
    cluster("--preload") { |server| assert_timeouts server.workers, server }
  end

  test "a worker of a cluster answers others while its guests loop" do
    cluster("--preload") do |server|
      # a worker that gets all three has a thread left
      loops = Array.new(3) { Thread.new { server.post("loop {}", "2") } }
      others = []
      while loops.all?(&:alive?)
        answers = at_once(8) { server.post("Clock::Wait.call(0.05) && 7") }
        others.concat(answers) if loops.all?(&:alive?)
      end
      assert_equal ["7"], bodies(others)
      assert_equal [late(2)], bodies(loops.map(&:value))
      assert_empty givers(loops.map(&:value)) - givers(others)
    end
  end

  test "workers that are forked anew, since theirs were killed while guests looped" do
    cluster("--preload") do |server|
      asking = occupy(server, 8)
      killed = server.workers.each { |worker| Process.kill(:KILL, worker) }
      asking.each { |thread| assert_raises(EOFError, SystemCallError) { thread.value } }
      server.until_workers(4)
      assert_serve server.workers - killed, server
      assert_timeouts server.workers - killed, server
    end
  end

  test "a worker that is forked from one whose guests loop" do
    cluster("--fork-worker") do |server|
      first, second = server.workers
      assert_serve [first, second], server
      asking = occupy(server)
      server.signal(:URG)
      server.until_workers(3)
      # Puma cuts off what its workers are at before one forks
      assert_equal ["503"], asking.map(&:value).uniq
      third = server.workers.last
      assert_serve [first, third], server
      assert_timeouts [first, third], server
    end
  end

  test "TERM ends a cluster whose guests loop" do
    cluster("--preload") do |server|
      asking = occupy(server)
      server.signal(:TERM)
      assert_ends_at_once server
      assert_equal ["503"], asking.map(&:value).uniq
    end
  end

  test "a server without workers answers while its guests loop, and ends with them" do
    WebServer.open do |server|
      asking = occupy(server, 2)
      assert_serve [server.pid], server
      assert_timeouts [server.pid], server
      server.signal(:TERM)
      assert_ends_at_once server
      assert_equal ["503"], asking.map(&:value).uniq
    end
  end
end
