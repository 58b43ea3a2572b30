# frozen_string_literal: true

require_relative "../test_helper"

# `service_errors:`, what a script is told of a Service's exception.
class ServiceErrorsTest < Minitest::Test
  # A class that does not want to be named, and a message that nobody asked for.
  class Locked < IOError
    def self.name = "asked"
    def self.to_s = "asked"
    def message = "secret"
    def detailed_message(**) = "secret"
  end

  SECRET = "secret: SELECT * FROM users"

  def failing(mode = :class, &) = sandbox_with(service_errors: mode, &)

  # All that a script can see of a failed call.
  def told(sandbox, call = "S::Call.call")
    seen = "[e.message, e.inspect, e.to_s, e.class.to_s, e.backtrace.join]"
    sandbox.run("begin; #{call}; rescue Kobako::ServiceError => e; #{seen}; end")
  end

  def error_of(sandbox, call = "S::Call.call") = assert_raises(Kobako::ServiceError) { sandbox.run(call) }

  test "by default a script is told class and message" do
    assert_equal :message, Kobako::Sandbox.new.service_errors
    [failing(:message) { raise KeyError, SECRET }, sandbox_with { raise KeyError, SECRET }].each do |sandbox|
      assert_equal "KeyError: #{SECRET}", told(sandbox).first
      assert_equal "KeyError: #{SECRET}", error_of(sandbox).message
    end
  end

  test "with :class a script is told the class alone" do
    sandbox = failing { raise KeyError, SECRET }
    assert_equal :class, sandbox.service_errors
    assert_equal ["KeyError", "#<Kobako::ServiceError: KeyError>", "KeyError", "Kobako::ServiceError"],
                 told(sandbox).first(4)
    refute_match(/secret/, told(sandbox).join)
  end

  test "the host's error has the class alone, and the whole exception as its cause" do
    own = KeyError.new(SECRET, receiver: {}, key: "id")
    error = error_of(failing { raise own })
    assert_equal ["KeyError", "service", "Kobako::ServiceError", { "type" => "runtime" }],
                 [error.message, error.origin, error.klass, error.details]
    assert_same own, error.cause
    assert_equal [SECRET, "id"], [error.cause.message, error.cause.key]
    assert_includes error.cause.backtrace.first, __FILE__
    refute_match(/secret/, error.detailed_message)
  end

  test "the cause keeps its own causes" do
    error = error_of(failing do
      raise KeyError, "inner secret"
    rescue KeyError
      raise IOError, "outer secret"
    end)
    assert_equal ["IOError", "outer secret", "inner secret"],
                 [error.message, error.cause.message, error.cause.cause.message]
  end

  test "a class without a name is told by the one above it" do
    assert_equal "IOError", error_of(failing { raise Class.new(Class.new(IOError)), SECRET }).message
  end

  test "the class is told by its own name, and not by what it says" do
    assert_equal "ServiceErrorsTest::Locked", error_of(failing { raise Locked }).message
  end

  test "an exception whose message cannot be had is told all the same" do
    broken = Class.new(IOError) { def message = raise("secret") }
    error = error_of(failing { raise broken })
    assert_equal "IOError", error.message
    assert_instance_of broken, error.cause
  end

  test "every StandardError is told so, Ruby's and kobako's own included" do
    { ArgumentError => "ArgumentError", Errno::ENOENT => "Errno::ENOENT", ZeroDivisionError => "ZeroDivisionError",
      Kobako::ServiceError => "Kobako::ServiceError", Kobako::SandboxError => "Kobako::SandboxError" }
      .each { |kind, name| assert_equal name, error_of(failing { raise kind, SECRET }).message }
    assert_equal "NoMethodError", error_of(failing { nil.upcase }).message
    assert_equal "ZeroDivisionError", error_of(failing { 1 / 0 }).message
  end

  test "what a script inside of a Service raised is told by class" do
    error = error_of(failing { Kobako::Sandbox.new.run("raise 'secret'") })
    assert_equal ["Kobako::SandboxError", "secret"], [error.message, error.cause.message]
  end

  test "a method of Ruby's own that raises is told by class" do
    sandbox = Kobako::Sandbox.new(service_errors: :class)
    sandbox.define(:S).bind(:Call, { "a" => 1 }, methods: %i[fetch])
    assert_equal "KeyError", error_of(sandbox, "S::Call.fetch('nope')").message
    assert_equal 'key not found: "nope"', error_of(sandbox, "S::Call.fetch('nope')").cause.message
  end

  test "what an object behind a Handle raises is told by class" do
    object = Class.new { def open_up = raise(IOError, SECRET) }.new
    assert_equal "IOError", told(failing { object }, "S::Call.call.open_up").first
  end

  test "what the script itself got wrong is told in full" do
    strict = Kobako::Sandbox.new(service_errors: :class)
    strict.define(:S).bind(:Call, ->(first, key: 1) { [first, key] })
    { "S::Call.call" => ["argument", "ArgumentError: wrong number of arguments (given 0, expected 1)"],
      "S::Call.call(1, kee: 2)" => ["argument", "ArgumentError: unknown keyword: :kee"],
      "S::Call.nope" => ["undefined", "undefined method 'nope' for S::Call"] }.each do |call, expected|
        error = error_of(strict, call)
        assert_equal expected, [error.details["type"], error.message], call
      end
  end

  test "a Handle that is disconnected is told as ever" do
    object = Object.new
    sandbox = Kobako::Sandbox.new(service_errors: :class)
    sandbox.define(:S).bind(:Get, -> { object }).bind(:Close, -> { sandbox.disconnect(object) })
    assert_fails(Kobako::ServiceError::Disconnected, "the Handle is disconnected") do
      sandbox.run("it = S::Get.call; S::Close.call; it.use")
    end
  end

  test "the script rescues and goes on" do
    sandbox = failing { |key| { "a" => 1 }.fetch(key) }
    assert_equal [1, "KeyError", 1], sandbox.run(<<~RUBY)
      ["a", "b", "a"].map do |key|
        S::Call.call(key)
      rescue Kobako::ServiceError => e
        e.message
      end
    RUBY
  end

  test "what is no StandardError goes on to the caller whole" do
    assert_fails(NotImplementedError, SECRET) { failing { raise NotImplementedError, SECRET }.run("S::Call.call") }
  end

  test "one Sandbox's choice is none of another's" do
    quiet = failing(:class) { raise IOError, SECRET }
    loud = failing(:message) { raise IOError, SECRET }
    2.times { assert_equal ["IOError", "IOError: #{SECRET}"], [error_of(quiet).message, error_of(loud).message] }
  end

  test "anything but :message or :class is refused" do
    [nil, true, :classes, "class", :all, [], :CLASS].each do |given|
      assert_fails(ArgumentError, "service_errors must be :message or :class, got #{given.inspect}") do
        Kobako::Sandbox.new(service_errors: given)
      end
    end
  end
end
