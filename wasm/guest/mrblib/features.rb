module Kobako
  # What `require` finds. Nothing is read from a file: a library's bytecode lies beside the
  # snapshot, and is run at its first `require`, or when one of its constants is mentioned.
  module Features
    # Libraries that Ruby has loaded before a script begins.
    LOADED = %w[complex enumerator fiber rational thread]
    # Libraries that the guest has without loading anything.
    AT_HAND = %w[set]
    # What Ruby has without `require`, and the guest keeps in the same place.
    PARTS = %w[marshal process thread]
    NAMES = __names - PARTS + AT_HAND
    # Constant => the library that defines it.
    CONSTANTS = {
      Abbrev: "abbrev", Base64: "base64", Benchmark: "benchmark", BigDecimal: "bigdecimal", CSV: "csv", ClosedQueueError: "thread",
      Date: "date", DateTime: "date", Delegator: "delegate", Digest: "digest",
      ExceptionForMatrix: "matrix", Matrix: "matrix", Vector: "matrix",
      Forwardable: "forwardable", JSON: "json", Logger: "logger", Marshal: "marshal", Monitor: "monitor", MonitorMixin: "monitor", Mutex: "thread",
      Observable: "observer", OpenStruct: "ostruct", OptionParser: "optparse", OptParse: "optparse", PP: "pp", Prime: "prime", Process: "process", Queue: "thread",
      SecureRandom: "securerandom", Shellwords: "shellwords", SimpleDelegator: "delegate",
      SingleForwardable: "forwardable", Singleton: "singleton", SizedQueue: "thread", StringIO: "stringio",
      StringScanner: "strscan", TSort: "tsort", ThreadError: "thread", Timeout: "timeout", WeakRef: "weakref"
    }

    @loaded = []
    @required = []

    # As Kernel#require.
    def self.require(path)
      name = path.end_with?(".rb") ? path[0..-4] : path
      return false if LOADED.include?(name) || @required.include?(name)

      missing(path) unless NAMES.include?(name)
      load(name)
      $LOADED_FEATURES << "#{name}.rb"
      @required << name
      true
    end

    # Loads it, if it is not there yet. What a library needs of others it loads itself.
    def self.load(name)
      return if AT_HAND.include?(name) || @loaded.include?(name)

      @loaded << name
      __run(name)
    end

    # Before the script runs, so that a run may begin with it. `require` then finds it loaded.
    def self.preload(name)
      load(name) if NAMES.include?(name)
    end

    def self.load_all
      (NAMES + PARTS).each { |name| load(name) }
    end

    # Loads what defines the constant; false when no library does.
    def self.offer(constant)
      name = CONSTANTS[constant]
      return false if name.nil? || @loaded.include?(name)

      load(name)
      true
    end

    def self.path(given)
      return given if given.is_a?(String)

      %i[to_path to_str].each do |method|
        text = given.respond_to?(method) ? given.__send__(method) : nil
        return text if text.is_a?(String)
      end
      name = given.nil? || given == true || given == false ? given.inspect : given.class
      raise TypeError, "no implicit conversion of #{name} into String"
    end

    def self.missing(path)
      error = LoadError.new("cannot load such file -- #{path} (the sandbox has #{NAMES.sort.join(", ")})")
      error.__path(path)
      raise error
    end
  end
end

class LoadError < ScriptError
  # What could not be loaded.
  attr_reader :path

  def __path(path)
    @path = path
  end
end

module Kernel
  private

  def require(path)
    Kobako::Features.require(Kobako::Features.path(path))
  end

  # There are no files: what is named by where it lies is not there.
  def require_relative(path)
    Kobako::Features.missing(Kobako::Features.path(path))
  end

  def load(path, _wrap = false)
    Kobako::Features.missing(Kobako::Features.path(path))
  end

  # A library's constants load it anyway.
  def autoload(_constant, path)
    path = Kobako::Features.path(path)
    Kobako::Features.missing(path) unless Kobako::Features::NAMES.include?(path)
    nil
  end
end

$LOADED_FEATURES = []
$LOAD_PATH = []

class Object
  # JSON is at hand without `require`, and so is this: the library puts its own in its place.
  def to_json(*arguments)
    Kobako::Features.load("json")
    to_json(*arguments)
  end
end
