# frozen_string_literal: true

module Kobako
  module RPC
    # What a script is told of the host's exceptions and names.
    module Text # :nodoc: all
      # Bytes of a message.
      LONGEST = 4096

      CLASS_OF = Kernel.instance_method(:class)
      CLASS_NAME = Module.instance_method(:name)
      ANCESTORS = Module.instance_method(:ancestors)
      ADDRESS = /0x\h{8,}/
      private_constant :CLASS_OF, :CLASS_NAME, :ANCESTORS, :ADDRESS

      class << self
        # "Class: message" of an exception, whatever its class does.
        def of(exception)
          "#{class_of(exception)}: #{message_of(exception)}"
        end

        # The name of any object's class.
        def class_of(object) = class_name(CLASS_OF.bind_call(object))

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
          text = text.byteslice(0, LONGEST)
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
