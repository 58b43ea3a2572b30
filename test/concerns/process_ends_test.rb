# frozen_string_literal: true

require_relative "../test_helper"

# What ends the process ends it while a guest loops, the way it ends any Ruby.
class ProcessEndsTest < Minitest::Test
  # A guest that loops and rescues all there is, in a host with an ensure. `soon` does its
  # block in a while from another thread.
  PRELUDE = <<~RUBY
    $stdout.sync = true
    LOOP = "begin; loop { S::Call.call }; rescue Exception; S::Call.call; retry; end"

    def soon = Thread.new { sleep(0.1) && yield }

    def looping(&service)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, service || -> { 1 })
      sandbox.run(LOOP)
    ensure
      puts "ensured"
    end

    at_exit { puts "at_exit \#{Kobako::Sandbox.new.run("1 + 1")}" }
  RUBY
  LEFT = "ensured\nat_exit 2\n"

  # [what it printed, exit status or signal], soon.
  def ended(code)
    out, err, status = nil
    taken = seconds { out, err, status = in_ruby(PRELUDE + code) }
    assert_operator taken, :<, 10
    @complaint = err
    [out, status.exitstatus || Signal.signame(status.termsig)]
  end

  test "Ctrl-C" do
    assert_equal [LEFT, "INT"], ended("soon { Process.kill(:INT, $$) }; looping")
  end

  test "a SIGTERM that nobody handles" do
    assert_equal [LEFT, "TERM"], ended("soon { Process.kill(:TERM, $$) }; looping")
  end

  test "a SIGTERM whose handler exits" do
    assert_equal [LEFT, 4], ended("trap(:TERM) { exit 4 }; soon { Process.kill(:TERM, $$) }; looping")
  end

  test "a SIGTERM whose handler tells another thread to end the process" do
    assert_equal ["stopping\n#{LEFT}", 0], ended(<<~RUBY)
      asked = Queue.new
      trap(:TERM) { asked << "stopping" }
      main = Thread.current
      Thread.new { puts(asked.pop) || main.raise(SystemExit) }
      soon { Process.kill(:TERM, $$) }
      looping
    RUBY
  end

  test "a SIGTERM that is ignored, and one that only notes" do
    assert_equal ["noted 1\n#{LEFT}", 0], ended(<<~RUBY)
      noted = 0
      trap(:TERM) { noted += 1 }
      trap(:HUP, "IGNORE")
      soon { Process.kill(:HUP, $$) && Process.kill(:TERM, $$) }
      begin
        Kobako::Sandbox.new(timeout: 0.5).run("loop {}")
      rescue Kobako::TimeoutError
        puts "noted \#{noted}"
      end
      looping { exit }
    RUBY
  end

  test "exit, exit! and abort in a Service" do
    assert_equal [LEFT, 3], ended("looping { exit 3 }")
    assert_equal ["", 5], ended("looping { exit! 5 }")
    assert_equal [LEFT, 1], ended("looping { abort 'no more' }")
    assert_equal "no more\n", @complaint
  end

  test "signals that a Service sends to its own process" do
    assert_equal [LEFT, "TERM"], ended("looping { Process.kill(:TERM, $$) }")
    assert_equal [LEFT, "INT"], ended("looping { Process.kill(:INT, $$) }")
    assert_equal ["", "KILL"], ended("looping { Process.kill(:KILL, $$) }")
  end

  test "in a thread's run, Thread.exit ends the thread and exit the process" do
    assert_equal ["ensured\nalive\nat_exit 2\n", 0], ended("Thread.new { looping { Thread.exit } }.join; puts :alive")
    assert_equal [LEFT, 6], ended("Thread.new { looping { exit 6 } }; sleep")
  end

  test "Ctrl-C while twenty threads' guests loop" do
    assert_equal ["at_exit 2\n", "INT"], ended(<<~RUBY)
      20.times { Thread.new { Kobako::Sandbox.new(timeout: nil).run("loop {}") } }
      soon { Process.kill(:INT, $$) }
      Kobako::Sandbox.new(timeout: nil).run("loop {}")
    RUBY
  end
end
