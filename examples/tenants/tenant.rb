# frozen_string_literal: true

require_relative "account"

module Tenants
  # How a job ended. `state` is :done, :failed (the formula's fault), :stopped (by a limit),
  # :broken (our fault) or :suspended (not run); `told` is for the tenant, `cause` for us.
  Result = Data.define(:tenant, :state, :told, :value, :output, :cut, :cause) do
    def initialize(value: nil, output: "", cut: false, cause: nil, **facts) = super

    # What does not depend on time.
    def outcome = [state, told, value, output]
  end

  # A customer, whose formulas run in a Sandbox of its own.
  class Tenant
    # What a formula may cost. A good one takes a hundredth of it.
    LIMITS = { timeout: 0.5, memory_limit: 8 << 20, stdout_limit: 16 << 10, stderr_limit: 16 << 10 }.freeze

    attr_reader :name, :account

    def initialize(name, ledger)
      @name = name
      @account = Account.new
      @lock = Mutex.new
      @sandbox = Kobako::Sandbox.new(surface: :declared, **LIMITS)
      @sandbox.define(:Sales).bind(:Ledger, ledger).bind(:Target, -> { 25_000_00 })
    end

    # Runs a formula, and gives a Result for everything that it can do. One at a time: a
    # second thread waits.
    def run(source)
      @lock.synchronize do
        next suspended if account.suspended?

        start = now
        result = outcome(source)
        account.charge(now - start, failed: %i[failed stopped].include?(result.state))
        result
      end
    end

    def inspect = "#<Tenant #{name}>"

    private

    def suspended
      account.refuse
      Result.new(tenant: self, state: :suspended, told: "Your formulas have failed too often. Please write to us.")
    end

    def outcome(source)
      value = @sandbox.run(source)
      result(:done, plain(value.inspect[0, 100]), value:)
    rescue Kobako::SandboxError => e
      result(:failed, "Your formula failed#{place(e)}: #{plain(e.message)} (#{plain(e.klass)})")
    rescue Kobako::ServiceError => e
      return broken(e) unless e.cause.nil? || e.cause.is_a?(Ledger::Refused)

      result(:failed, "Your formula asked for what it may not have#{place(e)}: #{plain(e.message)}")
    rescue Kobako::TimeoutError
      result(:stopped, "Your formula took longer than #{LIMITS[:timeout]} s.")
    rescue Kobako::MemoryLimitError
      result(:stopped, "Your formula needs more than #{LIMITS[:memory_limit] >> 20} MiB.")
    rescue Kobako::TrapError => e # no limit, but a fault inside kobako: worth a bug report
      broken(e)
    end

    def broken(error)
      result(:broken, "Something went wrong on our side, and we have been told.", cause: error.cause || error)
    end

    def result(state, told, **facts)
      Result.new(tenant: self, state:, told:, **facts, output: plain(@sandbox.stdout) + plain(@sandbox.stderr),
                 cut: @sandbox.stdout_truncated? || @sandbox.stderr_truncated?)
    end

    def place(error)
      number = error.details&.[]("line") || error.backtrace_lines.first.to_s[/\A\(script\):(\d+)/, 1]
      " in line #{number}" if number
    end

    # Text of a formula's, which may be any bytes, for a log and a page.
    def plain(text)
      text.to_s.dup.force_encoding(Encoding::UTF_8).scrub.gsub(/[[:cntrl:]&&[^\n]]/, "?")
    end

    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  end
end
