# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/tiny_wasm"

# Forked children, each started from a process of its own.
class ForkTest < Minitest::Test
  # What a child of the child makes of the block, as text.
  PRELUDE = <<~RUBY
    def forked
      reader, writer = IO.pipe
      child = fork do
        writer << begin
          yield.inspect
        rescue Exception => e
          e.class.to_s
        end
        writer.close
        exit!(0)
      end
      writer.close
      reader.read.tap { Process.wait(child) }
    end

    # A script that ends, and one that the clock has to end.
    def healthy
      quick = Kobako::Sandbox.new(timeout: 0.1)
      [quick.run("1 + 1"), begin quick.run("loop {}"); rescue Kobako::TimeoutError; "late"; end]
    end

    def sandbox_with(**options, &service)
      Kobako::Sandbox.new(**options).tap { |sandbox| sandbox.define(:S).bind(:Call, service) }
    end
  RUBY
  HEALTHY = '[2, "late"]'

  def assert_printed(expected, code, **options) = assert_equal(expected, printed_by(PRELUDE + code, **options))

  test "a child that is forked before the first use" do
    assert_printed "#{HEALTHY}\n#{HEALTHY}\n", "puts forked { healthy }; p healthy"
  end

  test "a child that is forked after a run, and its own child" do
    assert_printed "#{HEALTHY}\n#{HEALTHY.inspect}\n#{HEALTHY}\n", <<~RUBY
      healthy
      puts forked { healthy }
      puts forked { forked { healthy } }
      p healthy
    RUBY
  end

  test "a Sandbox that was made, and has run, in the parent" do
    assert_printed "[1, \"late\"]\n[1, \"late\"]\n", <<~RUBY
      sandbox = Kobako::Sandbox.new(timeout: 0.1)
      both = -> { [sandbox.run("1"), begin sandbox.run("loop {}"); rescue Kobako::TimeoutError; "late"; end] }
      sandbox.run("1")
      puts forked(&both)
      p both.call
    RUBY
  end

  test "a child that is forked inside of a Service" do
    assert_printed "#{HEALTHY}\n3\n", <<~RUBY
      child = nil
      sandbox = sandbox_with { (child = forked { healthy }).size && 2 }
      result = sandbox.run("S::Call.call + 1")
      puts child, result
    RUBY
  end

  test "a run that goes on in both processes after its Service forked" do
    assert_printed "child 11 2\nparent 10 2\n", <<~RUBY
      $stdout.sync = true
      sandbox = sandbox_with { fork ? 0 : 1 }
      result = sandbox.run("S::Call.call + 10")
      Process.waitall
      puts "\#{result == 11 ? "child" : "parent"} \#{result} \#{Kobako::Sandbox.new.run("1 + 1")}"
    RUBY
  end

  test "a timeout ends a run in the child that its Service forked" do
    assert_printed "child Kobako::TimeoutError\nparent 5\n", <<~RUBY
      $stdout.sync = true
      sandbox = sandbox_with(timeout: 0.3) { fork ? 0 : 1 }
      begin
        result = sandbox.run("S::Call.call == 1 ? loop {} : 5")
        Process.waitall
        puts "parent \#{result}"
      rescue Kobako::TimeoutError => e
        puts "child \#{e.class}"
      end
    RUBY
  end

  test "an exit of a child inside of a Service is the child's alone" do
    assert_printed "7 5\n", <<~RUBY
      sandbox = sandbox_with do
        child = fork { exit 7 }
        Process.wait2(child).last.exitstatus
      end
      puts "\#{sandbox.run("S::Call.call")} \#{sandbox.run("5")}"
    RUBY
  end

  test "children that are forked while other threads' guests compute" do
    assert_printed "#{"#{HEALTHY}\n" * 10}[:late, :late, :late]\n", <<~RUBY
      threads = Array.new(3) do
        Thread.new do
          Kobako::Sandbox.new(timeout: 2).run("loop {}")
        rescue Kobako::TimeoutError
          :late
        end
      end
      sleep 0.1
      10.times { puts forked { healthy } }
      p threads.map(&:value)
    RUBY
  end

  test "a Sandbox that another thread was running is free in the child" do
    assert_printed "2\n", <<~RUBY
      inside = Queue.new
      sandbox = sandbox_with { inside.push(true) && sleep }
      Thread.new { sandbox.run("S::Call.call") }
      inside.pop
      puts forked { sandbox.run("1 + 1") }
    RUBY
  end

  test "a child that has no pool to itself" do
    assert_printed "[0, 2, 4, 6, 8]\n", <<~RUBY
      inside = Queue.new
      120.times { Thread.new { sandbox_with { inside.push(true) && sleep }.run("S::Call.call") } }
      120.times { inside.pop }
      puts forked { Array.new(5) { |n| Thread.new { sandbox_with { n }.run("S::Call.call * 2") } }.map(&:value) }
    RUBY
  end

  test "a daemon" do
    assert_printed "#{HEALTHY}\n", <<~RUBY
      reader, writer = IO.pipe
      healthy
      fork do
        Process.daemon(true, true)
        writer << healthy.inspect
        exit!(0)
      end
      writer.close
      puts reader.read
    RUBY
  end

  test "a guest that is compiled in the parent, and another in the child" do
    Dir.mktmpdir do |folder|
      # a custom section makes another guest of it
      %w[a b].each { |name| File.binwrite("#{folder}/#{name}.wasm", "#{TinyWasm.bytes}\0\2\1#{name}".b) }
      assert_printed "42\n42\n", <<~RUBY, env: { "KOBAKO_CACHE_DIR" => "#{folder}/cache" }
        p Kobako::Sandbox.new(wasm_path: "#{folder}/a.wasm").run("any")
        puts forked { Kobako::Sandbox.new(wasm_path: "#{folder}/b.wasm").run("any") }
      RUBY
    end
  end
end
