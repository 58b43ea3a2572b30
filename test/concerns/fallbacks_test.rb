# frozen_string_literal: true

require_relative "../test_helper"
require "fileutils"

# Machines that refuse what is fastest: everything works as elsewhere. Each in a process of
# its own.
class FallbacksTest < Minitest::Test
  # Prints what a Sandbox does with values, Services, output and each limit.
  HEALTH = <<~RUBY
    def ended_by(script, **options)
      Kobako::Sandbox.new(**options).run(script)
    rescue Kobako::Error => e
      e.class.name.delete_prefix("Kobako::")
    end

    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Call, ->(number) { number * 2 })
    p sandbox.run("puts 'out'; [S::Call.call(21), 2**70]"), sandbox.stdout
    p ended_by("loop {}", timeout: 0.1), ended_by("a = []; loop { a << 'x' * 1000 }"), ended_by("raise 'x'")
    p ended_by("def f = f()\\nbegin; f; rescue SystemStackError; 'deep'; end")
    p ended_by("('a' * 50_000_000).size", memory_limit: nil), ended_by("[].fetch(2**40)")
    p Array.new(100) { |number| sandbox.run("S::Call.call(\#{number})") }.sum
  RUBY
  HEALTHY = <<~TEXT
    [42, 1180591620717411303424]
    "out\\n"
    "TimeoutError"
    "MemoryLimitError"
    "SandboxError"
    "deep"
    50000000
    "SandboxError"
    9900
  TEXT

  # Prints the sum of what so many runs give that all wait inside of a Service at once.
  def crowd(size)
    <<~RUBY
      inside, go = Array.new(2) { Queue.new }
      threads = Array.new(#{size}) do |number|
        Thread.new do
          sandbox = Kobako::Sandbox.new
          sandbox.define(:S).bind(:Call, -> { inside.push(true) && go.pop })
          sandbox.run("S::Call.call + \#{number}")
        end
      end
      #{size}.times { inside.pop }
      #{size}.times { go << 0 }
      p threads.sum(&:value)
    RUBY
  end

  # The machine code of the third engine is not made at every start.
  CACHE = Dir.mktmpdir
  Minitest.after_run { FileUtils.rm_rf(CACHE) }

  def assert_healthy(shell: ":", **env)
    env = { "KOBAKO_CACHE_DIR" => CACHE }.merge(env.transform_keys(&:to_s))
    assert_equal "#{HEALTHY}780\n", printed_by(HEALTH + crowd(40), env:, shell:)
  end

  test "without a pool" do
    assert_healthy KOBAKO_ALLOCATION: "on_demand"
  end

  test "without room between the guests" do
    assert_healthy KOBAKO_ALLOCATION: "cramped"
  end

  test "with a pool, asked for by name" do
    assert_healthy KOBAKO_ALLOCATION: "pooled"
  end

  test "with an instance for each run" do
    assert_healthy KOBAKO_SPARES: "off"
  end

  test "with instances that are compared with what they should be before they serve again" do
    assert_healthy KOBAKO_SPARES: "checked"
  end

  test "with an address space that is limited" do
    assert_healthy shell: "ulimit -v 4000000"
  end

  test "with an address space that is limited, and a pool asked for" do
    assert_healthy shell: "ulimit -v 4000000", KOBAKO_ALLOCATION: "pooled"
  end

  test "with few open files" do
    assert_healthy shell: "ulimit -n 40"
  end

  test "with a stack that is small, and one that has no end" do
    assert_healthy shell: "ulimit -s 1024"
    assert_healthy shell: "ulimit -s unlimited"
  end

  test "with more runs at a time than the pool has slots, and then in the pool again" do
    assert_equal "11175\n11175\n45\n", printed_by("#{crowd(150)}\n#{crowd(150)}\n#{crowd(10)}")
  end
end
