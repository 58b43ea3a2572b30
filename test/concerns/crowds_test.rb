# frozen_string_literal: true

require_relative "../test_helper"

# More runs at a time, side by side or one inside of another, than the pool has slots for.
# None fails for want of one.
class CrowdsTest < Minitest::Test
  test "500 Threads that are all in the middle of a run" do
    assert_equal "2\ntrue\n2\n", printed_by(<<~'RUBY')
      inside = Queue.new
      go_on = Queue.new
      threads = Array.new(500) do |number|
        Thread.new do
          sandbox = Kobako::Sandbox.new
          sandbox.define(:S).bind(:Call, -> { inside.push(number) && go_on.pop })
          sandbox.run("own = #{number}; S::Call.call + own")
        end
      end
      500.times { inside.pop }
      p Kobako::Sandbox.new.run("1 + 1")
      500.times { go_on << 1000 }
      p threads.map(&:value) == (1000...1500).to_a, Kobako::Sandbox.new.run("1 + 1")
    RUBY
  end

  test "500 Fibers that are all in the middle of a run" do
    fibers = Array.new(500) do |number|
      sandbox = sandbox_with { |given| Fiber.yield(given) }
      Fiber.new { sandbox.run("S::Call.call(#{number}) + #{number}") }
    end
    assert_equal (0...500).to_a, fibers.map(&:resume)
    assert_equal 2, Kobako::Sandbox.new.run("1 + 1")
    assert_equal (1000...1500).to_a, fibers.shuffle.to_h { |fiber| [fiber, fiber.resume(1000)] }.values_at(*fibers)
  end

  test "150 runs at a time that end in every way do not disturb each other" do
    inside = Queue.new
    go_on = Queue.new
    kinds = { "" => :value, "; raise 'x'" => Kobako::SandboxError, "; loop {}" => Kobako::TimeoutError }
    threads = kinds.keys.cycle.first(150).map do |script|
      Thread.new do
        sandbox = sandbox_with(timeout: script.include?("loop") ? 0.5 : 60) { inside.push(true) && go_on.pop }
        sandbox.run("S::Call.call#{script}")
      rescue Kobako::Error => e
        e.class
      end
    end
    150.times { inside.pop }
    150.times { go_on << :value }
    assert_equal kinds.values.cycle.first(150), threads.map(&:value)
  end

  test "2,000 Sandboxes that are kept, each after a run" do
    kept = Array.new(2000) { Kobako::Sandbox.new }
    kept.each_with_index { |sandbox, number| sandbox.run("$seen = #{number}; print $seen") }
    assert_equal((0...2000).map(&:to_s), kept.map(&:stdout))
    assert_equal([nil], kept.map { |sandbox| sandbox.run("$seen") }.uniq)
  end

  test "runs nest 200 deep, each in a Service of the one before" do
    deep = lambda do |level|
      sandbox_with { level.zero? ? 0 : deep.call(level - 1) }.run("S::Call.call + 1")
    end
    assert_equal 201, deep.call(200)
  end

  # What runs that nest without end are on each kind of stack, and after them.
  ENDLESS = <<~'RUBY'
    def deep(level)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { level.zero? ? 0 : deep(level - 1) })
      sandbox.run("S::Call.call + 1")
    end

    # Raises; every Sandbox on the way has to be free afterwards.
    def endless(ended)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { endless(ended) })
      sandbox.run("begin; S::Call.call; rescue Exception; end")
    ensure
      ended << sandbox
    end

    def outcome
      ended = []
      begin
        endless(ended)
      rescue SystemStackError => e
        [e.class, e.message, ended.size > 20, ended.compact.map { |sandbox| sandbox.run("1 + 1") }.uniq, deep(20)]
      end
    end
  RUBY
  private_constant :ENDLESS

  test "runs that nest without end are Ruby's SystemStackError, which harms nothing" do
    expected = '[SystemStackError, "stack level too deep", true, [2], 21]'
    assert_equal "#{expected}\n" * 5, printed_by(<<~RUBY)
      #{ENDLESS}
      p outcome, Thread.new { outcome }.value, Fiber.new { outcome }.resume, Enumerator.new { |y| y << outcome }.next, outcome
    RUBY
  end
end
