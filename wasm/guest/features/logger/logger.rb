# Writes messages with a severity to $stdout, $stderr or a StringIO.
#
#   logger = Logger.new($stdout, level: :info)
#   logger.formatter = proc { |severity, _time, _name, message| "#{severity}: #{message}\n" }
#   logger.warn("low") # prints "WARN: low"
class Logger
  class Error < RuntimeError
  end

  class ShiftingError < Error
  end

  module Severity
    DEBUG = 0
    INFO = 1
    WARN = 2
    ERROR = 3
    FATAL = 4
    UNKNOWN = 5
  end
  include Severity

  NAMES = %w[DEBUG INFO WARN ERROR FATAL ANY].freeze
  private_constant :NAMES

  # "I, [2024-05-01T10:00:00.000000 #1]  INFO -- name: message"
  class Formatter
    Format = "%.1s, [%s #%d] %5s -- %s: %s\n"

    attr_accessor :datetime_format

    def call(severity, time, name, message)
      at = time.strftime(@datetime_format || "%Y-%m-%dT%H:%M:%S.%6N")
      format(Format, severity, at, 1, severity, name, text(message))
    end

    private

    def text(message)
      case message
      when String then message
      when Exception
        "#{message.message} (#{message.class})\n#{message.backtrace.join("\n") if message.backtrace}"
      else message.inspect
      end
    end
  end

  attr_accessor :progname, :formatter
  attr_reader :level

  def initialize(device = nil, *, level: DEBUG, progname: nil, formatter: nil, datetime_format: nil, **)
    raise IOError, "files are not available in the sandbox" if device.is_a?(String)

    @device = device
    @default_formatter = Formatter.new
    @progname = progname
    @formatter = formatter
    self.level = level
    self.datetime_format = datetime_format
  end

  def datetime_format
    @default_formatter.datetime_format
  end

  def datetime_format=(format)
    @default_formatter.datetime_format = format
  end

  def level=(severity)
    @level = Logger.__severity(severity)
  end

  def self.__severity(given)
    return given if given.is_a?(Integer)

    name = given.to_s.downcase
    number = name == "unknown" ? UNKNOWN : NAMES.index(name.upcase)
    raise ArgumentError, "invalid log level: #{given}" if number.nil? || name == "any"

    number
  end

  def with_level(severity)
    before, self.level = @level, severity
    yield
  ensure
    @level = before
  end

  def add(severity, message = nil, progname = nil)
    severity ||= UNKNOWN
    return true if @device.nil? || severity < @level

    progname ||= @progname
    if message.nil?
      if block_given?
        message = yield
      else
        message, progname = progname, @progname
      end
    end
    @device.write(line(NAMES[severity] || "ANY", progname, message))
    true
  end
  alias log add

  def <<(text)
    @device&.write(text)
    self
  end

  { debug: DEBUG, info: INFO, warn: WARN, error: ERROR, fatal: FATAL, unknown: UNKNOWN }.each do |name, severity|
    define_method(name) { |progname = nil, &block| add(severity, nil, progname, &block) }
    next if name == :unknown

    define_method(:"#{name}?") { @level <= severity }
    define_method(:"#{name}!") { self.level = severity }
  end

  def reopen(device = nil)
    @device = device if device
    self
  end

  def close
    @device = nil
  end

  private

  def line(severity, progname, message)
    (@formatter || @default_formatter).call(severity, Time.now, progname, message)
  end
end
