module Math
  class << self
    alias __log log
    alias __log2 log2
    alias __log10 log10
    private :__log, :__log2, :__log10

    def log(number, base = nil)
      number, shift = __wide(number)
      value = shift == 0 ? __log(number) : __log(number) + shift * __log(2)
      return value unless base

      __by_base(value, log(base), number, base)
    end

    def log2(number)
      number, shift = __wide(number)
      __log2(number) + shift
    end

    def log10(number)
      number, shift = __wide(number)
      __log10(number) + shift * __log10(2)
    end

    private

    # Of big Integers only the first bits count, as Floats they are infinite.
    def __wide(number)
      return [number, 0] unless number.is_a?(Integer) && number.bit_length > 1000

      shift = number.bit_length - 64
      [number >> shift, shift]
    end

    # A whole power has a whole logarithm.
    def __by_base(value, divisor, number, base)
      quotient = value / divisor
      return quotient unless quotient.finite?

      near = quotient.round
      near != quotient && (quotient - near).abs < 1e-9 && base.to_f**near == number.to_f ? near.to_f : quotient
    end
  end
end
