# frozen_string_literal: true

require_relative "outcome/panic"

module Kobako
  # How a run ended: a value, or a Panic that becomes an exception here.
  module Outcome
    class << self
      # Raises what the Panic map stands for. Whose failure it was is decided by what
      # the host saw: only a Fault that `server` gave in this run makes it a Service's.
      def fail(map, server)
        panic = Panic.of(map)
        fault = panic.fault && server.fault(panic.fault)
        raise sandbox_error(panic) unless fault

        raise service_error(panic, fault), cause: fault.exception
      end

      private

      def sandbox_error(panic)
        SandboxError.new(panic.message, origin: "sandbox", klass: panic.class_name,
                                        backtrace_lines: panic.backtrace, details: panic.details)
      end

      def service_error(panic, fault)
        kind = fault.type == "disconnected" ? ServiceError::Disconnected : ServiceError
        kind.new(fault.message || panic.message, origin: "service", klass: panic.class_name,
                                                 backtrace_lines: panic.backtrace, details: { "type" => fault.type })
      end
    end
  end
end
