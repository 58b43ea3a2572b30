# frozen_string_literal: true

require "minitest/autorun"
require "open3"
require "rbconfig"
require "tempfile"
require "tmpdir"

# Whoever starts the tests in the background may ignore interrupts, and children inherit that.
trap("INT", "DEFAULT")

$LOAD_PATH.unshift File.expand_path("../lib", __dir__)
require "kobako"

module TestHelper
  ROOT = File.expand_path("..", __dir__)

  # A test's name is a sentence.
  module Sentences
    def test(sentence, &)
      name = "test_: #{sentence}"
      raise ArgumentError, "there are two tests named #{sentence.inspect}" if method_defined?(name)

      define_method(name, &)
    end
  end

  Minitest::Test.extend(Sentences)

  # Runs Ruby in a process of its own: [standard output, standard error, status].
  def in_ruby(code, env: {}, options: [], stdin: "")
    Open3.capture3(env, RbConfig.ruby, "-I", File.join(ROOT, "lib"), "-r", "kobako", *options, "-e", code,
                   stdin_data: stdin)
  end

  # Seconds that a process of a test's own may take: one that hangs is ended, and fails.
  PATIENCE = 20

  # Environment of a process without gems, whose small heap a collection walks in a
  # fraction of the time.
  LEAN = { "RUBYOPT" => "--disable-gems", "BUNDLER_SETUP" => nil }.freeze

  # What Ruby prints on both channels in a process of its own, which must end well.
  # `shell` goes before it: "ulimit -v 4000000".
  def printed_by(code, env: {}, shell: ":")
    command = ["sh", "-c", "#{shell} && exec \"$@\"", "sh",
               RbConfig.ruby, "-W", "-I", File.join(ROOT, "lib"), "-r", "kobako", "-e", code]
    Open3.popen2e(env, *command, pgroup: true) do |input, output, process|
      input.close
      text = Thread.new { output.read }
      ended = process.join(PATIENCE)
      kill_group(process.pid)
      assert ended&.value&.success?, "#{ended ? process.value : "ended after #{PATIENCE} s"}\n#{text.value[0, 4000]}"
      text.value
    end
  end

  # A process that ended may have left others.
  def kill_group(leader)
    Process.kill(:KILL, -leader)
  rescue Errno::ESRCH
    nil
  end

  # A Sandbox whose script calls the block as S::Call.
  def sandbox_with(**options, &service)
    sandbox = Kobako::Sandbox.new(**options)
    sandbox.define(:S).bind(:Call, service)
    sandbox
  end

  # The block raises just this class with just this message; gives the exception.
  def assert_fails(kind, message, &)
    error = assert_raises(kind, &)
    assert_instance_of kind, error
    assert_equal message, error.message
    error
  end

  # Seconds that the block takes.
  def seconds
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  end
end

Minitest::Test.include(TestHelper)
