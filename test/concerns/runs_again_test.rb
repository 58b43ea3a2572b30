# frozen_string_literal: true

require_relative "../test_helper"

# A script that runs again begins where it was compiled, in an instance that served other
# runs: nothing of that can be told from inside.
class RunsAgainTest < Minitest::Test
  SCRIPTS = {
    "addresses and random numbers" => <<~RUBY,
      a = Object.new
      [a.object_id, "s".object_id, a.inspect, rand, [1, 2, 3].shuffle, {a: 1}.hash, "x".hash, Time.now]
    RUBY
    "how deep a call can be" => <<~RUBY,
      $depth = 0
      def deeper = ($depth += 1) && deeper
      begin
        deeper
      rescue SystemStackError
        $depth
      end
    RUBY
    "what is defined" => <<~RUBY,
      found = [Object.constants.sort, global_variables.sort, Object.instance_methods(true).size]
      $left, Left = 1, 2
      def left = 3
      class String; def left = 4; end
      $stdout = $stderr
      found
    RUBY
    "exceptions" => <<~RUBY,
      [Integer("x"), nil.foo, raise("a")] rescue [$!.class, $!.message, $!.backtrace]
    RUBY
    "a syntax error" => "1 +* 2)",
    "an exception that nobody rescues" => "def a = raise(KeyError, 'gone')\na",
    "a result that cannot be carried" => "Object.new",
    "Services" => <<~RUBY,
      [Numbers::Next.call, Numbers::Next.call(1), (Numbers::Next.call("x") rescue $!.message), Numbers.constants]
    RUBY
    "libraries at its top" => <<~RUBY,
      # loaded before the script begins

      require "json"
      require('date')
      [require("json"), $LOADED_FEATURES, Object.new.object_id, JSON.generate([Date.new(2020).to_s])]
    RUBY
    "a library that is not there" => "require 'set'\nrequire 'nope'\n1",
    "a library, and nothing else" => "require 'json'",
    "a script that does not compile below a library" => "require 'json'\n1 +* 2)",
    "a regexp and a library" => 'require "json"; [JSON.generate([1]), "abc" =~ /c/, $~[0]]'
  }.freeze

  def outcome(sandbox, script)
    value = sandbox.run(script)
    [value, sandbox.stdout, sandbox.stderr]
  rescue Kobako::Error => e
    [e.class, e.message, e.backtrace_lines]
  end

  def sandbox(**options)
    Kobako::Sandbox.new(**options).tap do |made|
      made.define(:Numbers).bind(:Next, ->(number = 0) { Integer(number) + 1 })
    end
  end

  SCRIPTS.each do |what, script|
    test "each run is like the first: #{what}" do
      first = outcome(sandbox, script)
      one = sandbox
      6.times { |run| assert_equal first, outcome(one, script), "run #{run + 2}" }
    end

    test "and after other scripts: #{what}" do
      one = sandbox
      first = outcome(one, script)
      SCRIPTS.each_value do |other|
        2.times { outcome(one, other) }
        assert_equal first, outcome(one, script), other
      end
    end
  end

  test "the memory that a script can have is the same in each run" do
    script = "x = []; loop { x << 'a' * 10_000; puts x.size if x.size % 10 == 0 }"
    one = sandbox(memory_limit: 4 << 20)
    printed = Array.new(4) do
      assert_raises(Kobako::MemoryLimitError) { one.run(script) }
      one.run("nil")
      assert_raises(Kobako::MemoryLimitError) { one.run(script) }
      one.stdout
    end
    assert_equal 1, printed.uniq.size, printed.inspect
    assert_operator printed.first.lines.size, :>, 5
  end

  test "a memory limit below what an instance that waits has is met" do
    minimum = Kobako::Wasm.guest(nil).minimum_memory
    3.times { assert_nil Kobako::Sandbox.new(memory_limit: minimum).run("nil") }
    assert_raises(ArgumentError) { Kobako::Sandbox.new(memory_limit: minimum - 1) }
  end

  test "exceptions of the guest's machine code meet the memory limit as a MemoryLimitError" do
    minimum = Kobako::Wasm.guest(nil).minimum_memory
    tight = Kobako::Sandbox.new(memory_limit: minimum)
    3.times { assert_equal "rescued", tight.run("begin; Integer('x'); rescue ArgumentError; 'rescued'; end") }
  end

  test "threads that run the same and different scripts do not meet" do
    results = Array.new(6) do |name|
      Thread.new do
        one = sandbox
        (0...150).map do |turn|
          one.run("$seen = [$seen, #{(name + turn) % 5}]; Numbers::Next.call($seen[1]) + #{turn % 3}")
        end
      end
    end
    results.each_with_index do |thread, name|
      expected = (0...150).map { |turn| ((name + turn) % 5) + 1 + (turn % 3) }
      assert_equal expected, thread.value
    end
  end

  test "a child that was forked in the middle of a run, and its parent, both go on rightly" do
    reader, writer = IO.pipe
    forking = Kobako::Sandbox.new
    child = nil
    forking.define(:Host).bind(:Fork, -> { (child = fork) && nil })
    other = sandbox
    3.times { other.run("$a = 1") }
    value = forking.run("$x = ($x || 0) + 1; Host::Fork.call; $x")
    found = [value, *Array.new(20) { other.run("[$a, rand]") }.uniq].inspect
    unless child
      writer.write(found)
      exit!(0)
    end
    writer.close
    assert_equal found, reader.read
    assert_match(/\A\[1, \[nil, 0\.\d+\]\]\z/, found)
    Process.wait(child)
  end
end
