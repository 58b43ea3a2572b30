# frozen_string_literal: true

require "rbconfig"

# A server that a test starts, with all processes that it forks.
class ServerProcess
  LIB = File.expand_path("../../lib", __dir__)
  SERVERS = File.expand_path("../servers", __dir__)

  # Seconds that a server may take for anything.
  PATIENCE = 30

  # Starts one with Ruby's arguments for the block.
  def self.open(*)
    server = new(*)
    server.boot
    yield server
  ensure
    server&.kill
  end

  # What it has printed.
  attr_reader :log

  def initialize(*arguments)
    reader, writer = IO.pipe
    @process = Process.detach(spawn(RbConfig.ruby, "-I", LIB, *arguments,
                                    in: IO::NULL, %i[out err] => writer, pgroup: true))
    writer.close
    @log = +""
    @reading = Thread.new { reader.each_line { |line| @log << line } }
  end

  def boot = nil

  def pid = @process.pid

  def signal(name) = Process.kill(name, pid)

  # Waits until the block says that it is there.
  def wait(wanted)
    limit = now + PATIENCE
    until yield
      raise "the server waited for #{wanted} in vain:\n#{@log}" if now > limit || !@process.alive?

      sleep 0.02
    end
  end

  # The server's status once it has ended, or nil when it takes too long.
  def ended = @process.join(PATIENCE)&.value

  # Whether there is any process of the server's.
  def alive?
    Process.kill(0, -pid).positive?
  rescue Errno::ESRCH
    false
  end

  def kill
    Process.kill(:KILL, -pid)
  rescue Errno::ESRCH
    nil
  ensure
    @reading.join(PATIENCE)
  end

  private

  def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
end
