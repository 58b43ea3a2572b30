# frozen_string_literal: true

require_relative "outcome/panic"

module Kobako
  # How a run ended: a value, or a Panic.
  #
  #   Kobako::Outcome.decode("\x01\x2a".b) # => 42
  module Outcome
    VALUE = 1
    PANIC = 2
    FORGOTTEN = "a Service call failed; the host keeps only the latest #{RPC::Failures::KEPT} failures of a run".freeze
    private_constant :VALUE, :PANIC, :FORGOTTEN

    # A run without a value: its exception, with the Service's own as the cause.
    Ended = Data.define(:error, :cause) # :nodoc:

    class << self
      # The value that an outcome's bytes (a binary String) hold, or the Panic. TrapError
      # for bytes that are no outcome; its cause tells more.
      def decode(bytes)
        raise TypeError, "an outcome is a String of bytes, got #{RPC::Text.class_of(bytes)}" unless String === bytes

        head = bytes.getbyte(0)
        body = bytes.byteslice(1..)
        case head
        when VALUE then Codec::Decoder.decode(body)
        when PANIC then Panic.of(Codec::Decoder.decode(body))
        else raise Codec::InvalidType, "an outcome begins with 1 or 2, not #{head || "nothing"}"
        end
      rescue Codec::Error => e
        raise TrapError, "the guest broke the calling contract: #{e.message}"
      end

      # What the Panic map stands for. Whose failure it was is decided by what the host
      # saw: only a Fault that `server` gave in this run makes it a Service's.
      def ended(map, server) # :nodoc:
        panic = Panic.of(map)
        failure = panic.fault && server.failure(panic.fault)
        return Ended.new(error: panic.exception, cause: nil) unless failure

        Ended.new(error: service_error(panic, failure.fault), cause: failure.exception)
      end

      private

      # Of a Fault that the host does not keep any more only the guest's word is left, which
      # is not passed on.
      def service_error(panic, fault)
        type = fault&.type || "runtime"
        kind = type == "disconnected" ? ServiceError::Disconnected : ServiceError
        kind.new(fault&.message || FORGOTTEN, origin: "service", klass: panic.klass,
                                              backtrace_lines: panic.backtrace, details: { "type" => type })
      end
    end
  end
end
