# frozen_string_literal: true

module Kobako
  module RPC
    # Why a Service call has no value. `type` is "undefined", "argument",
    # "disconnected" or "runtime"; `id` numbers the Faults of a run from 1; `exception`
    # is what the Service raised, and stays on the host.
    Fault = Data.define(:type, :message, :id, :exception) do
      def initialize(type:, message:, id: nil, exception: nil)
        super
      end
    end

    class Fault
      # Bytes of a message that a script is told.
      LONGEST_MESSAGE = 4096

      CLASS_OF = Kernel.instance_method(:class)
      CLASS_NAME = Module.instance_method(:name)
      private_constant :CLASS_OF, :CLASS_NAME

      class << self
        # "Class: message" of an exception, whatever its class does: text that can be
        # sent, of bounded length, without the address that an unnamed class shows.
        def text_of(exception)
          "#{class_name(CLASS_OF.bind_call(exception))}: #{text(exception)}"
        end

        # The name of the class, or of the nearest one above it that has a name.
        def class_name(mod)
          mod.ancestors.each do |ancestor|
            name = CLASS_NAME.bind_call(ancestor) if ancestor.is_a?(Class)
            return name if name
          end
        end

        private

        def text(exception)
          message = exception.message
          return "(no message)" unless message.is_a?(String)

          message = message.byteslice(0, LONGEST_MESSAGE)
          message = message.dup.force_encoding(Encoding::UTF_8) if message.encoding == Encoding::BINARY
          message.encode(Encoding::UTF_8, invalid: :replace, undef: :replace).scrub
        rescue StandardError
          "(no message: it cannot be read)"
        end
      end
    end
  end
end
