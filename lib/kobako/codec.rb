# frozen_string_literal: true

module Kobako
  # Values to bytes and back, as they cross the boundary.
  #
  #   bytes = Kobako::Codec::Encoder.encode({ a: [1, 2.5, nil] })
  #   Kobako::Codec::Decoder.decode(bytes) # => { a: [1, 2.5, nil] }
  module Codec
    # The value or the bytes are beyond a limit, or one of the cases below.
    class Error < Kobako::Error; end

    # The bytes end before the value does.
    class Truncated < Error; end

    # The bytes are no value of the wire's.
    class InvalidType < Error; end

    # Text is not the UTF-8 that it says it is.
    class InvalidEncoding < Error; end

    # The value is of a class that cannot be carried.
    class UnsupportedType < Error; end
  end
end
