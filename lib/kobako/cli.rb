# frozen_string_literal: true

require_relative "version"
require_relative "errors"
require_relative "wasm"
require_relative "cli/complaint"
require_relative "cli/options"
require_relative "cli/text_report"
require_relative "cli/json_report"

module Kobako
  # The kobako command: runs one script and tells how it ended.
  #
  #   Kobako::CLI.start(["-e", "1 + 2"]) # prints "=> 3" and gives 0
  #
  # It takes the process for its own: it sets the default encoding, and a signal (or a
  # reader that goes away) ends the process as if Ruby had never caught it.
  class CLI
    # The script ran to its end.
    SUCCESS = 0
    # The script raised, did not compile, or its result cannot be carried.
    SCRIPT_ERROR = 1
    # The command line is wrong, or the script cannot be read.
    USAGE = 2
    # A limit, or a fault of the guest, ended the run.
    TRAP = 3
    # kobako is not built, or what it writes is not taken.
    UNUSABLE = 4

    # Runs the command and returns its exit status.
    def self.start(arguments)
      # scripts and what they print are UTF-8, whatever the locale says
      Encoding.default_external = Encoding::UTF_8 unless Encoding.default_external == Encoding::UTF_8
      [$stdout, $stderr].each(&:binmode)
      new.call(arguments)
    rescue SignalException => e
      end_by(e.signo)
    rescue Errno::EPIPE
      end_by("PIPE")
    end

    # A calling shell tells a command that ended by a signal from one that failed.
    def self.end_by(signal)
      Signal.trap(signal, "SYSTEM_DEFAULT")
      Process.kill(signal, Process.pid)
    end
    private_class_method :end_by

    # The same for a program that goes on: nothing of the process is changed.
    def call(arguments)
      options = Options.new(arguments)
      options.notice ? say(options.notice) : run(options)
    rescue Options::Invalid => e
      complain("#{e.message}; see kobako --help", USAGE)
    rescue Wasm::ModuleNotBuiltError, Wasm::InvalidModuleError, LoadError => e
      complain(e.message, UNUSABLE)
    rescue Errno::EPIPE
      raise
    rescue SystemCallError, IOError => e
      complain("cannot write the output: #{Complaint.reason(e)}", UNUSABLE)
    end

    private

    def say(notice)
      $stdout.write(notice)
      $stdout.flush
      SUCCESS
    end

    def run(options)
      # only here, so that --help and --version work where the extension does not
      require_relative "../kobako"
      sandbox = sandbox(options)
      perform(sandbox, options.script, (options.json? ? JSONReport : TextReport).new(sandbox))
    end

    def sandbox(options)
      Sandbox.new(timeout: options.timeout, memory_limit: options.memory_limit)
    rescue ArgumentError, RangeError => e
      raise Options::Invalid, e.message.sub("memory_limit", "--memory-limit")
    end

    def perform(sandbox, script, report)
      value = sandbox.run(script)
    rescue SandboxError, ServiceError => e
      report.error(e)
      SCRIPT_ERROR
    rescue TrapError => e
      report.error(e)
      TRAP
    rescue SignalException
      report.interrupt
      raise
    else
      report.value(value)
      SUCCESS
    end

    def complain(message, status)
      Complaint.write(message)
      status
    end
  end
end
