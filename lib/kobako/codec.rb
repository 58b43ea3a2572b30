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

    # Values to bytes.
    module Encoder
      ##
      # :singleton-method: encode
      # :call-seq: encode(value) -> String
      #
      # The bytes, binary, of a value that can be carried; objects are RPC::Handles.
      # UnsupportedType names the class of one that cannot, InvalidEncoding is text that is
      # not what it is marked as, Error a value that contains itself or is beyond a limit:
      # 16 MiB, 128 levels, 1,000,000 values.
    end

    # Bytes to values.
    module Decoder
      ##
      # :singleton-method: decode
      # :call-seq: decode(bytes) -> value
      #
      # The value whose bytes these are, to the last one. Error or a class below it for
      # all other bytes, found without taking the memory that they claim to need;
      # TypeError for what is no String.
    end
  end
end
