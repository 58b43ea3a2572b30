# frozen_string_literal: true

module Kobako
  module RPC
    Fault = Data.define(:type, :message, :details) # :nodoc:

    # Why a Service call has no value.
    #
    #   Kobako::RPC::Fault.new(type: "runtime", message: "KeyError: key not found: 1")
    class Fault
      # No such path, method or Handle; a call that does not fit the method's parameters;
      # a Handle that is disconnected; anything that the Service raised.
      TYPES = %w[undefined argument disconnected runtime].freeze

      ##
      # :attr_reader: type
      # One of TYPES.

      ##
      # :attr_reader: message
      # A String; "Class: message" of what a Service raised.

      ##
      # :attr_reader: details
      # A Hash, with the Fault's number within its run as "id", or nil.

      # ArgumentError for another type, a message that is no String, details that are no
      # Hash.
      def initialize(type:, message:, details: nil)
        must(TYPES.include?(type), "type", "one of #{TYPES.join(", ")}", type)
        must(String === message, "message", "a String", message)
        must(details.nil? || Hash === details, "details", "a Hash or nil", details)
        super
      end

      private

      def must(fits, name, what, given)
        raise ArgumentError, "a Fault's #{name} must be #{what}, got #{given.inspect}" unless fits
      end
    end
  end
end
