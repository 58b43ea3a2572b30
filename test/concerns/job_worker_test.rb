# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/job_server"

# Jobs run in Sandboxes that have run before the workers were forked.
class JobWorkerTest < Minitest::Test
  LATE = "Kobako::TimeoutError: the run passed its timeout of 0.5 s"
  KINDS = { "in a worker" => [], "in a process that the worker forks" => ["alone"] }.freeze

  def with_workers(*options, &)
    Dir.mktmpdir { |folder| JobServer.open(folder, *options, &) }
  end

  def texts(answers) = answers.map(&:last)
  def processes(answers) = answers.map(&:first).uniq

  def assert_work(server)
    assert_equal Array.new(20) { |n| (n * n).to_s }, texts(server.answers(Array.new(20) { |n| "#{n} * #{n}" }))
    late = nil
    assert_operator seconds { late = server.answers(["loop {}"] * 4) }, :<, 10
    assert_equal [LATE] * 4, texts(late)
  end

  KINDS.each do |where, options|
    test "a job that ends, and one that a timeout ends, #{where}" do
      with_workers(*options) { |server| assert_work server }
    end

    test "a job that forks, #{where}" do
      with_workers(*options) do |server|
        forks = %([Host::Fork.call("1 + 1"), Host::Fork.call("loop {}")])
        children = ["2", "Kobako::TimeoutError: the run passed its timeout of 0.2 s"].inspect
        assert_equal [children] * 2, texts(server.answers([forks] * 2))
        assert_work server
      end
    end

    test "TERM ends the server once its jobs have ended, #{where}" do
      with_workers(*options) do |server|
        server.answers(["1"])
        job = server.add("loop {}")
        server.wait("a worker") { server.taken?(job) }
        server.signal(:TERM)
        assert_operator seconds { assert_predicate server.ended, :success?, server.log }, :<, 10
        refute_predicate server, :alive?
        assert_equal LATE, server.answer(job).last
      end
    end
  end

  test "a worker that is forked anew, since a job killed its own" do
    with_workers do |server|
      before = processes(server.answers(["loop {}"] * 4))
      2.times { server.add("Host::Kill.call") }
      server.wait("a new worker") { (processes(server.answers(["1"])) - before).any? }
      assert_work server
    end
  end

  test "a process of a job that kills itself" do
    with_workers("alone") do |server|
      assert_equal ["killed by 9"] * 4, texts(server.answers(["Host::Kill.call"] * 4))
      assert_work server
    end
  end
end
