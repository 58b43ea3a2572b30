# frozen_string_literal: true

module Kobako
  Capture = Data.define(:bytes, :truncated) # :nodoc:

  # What a run wrote to one channel: its bytes, and whether there was more.
  #
  #   sandbox.stdout_capture.bytes # => "hello\n"
  class Capture
    ##
    # :attr_reader: bytes
    # A frozen String: UTF-8 where it is valid, else ASCII-8BIT.

    ##
    # :attr_reader: truncated
    # Whether the guest wrote more than the limit.

    # `bytes` is a String of any encoding, and is not touched.
    def initialize(bytes: "", truncated: false)
      super(bytes: Capture.as_text(bytes).freeze, truncated:)
    end

    alias truncated? truncated

    # A copy of `bytes`: UTF-8 where it is valid, else ASCII-8BIT.
    def self.as_text(bytes)
      text = bytes.dup.force_encoding(Encoding::UTF_8)
      text.valid_encoding? ? text : text.force_encoding(Encoding::BINARY)
    end
  end
end
