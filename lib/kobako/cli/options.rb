# frozen_string_literal: true

require "optparse"
require_relative "complaint"
require_relative "help"
require_relative "../sandbox"
require_relative "../version"

module Kobako
  class CLI
    # What the command line asks for, the script's text included.
    class Options # :nodoc: all
      # The command line is wrong, or its script cannot be read; the message is for the
      # user.
      class Invalid < StandardError; end # :nodoc:

      UNITS = { nil => 1, "kib" => 1 << 10, "mib" => 1 << 20, "gib" => 1 << 30 }.freeze
      SIZE = /\A(?<number>\d+)(?<unit>[kmg]ib)?\z/i
      SECONDS = /\A(\d+|\d*\.\d+)\z/
      private_constant :UNITS, :SIZE, :SECONDS

      # The script, UTF-8 by name and not checked; nil beside a notice.
      attr_reader :script
      # As Kobako::Sandbox takes them.
      attr_reader :timeout, :memory_limit
      # The text to print in place of a run, or nil.
      attr_reader :notice

      def initialize(arguments)
        @timeout = Sandbox::DEFAULT_TIMEOUT_SECONDS
        @memory_limit = Sandbox::DEFAULT_MEMORY_LIMIT
        @json = false
        @lines = []
        files = parse(arguments)
        @script = read(files) unless notice
        freeze
      end

      # Whether the result is one JSON object.
      def json? = @json

      private

      def parse(arguments)
        parser.parse(arguments.map { |argument| text(argument) })
      rescue OptionParser::ParseError => e
        raise Invalid, "#{e.reason}: #{e.args.join(" ")}"
      end

      # UTF-8, or bytes: OptionParser raises at text that is not valid.
      def text(argument)
        text = argument.dup.force_encoding(Encoding::UTF_8)
        text.valid_encoding? ? text : text.force_encoding(Encoding::BINARY)
      end

      def parser
        OptionParser.new do |parser|
          parser.banner = Help::HEAD
          parser.summary_width = 24
          parser.on("-e CODE", "run CODE; several are the lines of one script") { |code| @lines << code }
          limit_options(parser)
          parser.on("--json", "print one JSON object on one line, see below") { @json = true }
          parser.on("-v", "--version", "print the version") { @notice = "kobako #{VERSION}\n" }
          parser.on("-h", "--help", "print this") { @notice = parser.help }
          parser.separator Help::TAIL
        end
      end

      def limit_options(parser)
        parser.on("--timeout SECONDS", "end the run after that time, or none;",
                  "#{@timeout.to_i} when not given") { |text| @timeout = seconds(text) }
        parser.on("--memory-limit SIZE", "bytes, or like 512KiB, 10MiB, 1GiB, or none;",
                  "#{@memory_limit >> 20}MiB when not given") { |text| @memory_limit = bytes(text) }
      end

      def seconds(text)
        return if text == "none"

        seconds = SECONDS.match?(text) ? text.to_f : 0.0
        return seconds if seconds.positive? && seconds.finite?

        raise Invalid, "--timeout must be a positive number of seconds or none, got #{text.inspect}"
      end

      def bytes(text)
        return if text == "none"

        size = SIZE.match(text)
        bytes = size[:number].to_i * UNITS.fetch(size[:unit]&.downcase) if size
        return bytes if bytes&.positive?

        raise Invalid, "--memory-limit must be a size like 5242880, 512KiB, 10MiB or 1GiB, or none, got #{text.inspect}"
      end

      def read(files)
        script = @lines.map(&:b).join("\n") if @lines.any?
        file, *more = files
        more.unshift(file) if script && file
        raise Invalid, "there is no script: name a FILE, - for standard input, or -e CODE" unless script || file
        raise Invalid, "only one script is run, not also #{more.map(&:inspect).join(", ")}" if more.any?

        (script || contents(file)).force_encoding(Encoding::UTF_8)
      end

      def contents(file)
        file == "-" ? $stdin.binmode.read : File.binread(file)
      rescue SystemCallError, IOError => e
        raise Invalid, "cannot read #{file == "-" ? "standard input" : file}: #{Complaint.reason(e)}"
      end
    end
  end
end
