# frozen_string_literal: true

module Kobako
  module RPC
    # A guest's call of a Service.
    #
    #   Kobako::RPC::Request.new(target: "KV::Get", method: "call", args: ["a"])
    #
    # `target` is "Namespace::Member" or a Handle, `method` a String, `args` an Array,
    # `kwargs` a Hash with Symbol keys. ArgumentError for anything else.
    Request = Data.define(:target, :method, :args, :kwargs) do # rubocop:disable Lint/StructNewOverride
      def initialize(target:, method:, args: [], kwargs: {})
        method = method.name if Symbol === method
        must(String === target || Handle === target, "target", "a String like \"KV::Get\" or a Handle", target)
        must(String === method, "method", "a String or Symbol", method)
        must(Array === args, "args", "an Array", args)
        must(Hash === kwargs && kwargs.keys.all?(Symbol), "kwargs", "a Hash with Symbol keys", kwargs)
        super
      end

      alias_method :method_name, :method

      private

      def must(fits, name, what, given)
        raise ArgumentError, "a Request's #{name} must be #{what}, got #{given.inspect}" unless fits
      end
    end
  end
end
