# frozen_string_literal: true

module Kobako
  module RPC
    Handle = Data.define(:id) # :nodoc:

    # A Handle as it stands in a message: the number of a host object within one run.
    #
    #   Kobako::RPC::Handle.new(1).id # => 1
    #
    # For tools. It gives access to nothing, and no Service ever sees one: Services get
    # the object itself.
    class Handle
      ##
      # :attr_reader: id
      # An Integer from 1 to 2**31 - 1.

      # `id` is an Integer from 1 to 2**31 - 1; ArgumentError for anything else.
      def initialize(id:)
        unless Integer === id && id.between?(1, RPC::HANDLES)
          raise ArgumentError, "a Handle's id must be an Integer from 1 to #{RPC::HANDLES}, got #{id.inspect}"
        end

        super
      end
    end
  end
end
