# frozen_string_literal: true

module Kobako
  module RPC
    Request = Data.define(:target, :method, :args, :kwargs) # :nodoc:

    # A guest's call of a Service.
    #
    #   Kobako::RPC::Request.new(target: "KV::Get", method: "call", args: ["a"])
    class Request
      ##
      # :attr_reader: target
      # "Namespace::Member", or a Handle.

      ##
      # :attr_reader: method
      # The method's name, a String.

      ##
      # :attr_reader: args
      # An Array of what can be carried.

      ##
      # :attr_reader: kwargs
      # A Hash with Symbol keys.

      # `method` may be a Symbol as well. ArgumentError for what is none of the above.
      def initialize(target:, method:, args: [], kwargs: {})
        method = method.name if Symbol === method
        must(String === target || Handle === target, "target", "a String like \"KV::Get\" or a Handle", target)
        must(String === method, "method", "a String or Symbol", method)
        must(Array === args, "args", "an Array", args)
        must(Hash === kwargs && kwargs.keys.all?(Symbol), "kwargs", "a Hash with Symbol keys", kwargs)
        super(target:, method:, args: args.dup.freeze, kwargs: kwargs.dup.freeze)
      end

      alias method_name method

      private

      def must(fits, name, what, given)
        raise ArgumentError, "a Request's #{name} must be #{what}, got #{given.inspect}" unless fits
      end
    end
  end
end
