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

    def or_late
      yield
    rescue Kobako::TimeoutError
      "late"
    end

    # A script that ends, and one that the clock has to end.
    def healthy
      quick = Kobako::Sandbox.new(timeout: 0.1)
      [quick.run("1 + 1"), or_late { quick.run("loop {}") }]
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
      both = -> { [sandbox.run("1"), or_late { sandbox.run("loop {}") }] }
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

  test "a Sandbox whose Service forked goes on with its run in the child, and begins no other" do
    assert_printed "child [:child, \"Kobako::SandboxError\"] 3\nparent [:parent, nil] 3\n", <<~'RUBY'
      $stdout.sync = true
      refused = nil
      sandbox = sandbox_with do
        next Process.waitall && :parent if fork

        begin
          sandbox.run("1")
        rescue Kobako::Error => e
          refused = e.class.to_s
        end
        :child
      end
      result = sandbox.run("S::Call.call")
      puts "#{result} #{[result, refused]} #{sandbox.run("1 + 2")}"
    RUBY
  end

  test "a run that goes on in three generations" do
    assert_printed "[0, 0, 0] #{HEALTHY}\n[0, 0, 1] #{HEALTHY}\n[0, 1] #{HEALTHY}\n[1] #{HEALTHY}\n", <<~'RUBY'
      $stdout.sync = true
      sandbox = sandbox_with { fork ? Process.waitall && 1 : 0 }
      puts "#{sandbox.run("a = []; a << S::Call.call until a.last == 1 || a.size == 3; a")} #{healthy}"
    RUBY
  end

  test "a Service of a run inside of another that forks in a Thread, while other guests compute" do
    assert_printed "child 12 #{HEALTHY}\nparent 13 #{HEALTHY}\nlate\nlate\n", <<~'RUBY'
      $stdout.sync = true
      busy = Array.new(2) { Thread.new { or_late { Kobako::Sandbox.new(timeout: 2).run("loop {}") } } }
      inner = sandbox_with { fork ? 1 : 0 }
      outer = sandbox_with { inner.run("S::Call.call + 2") }
      Thread.new do
        result = outer.run("S::Call.call + 10")
        text = "#{result == 12 ? "child" : "parent"} #{result} #{healthy}"
        Process.waitall
        puts text
      end.join
      puts busy.map(&:value)
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
    assert_printed "#{"#{HEALTHY}\n" * 10}#{"late\n" * 3}", <<~RUBY
      threads = Array.new(3) { Thread.new { or_late { Kobako::Sandbox.new(timeout: 2).run("loop {}") } } }
      sleep 0.1
      10.times { puts forked { healthy } }
      puts threads.map(&:value)
    RUBY
  end

  test "children that all compute at once" do
    assert_printed "#{"late\n" * 8}#{HEALTHY}\n", <<~RUBY
      $stdout.sync = true
      sandbox = Kobako::Sandbox.new(timeout: 0.3)
      sandbox.run("1")
      8.times { fork { $stdout.write(or_late { sandbox.run("loop {}") }, "\\n") } }
      Process.waitall
      p healthy
    RUBY
  end

  test "runs in Services go on in the parent of what another thread forks" do
    assert_printed "#{HEALTHY}\n[3, \"late\"]\n", <<~RUBY
      inside, go_on = Queue.new, Queue.new
      threads = ["S::Call.call + 1", "S::Call.call && loop {}"].map do |script|
        Thread.new { or_late { sandbox_with(timeout: 2) { inside.push(true) && go_on.pop }.run(script) } }
      end
      2.times { inside.pop }
      puts forked { healthy }
      2.times { go_on.push(2) }
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

  test "a daemon whose Service became one" do
    assert_printed "11 #{HEALTHY}\n", <<~'RUBY'
      reader, writer = IO.pipe
      fork do
        reader.close
        sandbox = sandbox_with { Process.daemon(true, true) && 1 }
        writer << "#{sandbox.run("S::Call.call + 10")} #{healthy}"
        exit!(0)
      end
      writer.close
      puts reader.read
    RUBY
  end

  test "a child of IO.popen" do
    child = 'IO.popen("-") { |child| child ? puts(child.read) : print(healthy) }'
    assert_printed "#{HEALTHY}\n", child
    assert_printed "#{HEALTHY}\n#{HEALTHY}\n", "p healthy\n#{child}"
    assert_printed "#{HEALTHY}\n5\n", <<~RUBY
      $stdout.sync = true
      puts sandbox_with { #{child} || 5 }.run("S::Call.call")
    RUBY
  end

  test "a child of Process._fork, and of one that was replaced" do
    assert_printed "child #{HEALTHY}\nparent #{HEALTHY}\n" * 2, <<~'RUBY'
      def both
        child = Process._fork
        Process.wait(child) unless child.zero?
        $stdout.write("#{child.zero? ? "child" : "parent"} #{healthy}\n")
        $stdout.flush
        exit!(0) if child.zero?
      end
      healthy
      both
      Process.singleton_class.prepend(Module.new { def _fork = super.tap { healthy } })
      both
    RUBY
  end

  test "Ruby's own timeout ends runs in a child that is forked below another" do
    assert_printed "ruby's\nruby's\n", <<~'RUBY'
      require "timeout"
      def limited
        Timeout.timeout(0.2) { Kobako::Sandbox.new.run("loop {}") }
      rescue Timeout::Error
        "ruby's"
      end
      puts Timeout.timeout(15) { forked { limited } }.undump, limited
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
