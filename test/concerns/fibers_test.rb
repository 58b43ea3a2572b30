# frozen_string_literal: true

require_relative "../test_helper"

# Runs that begin, wait and end in any order, on stacks of any kind.
class FibersTest < Minitest::Test
  # A Fiber whose script asks three times and gives the answers' tens.
  def asking(base)
    sandbox = sandbox_with { |number| Fiber.yield(number) }
    Fiber.new { sandbox.run("(1..3).map { |number| S::Call.call(number + #{base}) * 10 }") }
  end

  test "two Fibers whose Services yield to each other" do
    one = asking(0)
    two = asking(100)
    asked = [one.resume, two.resume, one.resume(1), two.resume(2), one.resume(3), two.resume(4)]
    assert_equal [1, 101, 2, 102, 3, 103], asked
    assert_equal [[10, 30, 50], [20, 40, 60]], [one.resume(5), two.resume(6)]
  end

  test "runs that end in the order they began, or in the other" do
    %i[each reverse_each].each do |order|
      fibers = Array.new(20) { |number| asking(number) }
      fibers.each(&:resume)
      2.times { |answer| fibers.public_send(order) { |fiber| fiber.resume(answer) } }
      results = fibers.public_send(order).map { |fiber| fiber.resume(2) }
      assert_equal [[0, 10, 20]] * 20, results
    end
  end

  test "an Enumerator over what a run calls" do
    steps = Enumerator.new do |seen|
      sandbox = sandbox_with { |number| (seen << number) && number }
      seen << sandbox.run("3.times { |number| S::Call.call(number) }; :end")
    end
    assert_equal [0, 1, 2, :end], [steps.next, steps.next, steps.next, steps.next]
    assert_raises(StopIteration) { steps.next }
  end

  test "an exception that is raised in a waiting Fiber ends its run alone" do
    one = asking(0)
    two = asking(100)
    [one, two].each(&:resume)
    assert_fails(Interrupt, "gone") { one.raise(Interrupt, "gone") }
    assert_equal 102, two.resume(1)
  end

  test "a run inside of a Service of another Sandbox" do
    inner = sandbox_with { |number| number + 1 }
    outer = sandbox_with { |number| inner.run("S::Call.call(#{number}) * 2") }
    assert_equal 11, outer.run("S::Call.call(4) + 1")
  end

  test "what ends an inner run is what the outer's Service raised" do
    inner = sandbox_with(timeout: 0.05) { raise IOError, "deep" }
    outer = sandbox_with { |script| inner.run(script) }
    kinds = { "raise 'x'" => Kobako::SandboxError, "loop {}" => Kobako::TimeoutError,
              "'a' * 9_000_000" => Kobako::MemoryLimitError, "S::Call.call" => Kobako::ServiceError }
    kinds.each do |script, kind|
      error = assert_raises(Kobako::ServiceError) { outer.run("S::Call.call(#{script.inspect})") }
      assert_instance_of kind, error.cause
    end
    assert_equal 1, outer.run("begin; S::Call.call('raise'); rescue Kobako::ServiceError; 1; end")
  end

  test "a throw passes through any number of runs" do
    sandboxes = [sandbox_with { throw :out, :thrown }]
    5.times { |level| sandboxes << sandbox_with { sandboxes[level].run("S::Call.call") } }
    assert_equal(:thrown, catch(:out) { sandboxes.last.run("begin; S::Call.call; rescue Exception; 1; end") })
    sandboxes.each { |sandbox| assert_equal 1, sandbox.run("1") }
  end

  test "a Fiber with little stack runs guests that need much" do
    script = "def f(n) = n == 0 ? 0 : 1 + f(n - 1)\nf(3_000)"
    small = { "RUBY_FIBER_VM_STACK_SIZE" => "65536", "RUBY_FIBER_MACHINE_STACK_SIZE" => "131072" }
    assert_equal "3000\nSystemStackError\n", printed_by(<<~RUBY, env: small)
      sandbox = Kobako::Sandbox.new
      p Fiber.new { sandbox.run(#{script.inspect}) }.resume
      begin
        Fiber.new { sandbox.run("def f = f()\\nf") }.resume
      rescue Kobako::SandboxError => e
        puts e.klass
      end
    RUBY
  end

  test "a run that no Fiber goes on with does not disturb others" do
    assert_equal "[1, 1, 1]\n", printed_by(<<~RUBY)
      abandon = lambda do
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:Call, -> { Fiber.yield })
        Fiber.new { sandbox.run("S::Call.call") }.resume
      end
      results = Array.new(3) do
        60.times { abandon.call }
        GC.start
        Kobako::Sandbox.new.run("1")
      end
      p results
    RUBY
  end
end
