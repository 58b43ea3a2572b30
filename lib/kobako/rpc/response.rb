# frozen_string_literal: true

module Kobako
  module RPC
    Response = Data.define(:value, :fault) # :nodoc:

    # What a guest gets for its Request: a value or a Fault.
    #
    #   Kobako::RPC::Response.ok(42).value                                                # => 42
    #   Kobako::RPC::Response.error(Kobako::RPC::Fault.new(type: "undefined", message: "no")).ok? # => false
    class Response
      ##
      # :attr_reader: value
      # The call's result, or nil.

      ##
      # :attr_reader: fault
      # The Fault, or nil.

      # A call's result, which may be nil.
      def self.ok(value) = new(value:, fault: nil)

      # A failed call. ArgumentError when `fault` is no Fault.
      def self.error(fault)
        raise ArgumentError, "a failed Response holds a Kobako::RPC::Fault, got #{fault.inspect}" unless Fault === fault

        new(value: nil, fault:)
      end

      private_class_method :new

      def initialize(value:, fault:) # :nodoc:
        raise ArgumentError, "a Response has a value or a Fault, not both" unless NilClass === value || fault.nil?

        super
      end

      # Whether there is a result.
      def ok? = fault.nil?

      # Whether there is a Fault.
      def error? = !ok?

      # The value, or the Fault.
      def payload = fault || value
    end
  end
end
