# frozen_string_literal: true

# Runs in the guest before a file of mruby's tests. It gives what they call, and tells the host
# of each assertion as it ends: its title, the number of its checks, and of each that failed the
# line and what was wrong.
module MrubySuite
  FLOAT_TOLERANCE = 1e-10
  SHOWN = 300
  private_constant :FLOAT_TOLERANCE, :SHOWN

  class Skipped < NotImplementedError; end

  # One `assert`, which may stand in another.
  class Assertion
    attr_reader :title, :problems

    def initialize(title, outer)
      @title = outer ? "#{outer.title} > #{title}" : title
      @checks = 0
      @problems = []
      @outer = outer
    end

    def check(holds, problem)
      @checks += 1
      @problems << [MrubySuite.line(caller), problem] unless holds
    end

    # Checks that stand in an inner one count there.
    def report
      @outer&.hold_others
      if @checks.zero? && @problems.empty?
        return if @holds_others

        @problems << [nil, "checks nothing"]
      end
      Report.call(@title, @checks, @problems.map { |line, text| [line, text[0, SHOWN]] })
    end

    def hold_others = @holds_others = true

    def end_with(exception, kind)
      @problems << [MrubySuite.line(exception.backtrace || []), "#{kind} #{exception.class}: #{exception.message}"]
    end
  end

  @running = []

  class << self
    def run(title)
      @running << Assertion.new(title, @running.last)
      yield
    rescue Skipped => e
      @running.last.end_with(e, "skipped,")
    rescue Exception => e # rubocop:disable Lint/RescueException -- whatever the test raises
      @running.last.end_with(e, "raised")
    ensure
      @running.pop.report
    end

    # What is wrong, in words, is only asked for when it does not hold.
    def check(holds, message = nil)
      @running.last&.check(holds, holds ? nil : [message, yield].compact.join(": "))
      holds
    end

    def answers(wanted, value, name, others, message)
      got = value.__send__(name, *others)
      check(got == wanted, message) { "#{name} of #{[value, *others].inspect} is #{got.inspect}" }
    end

    # Where the file itself, which stands above this, is in a backtrace.
    def line(backtrace) = backtrace.map { |frame| frame.split(":")[1].to_i }.find { |number| number <= LINES }

    def near?(wanted, got)
      return wanted.nan? && got.nan? if wanted.nan? || got.nan?
      return wanted == got if wanted.infinite? || got.infinite?

      (wanted - got).abs <= FLOAT_TOLERANCE
    end

    # `*` stands for anything, `[...]` for one of some characters.
    def like?(pattern, text)
      parts = pattern.split(/(\*|\[.*?\])/).map do |part|
        next ".*" if part == "*"

        part.start_with?("[") ? part : Regexp.escape(part)
      end
      /\A#{parts.join}\z/m.match?(text)
    end
  end
end

# In mruby `__ENCODING__` is a String, which the tests look at.
class Encoding
  def ==(other) = super || to_s == other
end

def assert(title = "assert", _clause = nil, &) = MrubySuite.run(title, &)

def skip(reason = "") = raise(MrubySuite::Skipped, reason)

def pass = MrubySuite.check(true)

def flunk(message = nil, problem = "flunked") = MrubySuite.check(false, message) { problem }

def assert_true(value, message = nil, problem = nil)
  MrubySuite.check(value == true, message) { problem || "#{value.inspect} is not true" }
end

def assert_false(value, message = nil) = MrubySuite.check(value == false, message) { "#{value.inspect} is not false" }

def assert_nil(value, message = nil) = MrubySuite.check(value.nil?, message) { "#{value.inspect} is not nil" }

def assert_not_nil(value, message = nil) = MrubySuite.check(!value.nil?, message) { "is nil" }

# What the block gives stands in the place of `got`.
def assert_equal(wanted, got = nil, message = nil)
  return assert_equal(wanted, yield, got) if block_given?

  MrubySuite.check(wanted == got, message) { assertion_diff(wanted, got) }
end

def assertion_diff(wanted, got) = "wanted #{wanted.inspect}, got #{got.inspect}"

def assert_not_equal(other, got = nil, message = nil)
  return assert_not_equal(other, yield, got) if block_given?

  equal = other == got
  MrubySuite.check(!equal, message) { "#{got.inspect} is equal" }
end

def assert_same(wanted, got, message = nil)
  MrubySuite.check(wanted.equal?(got), message) { "#{got.inspect} is not the same object" }
end

def assert_not_same(other, got, message = nil)
  MrubySuite.check(!other.equal?(got), message) { "#{got.inspect} is the same object" }
end

def assert_include(all, one, message = nil)
  MrubySuite.check(all.include?(one), message) { "#{all.inspect} does not include #{one.inspect}" }
end

def assert_not_include(all, one, message = nil)
  MrubySuite.check(!all.include?(one), message) { "#{all.inspect} includes #{one.inspect}" }
end

def assert_predicate(value, name, message = nil) = MrubySuite.answers(true, value, name, [], message)

def assert_not_predicate(value, name, message = nil) = MrubySuite.answers(false, value, name, [], message)

def assert_operator(value, name, other, message = nil) = MrubySuite.answers(true, value, name, [other], message)

def assert_not_operator(value, name, other, message = nil) = MrubySuite.answers(false, value, name, [other], message)

def assert_match(pattern, text, message = nil)
  MrubySuite.check(MrubySuite.like?(pattern, text), message) { "#{text.inspect} is not like #{pattern.inspect}" }
end

def assert_kind_of(kind, value, message = nil)
  MrubySuite.check(value.is_a?(kind), message) { "#{value.inspect} is of class #{value.class}" }
end

def assert_float(wanted, got, message = nil)
  MrubySuite.check(MrubySuite.near?(wanted.to_f, got.to_f), message) { assertion_diff(wanted, got) }
end

def assert_nothing_raised(message = nil)
  yield
  pass
rescue Exception => e # rubocop:disable Lint/RescueException -- nothing at all
  MrubySuite.check(false, message) { "raised #{e.class}: #{e.message}" }
end

def assert_raise(*kinds)
  message = kinds.pop if kinds.last.is_a?(String)
  kinds << StandardError if kinds.empty?
  yield
  MrubySuite.check(false, message) { "#{kinds.inspect} was not raised" }
rescue *kinds => e
  pass
  e
rescue Exception => e # rubocop:disable Lint/RescueException -- whichever it is
  MrubySuite.check(false, message) { "raised #{e.class}: #{e.message}" }
end

def assert_raise_with_message(kind, text, message = nil, &)
  error = assert_raise(kind, &)
  assert_equal(text, error.message, message) if error
end

def assert_raise_with_message_pattern(kind, pattern, message = nil, &)
  error = assert_raise(kind, &)
  assert_match(pattern, error.message, message) if error
end
