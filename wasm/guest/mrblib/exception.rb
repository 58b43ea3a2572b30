class Exception
  def self.to_tty?
    false
  end

  alias __message message
  private :__message

  def message
    text = to_s
    text.is_a?(String) ? text : __message
  end

  def inspect
    text = to_s
    return self.class.to_s if text.empty?

    text.include?("\n") ? "#<#{self.class}:#{text.inspect}>" : "#<#{self.class}: #{text}>"
  end

  def ==(other)
    return true if equal?(other)

    other.class == self.class && message == other.message && backtrace == other.backtrace
  end

  def backtrace_locations
    lines = backtrace
    lines && lines.map { |line| Kobako::Location.__new(line) }
  end

  # The first line with the class behind it.
  def detailed_message(highlight: false, **_options)
    text = "#{message}#{__hint}"
    kind = self.class.to_s
    if text.empty?
      kind = "unhandled exception" if instance_of?(RuntimeError)
      return highlight ? "\e[1;4m#{kind}\e[m" : kind
    end

    first, rest = text.split("\n", 2)
    return "#{first} (#{kind})#{"\n#{rest}" if rest}" unless highlight

    lines = rest ? rest.split("\n", -1).map { |line| line.empty? ? "" : "\e[1m#{line}\e[m" }.join("\n") : nil
    "\e[1m#{first} (\e[1;4m#{kind}\e[m\e[1m)\e[m#{"\n#{lines}" if lines}"
  end

  def full_message(highlight: false, order: :top, **options)
    unless [:top, :bottom, nil].include?(order)
      raise ArgumentError, "expected :top or :bottom as order: #{order.inspect}"
    end

    return __section(highlight, options) + __causes(highlight, options) unless order == :bottom

    head = highlight ? "\e[1mTraceback\e[m" : "Traceback"
    lines = backtrace || []
    width = (lines.size - 1).to_s.size
    frames = (1...lines.size).map { |index| "\t#{index.to_s.rjust(width)}: from #{lines[index]}\n" }
    "#{head} (most recent call last):\n#{frames.reverse.join}#{__headline(highlight, options)}"
  end

  private

  def __headline(highlight, options)
    text = "#{(backtrace || [])[0] || "(script)"}: #{detailed_message(highlight: highlight, **options)}"
    text.end_with?("\n") ? text : "#{text}\n"
  end

  def __section(highlight, options)
    lines = (backtrace || [])[1..-1] || []
    __headline(highlight, options) + lines.map { |line| "\tfrom #{line}\n" }.join
  end

  def __causes(highlight, options)
    seen = [self]
    text = ""
    error = cause
    while error && !seen.any? { |one| one.equal?(error) }
      text << error.__send__(:__section, highlight, options)
      seen << error
      error = error.cause
    end
    text
  end

  # What follows the message where a near name is known.
  def __hint
    ""
  end
end

class NameError
  def initialize(message = nil, name = nil, receiver: (none = true))
    super(message)
    __keep(:name, name)
    __keep(:receiver, receiver) unless none
  end
end

class NoMethodError
  def initialize(message = nil, name = nil, args = nil, _private = false, receiver: (none = true))
    super(message, name)
    __keep(:args, args)
    __keep(:receiver, receiver) unless none
  end
end

class FrozenError
  def initialize(message = nil, receiver: (none = true))
    super(message)
    __keep(:receiver, receiver) unless none
  end
end

class KeyError
  def initialize(message = nil, receiver: (no_receiver = true), key: (no_key = true))
    super(message)
    __keep(:receiver, receiver) unless no_receiver
    __keep(:key, key) unless no_key
  end
end

class NoMatchingPatternKeyError
  def initialize(message = nil, matchee: (no_matchee = true), key: (no_key = true))
    super(message)
    __keep(:matchee, matchee) unless no_matchee
    __keep(:key, key) unless no_key
  end
end

class UncaughtThrowError
  def to_s
    "uncaught throw #{tag.inspect}"
  end
end

class LocalJumpError
  attr_reader :reason, :exit_value
end

class SyntaxError
  def path
    nil
  end
end

class LoadError < ScriptError
  attr_reader :path
end

class SecurityError < Exception; end
class SignalException < Exception; end

class Interrupt < SignalException
  def initialize(message = "Interrupt")
    super
  end
end

class IOError < StandardError; end
class EOFError < IOError; end
class ThreadError < StandardError; end
class ClosedQueueError < StopIteration; end
class FiberError < StandardError; end

class EncodingError < StandardError; end

[:UndefinedConversionError, :InvalidByteSequenceError, :ConverterNotFoundError, :CompatibilityError].each do |name|
  Encoding.const_set(name, Class.new(EncodingError)) unless Encoding.const_defined?(name, false)
end
