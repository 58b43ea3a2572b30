# frozen_string_literal: true

require_relative "../test_helper"

# Every run starts from the same booted guest.
class StateTest < Minitest::Test
  def setup
    @sandbox = sandbox_with { |value = 1| value }
  end

  # What the second script gives is the same after the first as without it.
  def assert_forgotten(first, second, expected)
    assert_equal [expected], [@sandbox.run(second)]
    @sandbox.run("#{first}\nnil")
    assert_equal [expected], [@sandbox.run(second)]
  end

  test "constants" do
    assert_forgotten "A = 1", "Object.const_defined?(:A)", false
    assert_forgotten "module A; B = 1; end", "Object.const_defined?(:A)", false
    assert_forgotten "Object.send(:remove_const, :Comparable)", "Object.const_defined?(:Comparable)", true
  end

  test "globals" do
    assert_forgotten "$a = 1", "$a", nil
    assert_forgotten "$a ||= []; $a << 1", "$a", nil
  end

  test "local variables of the script" do
    assert_forgotten "a = 1", "begin; a; rescue NameError; 'none'; end", "none"
  end

  test "methods" do
    assert_forgotten "def helper = 1", "respond_to?(:helper, true)", false
    assert_forgotten "class Integer; undef +; end", "1 + 1", 2
  end

  test "monkey patches" do
    assert_forgotten "class Integer; def +(other) = 42; end", "1 + 1", 2
    assert_forgotten "class String; def upcase = 'hacked'; end", "'a'.upcase", "A"
    assert_forgotten "class Object; def puts(*) = nil; end", "puts 'x'", nil
    assert_equal "x\n", @sandbox.stdout
    assert_forgotten "class NilClass; def to_s = 'nothing'; end", "nil.to_s", ""
  end

  test "instance variables of main and of classes" do
    assert_forgotten "@a = 1", "@a", nil
    assert_forgotten "String.instance_variable_set(:@a, 1)", "String.instance_variable_get(:@a)", nil
  end

  test "redirected output" do
    first = "class Sink; def write(*) = 0; def puts(*) = 0; end; $stdout = $stderr = Sink.new"
    @sandbox.run("#{first}; puts 'lost'; nil")
    assert_equal "", @sandbox.stdout
    @sandbox.run("puts 'kept'; warn 'too'")
    assert_equal %W[kept\n too\n], [@sandbox.stdout, @sandbox.stderr]
  end

  test "swapped output" do
    @sandbox.run("$stdout, $stderr = $stderr, $stdout; puts 'x'")
    assert_equal ["", "x\n"], [@sandbox.stdout, @sandbox.stderr]
    @sandbox.run("puts 'x'")
    assert_equal ["x\n", ""], [@sandbox.stdout, @sandbox.stderr]
  end

  test "a replaced Service" do
    assert_forgotten "S::Call = 5", "S::Call.call(7)", 7
    assert_forgotten "S.send(:remove_const, :Call)", "S::Call.call(7)", 7
    assert_forgotten "class Kobako::RPC::Member; def call(*) = 'mine'; end", "S::Call.call(7)", 7
    assert_forgotten "Object.send(:remove_const, :Kobako)", "S::Call.call(7)", 7
  end

  test "memory that has grown" do
    sandbox = Kobako::Sandbox.new
    used = "('a' * 3_000_000).size"
    5.times { assert_equal 3_000_000, sandbox.run(used) }
    5.times { assert_raises(Kobako::MemoryLimitError) { sandbox.run("'a' * 8_000_000") } }
    assert_equal 3_000_000, sandbox.run(used)
  end

  test "a run after every kind of end is the same as the first" do
    scripts = ["raise 'x'", "exit", "throw :x", "1 +", "def f = f()\nf", "loop {}", "'a' * 9_000_000",
               "S::Call.nope", "Object.new", "Fiber.new { raise 'x' }.resume", "GC.disable; $a = 1; GC.start"]
    sandbox = sandbox_with(timeout: 0.05) { 1 }
    probe = "[$a, @b, self.inspect, Object.constants.size, methods.size, S::Call.call]"
    fresh = sandbox.run(probe)
    scripts.each do |script|
      begin
        sandbox.run("$a = @b = 1; C = 1; #{script}")
      rescue Kobako::Error
        nil
      end
      assert_equal fresh, sandbox.run(probe), script
    end
  end

  test "object ids, hashes and random numbers are the same in every run" do
    script = "[Object.new.inspect, 'a'.hash, :a.hash, Object.new.hash, [1].hash]"
    assert_equal @sandbox.run(script), @sandbox.run(script)
    assert_equal @sandbox.run(script), sandbox_with { |value = 1| value }.run(script)
  end

  test "one Sandbox knows nothing of another" do
    other = Kobako::Sandbox.new
    @sandbox.run("$a = 1; B = 2; def c = 3")
    script = "[$a, Object.const_defined?(:B), respond_to?(:c, true), Object.const_defined?(:S)]"
    assert_equal [nil, false, false, false], other.run(script)
  end
end
