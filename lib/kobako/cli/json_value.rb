# frozen_string_literal: true

require "time"

module Kobako
  class CLI
    # A value in what JSON has, to be read and not to be turned back:
    #
    #   Symbol                       its name
    #   Integer beyond 2**53 - 1     its digits in a String: many readers would round it
    #   NaN, Infinity, -Infinity     their names
    #   String that is no UTF-8      { "base64" => ... }
    #   Time                         ISO 8601, with a fraction where there is one
    #   Rational, Range              "1/3", "1..3"
    #   Hash                         keys that are no Strings by name (Symbol) or as Ruby
    #                                writes them; where two keys would be the same, a list
    #                                of [key, value]
    module JSONValue # :nodoc: all
      # What a Float holds exactly, and so every reader of JSON.
      EXACT = (-0x1f_ffff_ffff_ffff..0x1f_ffff_ffff_ffff)
      private_constant :EXACT

      module_function

      def of(value)
        case value
        when nil, true, false then value
        when Integer then EXACT.cover?(value) ? value : value.to_s
        when Float then value.finite? ? value : value.to_s
        when String then string(value)
        when Symbol then value.name
        when Array then value.map { |element| of(element) }
        when Hash then object(value)
        when Time then time(value)
        when Rational then value.to_s
        else value.inspect
        end
      end

      class << self
        private

        def string(text)
          utf8 = text.dup.force_encoding(Encoding::UTF_8)
          utf8.valid_encoding? ? utf8 : { "base64" => [text].pack("m0") }
        end

        def object(map)
          values = map.transform_values { |value| of(value) }
          named = values.transform_keys { |name| key(name) }
          named.size == values.size ? named : values.map { |key, value| [of(key), value] }
        end

        def key(key)
          case key
          when String then string(key).then { |text| text.is_a?(String) ? text : key.inspect }
          when Symbol then key.name
          else key.inspect
          end
        end

        def time(time)
          time.xmlschema(9).sub(/\.?0*(?=[Z+-][\d:]*\z)/, "")
        end
      end
    end
  end
end
