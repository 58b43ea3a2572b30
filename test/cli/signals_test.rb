# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/command"
require "pty"

# How the command ends when it is told to.
class CLISignalsTest < Minitest::Test
  include Command

  # Starts the command, waits until its run is under way, sends the signal.
  def interrupted(*arguments, signal: "INT")
    Open3.popen3(RbConfig.ruby, "-I", LIB, EXE, *arguments) do |_, out, err, process|
      sleep 1.5
      Process.kill(signal, process.pid)
      [out.read, err.read, process.value.termsig]
    end
  end

  test "Ctrl-C ends the command by SIGINT, after what was printed by then" do
    assert_equal ["out\n", "err\n", Signal.list["INT"]], interrupted("-e", 'puts "out"; warn "err"; loop {}')
  end

  test "a shell sees 130 after Ctrl-C" do
    shell = ["bash", "-c", 'trap : INT; "$0" -I "$1" "$2" -e "loop {}"; echo "status $?"']
    PTY.spawn(*shell, RbConfig.ruby, LIB, EXE) do |terminal, keys, pid|
      sleep 1.5
      keys.write("\u0003")
      seen = +""
      begin
        loop { seen << terminal.readpartial(4096) }
      rescue EOFError, Errno::EIO
        Process.wait(pid)
      end
      assert_includes seen, "status 130"
      refute_includes seen, "cli.rb"
    end
  end

  test "Ctrl-C while the script is being typed ends the command without a word" do
    assert_equal ["", "", Signal.list["INT"]], interrupted("-")
  end

  test "SIGTERM ends the command by that signal, and no half JSON object is printed" do
    assert_equal ["", "", Signal.list["TERM"]], interrupted("--json", "-e", 'puts "out"; loop {}', signal: "TERM")
  end
end
