# frozen_string_literal: true

module Kobako
  module RPC
    # Why a Service call has no value.
    #
    #   Kobako::RPC::Fault.new(type: "runtime", message: "KeyError: key not found: 1")
    #
    # `type` is one of TYPES; `details` is a Hash or nil, and has the Fault's number
    # within its run as "id".
    Fault = Data.define(:type, :message, :details) do
      # ArgumentError for another type, a message that is no String, details that are no
      # Hash.
      def initialize(type:, message:, details: nil)
        must(Fault::TYPES.include?(type), "type", "one of #{Fault::TYPES.join(", ")}", type)
        must(String === message, "message", "a String", message)
        must(details.nil? || Hash === details, "details", "a Hash or nil", details)
        super
      end

      private

      def must(fits, name, what, given)
        raise ArgumentError, "a Fault's #{name} must be #{what}, got #{given.inspect}" unless fits
      end
    end

    class Fault
      # No such path, method or Handle; a call that does not fit the method's parameters;
      # a Handle that is disconnected; anything that the Service raised.
      TYPES = %w[undefined argument disconnected runtime].freeze
    end
  end
end
