# frozen_string_literal: true

require "timeout"

# Guests that loop until somebody ends them, and how long that takes.
module Ending
  # Seconds that a guest loops before it is to end.
  AWHILE = 0.05
  # Seconds after which it has to be gone: in the best of a few tries, as the machine may
  # have other things to do.
  PROMPT = 0.05
  TRIES = 10

  # Keeps a Handle, and rescues all there is.
  SCRIPT = <<~RUBY
    kept = S::Thing.call
    begin
      begin
        loop { %s }
      rescue Exception
        puts "rescued"
      ensure
        puts "ensured"
      end
    rescue Exception
      puts "rescued"
    end
  RUBY
  COMPUTING = format(SCRIPT, "")
  ASKING = format(SCRIPT, "S::Stop.call; 2_000.times {}")

  def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

  # Does it after a while; gives the time of it.
  def soon(&)
    sleep AWHILE
    now.tap(&)
  end

  # The block is given what runs a guest that only loops, and then one that calls a Service
  # in its loop. It ends that, and tells since when it was to be gone.
  def assert_prompt(&)
    [COMPUTING, ASKING].each { |script| assert_gone(script, &) }
    assert_ticker_rests
  end

  # The block is called by the Service, and ends the run; what the run raises or throws is
  # its affair.
  def assert_prompt_from_service(leave, &stop)
    assert_gone(ASKING) do |run|
      stopped = nil
      since = now
      @stop = lambda do
        next if now < since + AWHILE

        stopped = now
        stop.call
      end
      leave.call(run)
      stopped
    end
    assert_ticker_rests
  end

  def assert_gone(script, &)
    late = []
    TRIES.times do
      late << lateness(script, &)
      break if late.min < PROMPT / 2
    end
    assert_operator late.min, :<, PROMPT, late.inspect
  end

  # Seconds.
  def lateness(script)
    @stop = -> {}
    sandbox = looping_sandbox
    left = nil
    run = proc do
      sandbox.run(script)
    ensure
      left = now
    end
    since = yield run
    assert_unharmed sandbox
    left - since
  end

  def looping_sandbox
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Thing, -> { Object.new }).bind(:Stop, -> { @stop.call && nil })
    sandbox
  end

  # The script saw nothing of its end, its Handles are gone, and the next run is right.
  def assert_unharmed(sandbox)
    assert_equal ["", 0], [sandbox.stdout, sandbox.services.handle_table.size]
    assert_equal 2, sandbox.run("1 + 1")
  end

  # Runs the block inside of a Service.
  def in_service(&) = sandbox_with(&).run("S::Call.call")

  # The thread that ticks for guests sleeps, as none computes.
  def assert_ticker_rests
    ticker = Dir["/proc/self/task/*"].find { |task| thread_name(task) == "kobako-ticker" }
    wakes = -> { File.read("#{ticker}/status")[/^voluntary_ctxt_switches:\s+(\d+)/, 1].to_i }
    sleep 0.1
    before = wakes.call
    sleep 0.1
    assert_operator wakes.call - before, :<, 5
  end

  # nil of one that has ended meanwhile
  def thread_name(task)
    File.read("#{task}/comm").chomp
  rescue Errno::ESRCH, Errno::ENOENT
    nil
  end
end
