module Kobako
  # "2024-01-02 03:04:05.678 +09:00", read as Time.new reads it.
  class TimeText
    # Year, month, day, hour, minute and nanoseconds of the minute, as far as they are there.
    attr_reader :parts

    # The text that names it, or nil.
    attr_reader :zone

    def self.digits?(text, count)
      text.bytesize == count && text.bytes.all? { |byte| byte.between?(48, 57) }
    end

    def initialize(text, precision)
      @text = text
      @precision = precision.nil? ? -1 : TimeArguments.integer(precision, false)
      @at = 0
      refuse if text.empty? || space?(0) || space?(text.bytesize - 1)
      @parts = [year]
      rest unless @at == text.bytesize
    end

    private

    def refuse
      raise ArgumentError, "can't parse: #{@text.inspect}"
    end

    def rest
      date
      skip_spaces
      @zone = word
      raise ArgumentError, "no time information" if @zone.empty? && @parts.size < 4

      skip_spaces
      raise ArgumentError, "can't parse at: #{after(@at)}" unless @at == @text.bytesize

      @zone = nil if @zone.empty?
    end

    def year
      sign = character if "+-".include?(character)
      @at += 1 if sign
      start = @at
      @at += 1 while digit?(@at)
      text = @text.byteslice(start, @at - start)
      refuse if text.empty?
      raise ArgumentError, "year must be 4 or more digits: #{text}" if text.size < 4

      sign == "-" ? -text.to_i : text.to_i
    end

    def date
      return unless skip("-")

      @parts << two_digits("mon")
      return unless skip("-")

      @parts << two_digits("mday")
      return unless (character == " " || character == "T") && digit?(@at + 1)

      @at += 1
      time
    end

    def time
      @time = @at
      @parts << two_digits("hour")
      colon("hour", "min")
      @parts << two_digits("min")
      colon("min", "sec")
      @parts << two_digits("sec") * TimeArguments::SECOND
      @parts[5] += fraction if skip(".")
    end

    def two_digits(name)
      if digit?(@at) && digit?(@at + 1) && !digit?(@at + 2)
        @at += 2
        return @text.byteslice(@at - 2, 2).to_i
      end
      before = @text.byteslice(@at - 1, 1)
      place = before == "-" || before == ":" ? " after '#{before}'" : ""
      raise ArgumentError, "two digits #{name} is expected#{place}: #{after(@at - 1)[0, 11]}"
    end

    def colon(before, after)
      raise ArgumentError, "fraction #{before} is not supported: #{time_so_far}" if character == "."
      raise ArgumentError, "missing #{after} part: #{time_so_far}" unless skip(":")
    end

    def fraction
      start = @at
      @at += 1 while digit?(@at)
      digits = @text.byteslice(start, @precision < 0 ? @at - start : [@at - start, @precision].min)
      if digits.empty?
        @at = start
        raise ArgumentError, "subsecond expected after dot: #{time_so_far}"
      end
      digits.byteslice(0, 9).ljust(9, "0").to_i
    end

    def time_so_far
      after(@time)[0, @at - @time + 1]
    end

    def after(at)
      @text.byteslice(at, @text.bytesize)
    end

    def word
      start = @at
      @at += 1 until @at == @text.bytesize || space?(@at)
      @text.byteslice(start, @at - start)
    end

    def skip_spaces
      @at += 1 while space?(@at)
    end

    def skip(expected)
      return false unless character == expected

      @at += 1
      true
    end

    def character
      @text.byteslice(@at, 1)
    end

    def digit?(at)
      byte = @text.getbyte(at)
      !byte.nil? && byte.between?(48, 57)
    end

    def space?(at)
      byte = @text.getbyte(at)
      !byte.nil? && (byte == 32 || byte.between?(9, 13))
    end
  end
end
