# frozen_string_literal: true

module Kobako
  # Service calls, seen from the host, and their messages.
  #
  #   bytes = Kobako::RPC.encode_request(Kobako::RPC::Request.new(target: "KV::Get", method: "call", args: ["a"]))
  #   Kobako::RPC.decode_request(bytes).args # => ["a"]
  #
  # The functions take and give binary Strings. They raise Codec::Error (or one of the
  # classes below it) for bytes that are no such message and for values that cannot be
  # carried, TypeError for what is no message or no String.
  module RPC
    # Handles of one run.
    HANDLES = (1 << 31) - 1

    class << self
      # The bytes of a Request.
      def encode_request(request)
        expect(Request, request)
        Native.encode_request(request.target, request.method, request.args, request.kwargs)
      end

      # The Request whose bytes these are.
      def decode_request(bytes)
        target, method, args, kwargs = Native.decode_request(bytes)
        Request.new(target:, method:, args:, kwargs:)
      end

      # The bytes of a Response.
      def encode_response(response)
        expect(Response, response)
        response.ok? ? Native.encode_value(response.value) : Native.encode_fault(response.fault)
      end

      # The Response whose bytes these are.
      def decode_response(bytes)
        ok, body = Native.decode_response(bytes)
        ok ? Response.ok(body) : Response.error(fault_of(body))
      end

      private

      def expect(kind, given)
        raise TypeError, "a #{kind} is needed, got #{Text.class_of(given)}" unless kind === given
      end

      def fault_of(map)
        raise Codec::InvalidType, "a Fault must be a map" unless Hash === map

        Fault.new(type: map["type"], message: map["message"], details: map["details"])
      rescue ArgumentError => e
        raise Codec::InvalidType, e.message
      end
    end
  end
end

require_relative "rpc/text"
require_relative "rpc/fault"
require_relative "rpc/failures"
require_relative "rpc/handle"
require_relative "rpc/handle_table"
require_relative "rpc/request"
require_relative "rpc/response"
require_relative "rpc/parameters"
require_relative "rpc/surface"
require_relative "rpc/namespace"
require_relative "rpc/server"
