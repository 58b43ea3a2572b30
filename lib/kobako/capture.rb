# frozen_string_literal: true

module Kobako
  # What a run wrote to one channel: its bytes, and whether there was more.
  Capture = Data.define(:bytes, :truncated) do
    def initialize(bytes: "", truncated: false)
      super(bytes: Capture.as_text(bytes).freeze, truncated:)
    end

    alias_method :truncated?, :truncated

    # UTF-8 where it is valid, else ASCII-8BIT.
    def self.as_text(bytes)
      text = bytes.dup.force_encoding(Encoding::UTF_8)
      text.valid_encoding? ? text : text.force_encoding(Encoding::BINARY)
    end
  end
end
