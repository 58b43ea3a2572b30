# upto, and what a String says of numbers.
class String
  def upto(last, exclusive = false, &block)
    return to_enum(:upto, last, exclusive) unless block

    last = String.try_convert(last) || raise(TypeError, "no implicit conversion of #{last.class} into String")
    if size == 1 && last.size == 1 && ascii_only? && last.ascii_only?
      (ord..(exclusive ? last.ord - 1 : last.ord)).each { |code| yield code.chr }
    elsif __digits? && last.__digits?
      __upto_number(last, exclusive, &block)
    else
      __upto_text(last, exclusive, &block)
    end
    self
  end

  def __digits?
    !empty? && delete("0-9").empty?
  end

  NUMBER = /\A\s*[+-]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?/

  def to_r
    found = match(/#{NUMBER}(?:\/(\d[\d_]*(?:\.\d+)?))?/)
    return Rational(0, 1) unless found

    top, bottom = found[0].delete("_").strip.split("/")
    number = String.__exact(top)
    bottom ? number / String.__exact(bottom) : number
  end

  REAL = '\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?(?:/\d+)?'

  def to_c
    text = lstrip.delete("_")
    if (found = text.match(/\A([+-]?#{REAL})@([+-]?#{REAL})/))
      return Complex.polar(String.__real(found[1]), String.__real(found[2]))
    end
    if (found = text.match(/\A([+-]?#{REAL})?([+-](?:#{REAL})?)[ij]/))
      return Complex(String.__real(found[1] || "0"), String.__real(found[2]))
    end
    if (found = text.match(/\A([+-]?(?:#{REAL})?)[ij]/))
      return Complex(0, String.__real(found[1]))
    end

    found = text.match(/\A[+-]?#{REAL}/)
    Complex(found ? String.__real(found[0]) : 0, 0)
  end

  def self.__real(text)
    return text.start_with?("-") ? -1 : 1 if text.delete("+-").empty?
    return text.to_r if text.include?("/")

    text.match?(/[.eE]/) ? text.to_f : text.to_i
  end

  def self.__exact(text)
    mantissa, exponent = text.downcase.split("e")
    whole, fraction = mantissa.split(".")
    fraction ||= ""
    number = Rational("#{whole}#{fraction}".to_i, 10**fraction.size)
    exponent ? number * (Rational(10)**exponent.to_i) : number
  end

  private

  def __upto_number(last, exclusive)
    width = size
    number = to_i
    stop = exclusive ? last.to_i - 1 : last.to_i
    return if width > last.size

    while number <= stop
      text = number.to_s.rjust(width, "0")
      yield text
      number += 1
    end
  end

  def __upto_text(last, exclusive)
    order = self <=> last
    return if order > 0 || (exclusive && order == 0)

    text = self
    after = last.succ
    until text == after
      at_end = text == last
      break if exclusive && at_end

      yield text.dup
      break if at_end

      text = text.succ
      break if text.size > last.size || text.empty?
    end
  end
end
