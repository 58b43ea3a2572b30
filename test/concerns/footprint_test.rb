# frozen_string_literal: true

require_relative "../test_helper"

# What many runs leave behind: nothing that grows.
class FootprintTest < Minitest::Test
  # Prints by how much memory (KiB), threads and open files grew over a thousand runs.
  MEASURE = <<~'RUBY'
    def footprint
      GC.start
      [File.read("/proc/self/status")[/VmRSS:\s+(\d+)/, 1].to_i, Dir.children("/proc/self/task").size,
       Dir.children("/proc/self/fd").size]
    end

    def growth(warm_up: 300, runs: 1000)
      warm_up.times { yield }
      before = footprint
      runs.times { yield }
      footprint.zip(before).map { |after, was| after - was }
    end
  RUBY
  private_constant :MEASURE

  def assert_flat(code)
    memory, threads, files = printed_by("#{MEASURE}\n#{code}").scan(/-?\d+/).map(&:to_i)
    assert_operator memory, :<, 8 << 10
    assert_equal [0, 0], [threads, files]
  end

  test "runs of one Sandbox" do
    assert_flat <<~'RUBY'
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, ->(value) { [value, "text" * 100] })
      p growth { sandbox.run("puts 'x' * 1000; S::Call.call({ a: 1 })") }
    RUBY
  end

  test "new Sandboxes, each run once" do
    assert_flat <<~'RUBY'
      p(growth do
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:Call, -> { 1 })
        sandbox.run("S::Call.call")
      end)
    RUBY
  end

  test "runs that fail in every way" do
    assert_flat <<~'RUBY'
      sandbox = Kobako::Sandbox.new(timeout: 0.005)
      sandbox.define(:S).bind(:Call, ->(kind) { kind ? raise(IOError) : throw(:out) })
      scripts = ["raise 'x'", "loop {}", "'a' * 9_000_000", "1 +", "S::Call.call(true)", "S::Call.call(nil)", "exit"]
      p(growth(warm_up: 200, runs: 500) do
        script = scripts.rotate!.first
        catch(:out) { sandbox.run(script) }
      rescue Kobako::Error
        nil
      end)
    RUBY
  end

  test "10,000 runs of every kind, one Sandbox after another" do
    endurance = File.join(ROOT, "benchmark/endurance.rb")
    assert_match(/^flat: /, printed_by("ARGV.replace(['10000']); load #{endurance.dump}"))
  end

  test "memory that a run grew into is given back" do
    assert_flat <<~'RUBY'
      sandbox = Kobako::Sandbox.new(memory_limit: 256 << 20)
      p growth(warm_up: 2, runs: 10) { sandbox.run("('a' * 100_000_000).size") }
    RUBY
  end

  test "one thread is started, with the first run" do
    assert_equal "[0, 1, 1]\n", printed_by(<<~RUBY)
      threads = -> { Dir.children("/proc/self/task").size }
      before = threads.call
      sandbox = Kobako::Sandbox.new
      counts = [threads.call]
      sandbox.run("puts 1")
      counts << threads.call
      8.times { sandbox.run("puts 1") }
      p counts.push(threads.call).map { |count| count - before }
    RUBY
  end

  test "the thread sleeps when nothing runs" do
    assert_equal "true\n", printed_by(<<~RUBY)
      Kobako::Sandbox.new.run("1")
      sleep 0.2
      ticker = Dir["/proc/self/task/*"].find { |task| File.read("\#{task}/comm") == "kobako-ticker\n" }
      switches = -> { File.read("\#{ticker}/status")[/^voluntary_ctxt_switches:\\s+(\\d+)/, 1].to_i }
      before = switches.call
      sleep 0.2
      p switches.call - before < 5
    RUBY
  end

  test "an idle Sandbox takes about a kilobyte" do
    assert_equal "true\n", printed_by(<<~RUBY)
      memory = -> { File.read("/proc/self/status")[/VmRSS:\\s+(\\d+)/, 1].to_i }
      kept = Array.new(1000) { Kobako::Sandbox.new }
      before = memory.call
      kept.concat(Array.new(5000) { Kobako::Sandbox.new })
      p (memory.call - before) < 5000 * 3
    RUBY
  end
end
