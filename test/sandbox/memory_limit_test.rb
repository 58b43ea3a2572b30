# frozen_string_literal: true

require_relative "../test_helper"

# The guest's memory ends a run.
class MemoryLimitTest < Minitest::Test
  HOG = "a = []; loop { a << 'x' * 1000 }"

  def assert_over(script, **options)
    sandbox = Kobako::Sandbox.new(**options)
    error = assert_raises(Kobako::MemoryLimitError, script) { sandbox.run(script) }
    assert_match(/\Athe guest wanted (\d+) bytes of memory, its limit is #{sandbox.memory_limit}\z/, error.message)
    assert_operator error.message[/\d+/].to_i, :>, sandbox.memory_limit
    assert_equal 2, sandbox.run("1 + 1")
  end

  test "a hog of any kind" do
    [HOG, "a = 'a'; loop { a << a }", "a = []; loop { a << [] }", "a = {}; loop { a[a.size] = a.size }",
     "n = 0; loop { ('symbol' + (n += 1).to_s).to_sym }", "a = []; loop { a << Fiber.new {} }", "Array.new(10_000_000)",
     "'a' * 6_000_000", "x = 3; loop { x *= x }"].each { |script| assert_over script }
  end

  test "the script cannot rescue it" do
    sandbox = Kobako::Sandbox.new
    assert_raises(Kobako::MemoryLimitError) do
      sandbox.run("begin; #{HOG}; rescue Exception; puts 'rescued'; ensure; puts 'ensured'; end")
    end
    assert_equal "", sandbox.stdout
  end

  test "more memory is for scripts that need it" do
    script = "('a' * (40 << 20)).size"
    assert_over script
    assert_equal 40 << 20, Kobako::Sandbox.new(memory_limit: 64 << 20).run(script)
    assert_over HOG, memory_limit: 64 << 20
  end

  test "the least limit that is taken runs a script" do
    least = Kobako::Wasm.guest.minimum_memory
    assert_equal 2, Kobako::Sandbox.new(memory_limit: least).run("1 + 1")
  end

  test "without a limit a script has what it wants" do
    assert_equal 200_000_000, Kobako::Sandbox.new(memory_limit: nil).run("('a' * 200_000_000).size")
  end

  test "Sandboxes with different limits do not share them" do
    small = Kobako::Sandbox.new
    large = Kobako::Sandbox.new(memory_limit: 64 << 20)
    3.times do
      assert_raises(Kobako::MemoryLimitError) { small.run("'a' * (16 << 20)") }
      assert_equal 16 << 20, large.run("('a' * (16 << 20)).size")
    end
  end

  test "a size that no memory has is the script's own error" do
    assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("'a' * (2**62)") }
    assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("Array.new(2**62)") }
  end

  test "a MemoryLimitError is a TrapError" do
    assert_equal [Kobako::TrapError, Kobako::Error, StandardError], Kobako::MemoryLimitError.ancestors.grep(Class)[1, 3]
  end

  test "what is long and not needed any more does not count" do
    ["1000.times { 'x' * 1_000_000 }", "100.times { Array.new(50_000) }", "100.times { format('%100000d', 1) }",
     "20_000.times { 'ab' * 400 }"].each do |script|
      assert_equal script[/\A[\d_]+/].to_i, Kobako::Sandbox.new(timeout: 30).run(script), script
    end
  end
end
