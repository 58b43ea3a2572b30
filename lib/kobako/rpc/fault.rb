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
      ANCESTORS = Module.instance_method(:ancestors)
      ADDRESS = /0x\h{8,}/
      private_constant :CLASS_OF, :CLASS_NAME, :ANCESTORS, :ADDRESS

      class << self
        # "Class: message" of an exception, whatever its class does.
        def text_of(exception)
          "#{class_name(CLASS_OF.bind_call(exception))}: #{message_of(exception)}"
        end

        # The name of the class, or of the nearest one above it that has a name.
        def class_name(mod)
          ANCESTORS.bind_call(mod).each do |ancestor|
            name = CLASS_NAME.bind_call(ancestor) if Class === ancestor
            return name if name
          end
        end

        # Text that can be sent: UTF-8, of bounded length, without addresses of this
        # process.
        def plain(text)
          text = text.byteslice(0, LONGEST_MESSAGE)
          text = text.dup.force_encoding(Encoding::UTF_8) if text.encoding == Encoding::BINARY
          text.encode(Encoding::UTF_8, invalid: :replace, undef: :replace).scrub.gsub(ADDRESS, "0x...")
        end

        private

        def message_of(exception)
          message = exception.message
          String === message ? plain(message) : "(no message)"
        rescue StandardError, ScriptError, NoMemoryError, SystemStackError
          "(no message: it cannot be read)"
        end
      end
    end
  end
end
