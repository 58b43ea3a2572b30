# frozen_string_literal: true

module Kobako
  # Runs untrusted Ruby inside WebAssembly.
  #
  #   sandbox = Kobako::Sandbox.new(timeout: 2)
  #   sandbox.define(:KV).bind(:Get, ->(key) { { "a" => 1 }[key] })
  #   sandbox.run('KV::Get.call("a")') # => 1
  #
  # Every run starts from the same booted guest: nothing of an earlier run is there.
  # One run at a time; different Sandboxes run freely in different threads.
  class Sandbox
    # Seconds.
    DEFAULT_TIMEOUT_SECONDS = 60.0
    # Bytes of the guest's memory.
    DEFAULT_MEMORY_LIMIT = 5 << 20
    # Bytes kept of each output channel.
    DEFAULT_OUTPUT_LIMIT = 1 << 20

    # Service calls of one run.
    DEFAULT_MAX_CALLS = 1_000_000
    # Handles of one run.
    DEFAULT_MAX_HANDLES = 100_000

    # Of the random numbers that scripts draw.
    DEFAULT_SEED = 0
    # Where the clock of scripts stands.
    DEFAULT_CLOCK = Time.at(0, in: "UTC").freeze

    # Seconds that a clock can still count; bytes that a machine can address; bits of a
    # seed; seconds since 1970 that the guest has room for.
    LONGEST_TIMEOUT = 1e9
    LARGEST_LIMIT = 1 << 62
    LONGEST_SEED = 4096
    CLOCK_SECONDS = -(1 << 63)...(1 << 63)
    private_constant :LONGEST_TIMEOUT, :LARGEST_LIMIT, :LONGEST_SEED, :CLOCK_SECONDS

    # The guest's file, or nil for the gem's own.
    attr_reader :wasm_path
    # Seconds as a Float, or nil.
    attr_reader :timeout
    # Bytes, or nil.
    attr_reader :memory_limit
    # Bytes.
    attr_reader :stdout_limit, :stderr_limit
    # Service calls of one run, or nil.
    attr_reader :max_calls
    # Handles of one run, or nil.
    attr_reader :max_handles
    # :own or :declared: whether objects that declare nothing can be called.
    attr_reader :surface
    # :message or :class: what a script is told of a Service's exception.
    attr_reader :service_errors
    # What the random numbers of every run follow from, an Integer.
    attr_reader :seed
    # The Time at which every run takes place; its offset is the scripts' local time.
    attr_reader :clock
    # The RPC::Server that holds the Services.
    attr_reader :services

    # `timeout` in seconds, `memory_limit` in bytes, `max_calls` and `max_handles` may be
    # nil: no limit. The output limits, bytes, may not: nil means the default.
    # `surface: :declared` refuses objects that neither `bind(methods:)` nor
    # Kobako::Service's `expose` speaks for; `service_errors: :class` tells scripts no
    # message of a Service's exception, only its class. `seed`, an Integer, is where random
    # numbers begin in every run, `clock`, a Time, what Time.now gives in it, with its
    # offset: both are fixed, so that a run can be repeated. Raises ArgumentError for anything
    # else, Wasm::ModuleNotBuiltError when there is no guest and Wasm::InvalidModuleError
    # when the file is none.
    def initialize(wasm_path: nil, timeout: DEFAULT_TIMEOUT_SECONDS, memory_limit: DEFAULT_MEMORY_LIMIT,
                   stdout_limit: nil, stderr_limit: nil, max_calls: DEFAULT_MAX_CALLS,
                   max_handles: DEFAULT_MAX_HANDLES, surface: :own, service_errors: :message,
                   seed: DEFAULT_SEED, clock: DEFAULT_CLOCK)
      # most are the defaults, which need no look: requests make Sandboxes of their own
      @wasm_path = wasm_path.nil? ? nil : path!(wasm_path)
      @timeout = DEFAULT_TIMEOUT_SECONDS.equal?(timeout) ? timeout : timeout!(timeout)
      @stdout_limit = stdout_limit.nil? ? DEFAULT_OUTPUT_LIMIT : output_limit!(:stdout_limit, stdout_limit)
      @stderr_limit = stderr_limit.nil? ? DEFAULT_OUTPUT_LIMIT : output_limit!(:stderr_limit, stderr_limit)
      count!(:max_calls, max_calls, LARGEST_LIMIT) unless DEFAULT_MAX_CALLS.equal?(max_calls)
      @max_calls = max_calls
      count!(:max_handles, max_handles, RPC::HANDLES) unless DEFAULT_MAX_HANDLES.equal?(max_handles)
      @max_handles = max_handles
      @surface = surface
      @service_errors = service_errors
      @seed = DEFAULT_SEED.equal?(seed) ? seed : seed!(seed)
      @clock = DEFAULT_CLOCK.equal?(clock) ? clock : clock!(clock)
      guest = Wasm.guest(@wasm_path)
      @memory_limit = memory_limit!(memory_limit, guest.minimum_memory)
      @services = RPC::Server.for_sandbox(surface, service_errors, max_handles, guest)
      @driver = Driver.new(guest, @services, @timeout, @memory_limit, @stdout_limit, @stderr_limit, @max_calls,
                           told_seed, told_clock)
    end

    # The Namespace of that name (Symbol or String, /\A[A-Z]\w*\z/), made when it is
    # new. ArgumentError for another name and after the first run.
    def define(name) = @services.define(name)

    # Runs `source`, a String of Ruby, and returns its last expression's value. Raises
    # SandboxError, ServiceError or TrapError; lets through what belongs to the caller
    # (an interrupt, a throw or an exit from a Service).
    def run(source)
      raise SandboxError, "a script must be a String, got #{RPC::Text.class_of(source)}" unless String === source

      result = @driver.run(source)
      Outcome::Ended === result ? fail_with(result, source) : result
    end

    # Takes from the running script the Handle that it has of `object`: from here on a
    # call of it is a ServiceError::Disconnected. For Services, of what they close. False
    # when the script has no Handle of it.
    def disconnect(object) = @services.disconnect(object)

    # The last run's standard output: UTF-8 where it is valid, else ASCII-8BIT.
    def stdout = stdout_capture.bytes

    # The last run's standard error.
    def stderr = stderr_capture.bytes

    # Whether the last run wrote more to standard output than is kept.
    def stdout_truncated? = stdout_capture.truncated?

    # The same of standard error.
    def stderr_truncated? = stderr_capture.truncated?

    # The last run's standard output, as a Capture.
    def stdout_capture = capture(*@driver.stdout)

    # The last run's standard error, as a Capture.
    def stderr_capture = capture(*@driver.stderr)

    # Shows the configuration, and never a bound object.
    def inspect
      "#<#{self.class} timeout=#{timeout.inspect} memory_limit=#{memory_limit.inspect} " \
        "services=#{services.paths}>"
    end

    private

    # From here, so that a backtrace begins here, and a ServiceError has no cause but the
    # Service's exception.
    def fail_with(ended, source)
      if SandboxError === ended.error
        ended.error.locate(source)
        raise ended.error
      end

      raise ended.error, cause: ended.cause
    end

    def capture(bytes, truncated) = Capture.new(bytes:, truncated:)

    def path!(path)
      return File.path(path) if path.is_a?(String) || path.respond_to?(:to_path)

      raise ArgumentError, "wasm_path must be a path (String or Pathname) or nil, got #{path.inspect}"
    end

    def timeout!(timeout)
      return if timeout.nil?

      seconds = timeout.to_f if timeout.is_a?(Numeric) && timeout.real? && timeout.abs < LONGEST_TIMEOUT
      return seconds if seconds.is_a?(Float) && seconds.finite? && seconds.positive?

      raise ArgumentError, "timeout must be a positive number of seconds or nil, got #{timeout.inspect}"
    end

    def count!(name, given, most)
      return if given.nil? || (given.is_a?(Integer) && given >= 1 && given <= most)

      raise ArgumentError, "#{name} must be an Integer from 1 to #{most} or nil, got #{given.inspect}"
    end

    def memory_limit!(limit, minimum)
      return if limit.nil?

      unless limit.is_a?(Integer) && limit >= 1 && limit <= LARGEST_LIMIT
        raise ArgumentError, "memory_limit must be a positive number of bytes (Integer) or nil, got #{limit.inspect}"
      end
      return limit if limit >= minimum

      raise ArgumentError, "memory_limit must be at least #{minimum} bytes, which the booted guest needs, got #{limit}"
    end

    def seed!(seed)
      return seed if seed.is_a?(Integer) && seed.bit_length <= LONGEST_SEED

      given = seed.is_a?(Integer) ? "one of #{seed.bit_length} bits" : seed.inspect
      raise ArgumentError, "seed must be an Integer of at most #{LONGEST_SEED} bits, got #{given}"
    end

    def clock!(clock)
      raise ArgumentError, "clock must be a Time, got #{clock.inspect}" unless clock.is_a?(Time)
      return clock.frozen? ? clock : clock.dup.freeze if CLOCK_SECONDS.cover?(clock.to_i)

      raise ArgumentError, "clock must be within 2**63 seconds of 1970, got #{clock.inspect}"
    end

    # What is as at the guest's boot need not be told.
    def told_seed = (@seed.to_s unless @seed == DEFAULT_SEED)

    def told_clock
      return if DEFAULT_CLOCK.equal?(@clock)

      at = [@clock.to_i, @clock.nsec, @clock.utc_offset]
      at unless at == [0, 0, 0]
    end

    def output_limit!(name, limit)
      return limit if limit.is_a?(Integer) && limit >= 0 && limit <= LARGEST_LIMIT

      raise ArgumentError,
            "#{name} must be a number of bytes (Integer, 0 or more) or nil for the default, got #{limit.inspect}"
    end
  end
end
