# frozen_string_literal: true

require_relative "../test_helper"

# Enumerators around runs, inside of them, and left half-way: each external `next` goes on
# on a Fiber of the Enumerator's own.
class EnumeratorsTest < Minitest::Test
  # Each element is what one run of the same Sandbox gives.
  def runs_of(sandbox, scripts)
    Enumerator.new { |results| scripts.each { |script| results << sandbox.run(script) } }
  end

  test "an Enumerator over runs, by each, lazily, and one at a time" do
    runs = runs_of(Kobako::Sandbox.new, (1..Float::INFINITY).lazy.map { |number| "#{number} ** 2" })
    assert_equal [1, 4, 9], runs.take(3)
    assert_equal [4, 16], runs.lazy.select(&:even?).first(2)
    assert_equal [1, 4, 9, 9], [runs.next, runs.next, runs.peek, runs.next]
    runs.rewind
    assert_equal 1, runs.next
  end

  test "two Enumerators over runs of two Sandboxes, in turn" do
    one, two = Array.new(2) { |base| runs_of(sandbox_with { base * 100 }, Array.new(3) { |n| "S::Call.call + #{n}" }) }
    assert_equal [0, 100, 1, 101, 2, 102], Array.new(3) { [one.next, two.next] }.flatten
    assert_raises(StopIteration) { one.next }
  end

  test "zipped Enumerators over the calls of runs" do
    calls = lambda do |script|
      Enumerator.new { |seen| sandbox_with { |value| (seen << value) && value }.run(script) }
    end
    up = calls.call("5.times { |n| S::Call.call(n) }")
    down = calls.call("5.downto(1) { |n| S::Call.call(n) }")
    assert_equal [[0, 5], [1, 4], [2, 3], [3, 2], [4, 1]], up.zip(down)
  end

  test "an Enumerator whose steps a Service takes" do
    fed = runs_of(Kobako::Sandbox.new, %w[1+1 2+2 3+3])
    assert_equal [2, 4, 6], sandbox_with { fed.next }.run("[S::Call.call, S::Call.call, S::Call.call]")
    error = assert_raises(Kobako::ServiceError) { sandbox_with { fed.next }.run("S::Call.call") }
    assert_instance_of StopIteration, error.cause
  end

  test "a Sandbox is busy while an Enumerator waits in its run, and free when that ends" do
    sandbox = nil
    waiting = Enumerator.new do |seen|
      sandbox = sandbox_with { seen << :inside }
      sandbox.run("S::Call.call; 1")
    end
    waiting.next
    assert_raises(Kobako::SandboxError) { sandbox.run("1") }
    assert_raises(StopIteration) { waiting.next }
    assert_equal 1, sandbox.run("1")
  end

  test "a run that fails in an Enumerator fails the next, and the one after begins anew" do
    sandbox = Kobako::Sandbox.new
    results = runs_of(sandbox, ["1", "raise 'x'"])
    2.times do
      assert_equal 1, results.next
      assert_fails(Kobako::SandboxError, "x") { results.next }
    end
    assert_equal 2, sandbox.run("2")
  end

  test "Enumerators that are left half-way are collected, and what they ran in with them" do
    assert_equal "true\ntrue\n2\n", printed_by(<<~RUBY)
      count = -> { 3.times { GC.start } && ObjectSpace.each_object(Kobako::Sandbox).count }
      files = -> { Dir.children("/proc/self/fd").size }
      leave = lambda do
        Enumerator.new do |seen|
          sandbox = Kobako::Sandbox.new
          sandbox.define(:S).bind(:Call, ->(value) { seen << value })
          sandbox.run("kept = 'x' * 10_000; 3.times { |n| S::Call.call(n) }")
        end.next
      end
      # past the pool, whose files stay open
      150.times { leave.call }
      before = files.call
      150.times { leave.call }
      # some may still be seen on the machine's stack
      p count.call < 100, files.call <= before + 5, Kobako::Sandbox.new.run("1 + 1")
    RUBY
  end

  # Runs that Fibers are left in, by the hundred, and what the process has then.
  LEAVE = <<~'RUBY'
    def leave
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { Fiber.yield })
      Fiber.new { sandbox.run("kept = 'x' * 100_000; S::Call.call; kept") }.resume
    end

    def rounds(count)
      count.times { 300.times { leave } && 3.times { GC.start } }
    end

    # MiB in memory, MiB of address space, maps
    def footprint
      status = File.read("/proc/self/status")
      [status[/VmRSS:\s+(\d+)/, 1].to_i >> 10, status[/VmSize:\s+(\d+)/, 1].to_i >> 10,
       File.foreach("/proc/self/maps").count]
    end
  RUBY
  private_constant :LEAVE

  test "runs that Fibers are left in give back their memory and address space" do
    memory, space, maps = printed_by(<<~RUBY).scan(/-?\d+/).map(&:to_i)
      #{LEAVE}
      rounds(2)
      before = footprint
      rounds(3)
      p footprint.zip(before).map { |after, was| after - was }
    RUBY
    assert_operator memory, :<, 20
    # each that is beyond the pool takes 8 GiB, and some may still be seen on the machine's stack
    assert_operator space, :<, 200 << 10
    assert_operator maps, :<, 300
  end

  test "the clock rests when runs were left half-way, and ticks for the next" do
    assert_equal "true\nKobako::TimeoutError\n", printed_by(LEAVE + <<~'RUBY')
      rounds(1)
      sleep 0.3
      ticker = Dir["/proc/self/task/*"].find { |task| File.read("#{task}/comm") == "kobako-ticker\n" }
      switches = -> { File.read("#{ticker}/status")[/^voluntary_ctxt_switches:\s+(\d+)/, 1].to_i }
      before = switches.call
      sleep 0.2
      p switches.call - before < 5
      begin
        Kobako::Sandbox.new(timeout: 0.1).run("loop {}")
      rescue Kobako::TimeoutError => e
        p e.class
      end
    RUBY
  end
end
