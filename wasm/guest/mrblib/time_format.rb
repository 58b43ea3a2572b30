module Kobako
  # Time#strftime for one Time.
  class TimeFormat
    DAYS = %w[Sunday Monday Tuesday Wednesday Thursday Friday Saturday]
    MONTHS = %w[January February March April May June July August September October November December]

    FLAGS = "-^#_:EO0123456789"

    # The method that writes it, and what that is given.
    CONVERSIONS = {
      "Y" => [:year, :calendar_year], "C" => [:number, :century, "0", 2], "y" => [:number, :year_of_century, "0", 2],
      "m" => [:number, :month, "0", 2], "B" => [:word, :month_name], "b" => [:word, :month_short],
      "h" => [:word, :month_short], "d" => [:number, :day, "0", 2], "e" => [:number, :day, " ", 2],
      "j" => [:number, :yday, "0", 3],
      "H" => [:number, :hour, "0", 2], "k" => [:number, :hour, " ", 2], "I" => [:number, :hour12, "0", 2],
      "l" => [:number, :hour12, " ", 2], "M" => [:number, :min, "0", 2], "S" => [:number, :sec, "0", 2],
      "L" => [:fraction, 3], "N" => [:fraction, 9], "P" => [:small_half], "p" => [:half], "z" => [:offset],
      "Z" => [:zone], "A" => [:word, :day_name], "a" => [:word, :day_short], "u" => [:number, :iso_wday, "0", 1],
      "w" => [:number, :wday, "0", 1], "G" => [:year, :iso_year], "g" => [:number, :iso_year_of_century, "0", 2],
      "V" => [:number, :iso_week, "0", 2], "U" => [:number, :sunday_week, "0", 2],
      "W" => [:number, :monday_week, "0", 2], "s" => [:number, :seconds, "0", 1],
      "n" => [:literal, "\n"], "t" => [:literal, "\t"], "%" => [:literal, "%"],
      "c" => [:several, "%a %b %e %H:%M:%S %Y"], "D" => [:several, "%m/%d/%y"], "F" => [:several, "%Y-%m-%d"],
      "v" => [:several, "%e-%^b-%4Y"], "x" => [:several, "%m/%d/%y"], "X" => [:several, "%H:%M:%S"],
      "r" => [:several, "%I:%M:%S %p"], "R" => [:several, "%H:%M"], "T" => [:several, "%H:%M:%S"]
    }

    WIDEST = 1 << 20

    def initialize(time)
      @time = time
      unflagged
    end

    def text(format)
      text = ""
      at = 0
      while (mark = format.byteindex("%", at))
        text << format.byteslice(at, mark - at)
        # most have no flags
        conversion = CONVERSIONS[format.byteslice(mark + 1, 1)]
        if conversion
          text << __send__(*conversion)
          at = mark + 2
        else
          at = directive(format, mark, text)
          unflagged
        end
      end
      text << format.byteslice(at, format.bytesize - at)
    end

    private

    def unflagged
      @left = @upper = @swap = false
      @padding = nil
      @width = @colons = 0
    end

    # Gives the place after it. What is no directive stands for itself.
    def directive(format, mark, text)
      at = mark + 1
      while (further = flag(format, at))
        at = further
      end
      conversion = CONVERSIONS[format.byteslice(at, 1)]
      if conversion
        text << __send__(*conversion)
        at + 1
      else
        text << format.byteslice(mark, at - mark)
        at
      end
    end

    # Gives the place after the flag, or nil where there is none.
    def flag(format, at)
      character = format.byteslice(at, 1)
      raise ArgumentError, "invalid format: #{format}" if character.empty?
      return nil unless FLAGS.include?(character)

      case character
      when ":" then colons(format, at)
      when "E" then at + 1 if "cCxXyY".include?(following(format, at))
      when "O" then at + 1 if "deHkIlmMSuUVwWy".include?(following(format, at))
      when "-", "^", "#", "_" then change(character, at)
      else width(format, at)
      end
    end

    # What no directive begins with stands for nothing.
    def following(format, at)
      at + 1 < format.bytesize ? format.byteslice(at + 1, 1) : "?"
    end

    def change(flag, at)
      return nil if @width > 0

      case flag
      when "-"
        @left = true
        @padding = nil
      when "_" then @padding = " "
      when "^" then @upper = true
      else @swap = true
      end
      at + 1
    end

    def colons(format, at)
      count = 1
      count += 1 while count < 3 && following(format, at + count - 1) == ":"
      return nil unless following(format, at + count - 1) == "z"

      @colons = count
      at + count
    end

    def width(format, at)
      @padding = "0" if format.getbyte(at) == 48
      last = at
      last += 1 while digit?(format, last)
      number = last - at > 20 ? nil : format.byteslice(at, last - at).to_i
      return nil if number.nil? || number > 0x7fffffff
      raise ArgumentError, "Numerical result out of range - #{format}" if number > WIDEST

      @width = number
      last
    end

    def digit?(format, at)
      byte = format.getbyte(at)
      !byte.nil? && byte.between?(48, 57)
    end

    # --- what writes ---

    def number(name, padding, width)
      pad(__send__(name), padding, width)
    end

    def year(name)
      year = __send__(name)
      pad(year, "0", year < 0 ? 5 : 4)
    end

    def pad(number, padding, width)
      width = @width if @width > 0
      width = 1 if @left
      text = number.to_s
      return text.rjust(width) if (@padding || padding) == " "
      return text.rjust(width, "0") if number >= 0

      "-" + text[1..-1].rjust(width - 1, "0")
    end

    def word(name)
      literal(@upper || @swap ? __send__(name).upcase : __send__(name))
    end

    def literal(text)
      @left ? text : text.rjust(@width, @padding || " ")
    end

    def half
      text = hour < 12 ? "AM" : "PM"
      literal(@swap ? text.downcase : text)
    end

    def small_half
      text = hour < 12 ? "AM" : "PM"
      literal(@swap || @upper ? text : text.downcase)
    end

    def zone
      name = @time.zone
      return "" if name.nil?

      literal(@swap ? name.downcase : name)
    end

    def fraction(digits)
      digits = @width if @width > 0
      text = @time.nsec.to_s.rjust(9, "0")
      digits > 9 ? text.ljust(digits, "0") : text[0, digits]
    end

    def offset
      seconds = @time.utc_offset.abs
      sign = @time.utc_offset < 0 ? "-" : "+"
      tail = offset_tail(seconds)
      width = @width - tail.size - 1
      width = 2 if width < 2
      hours = (seconds / 3600).to_s
      hours = @padding == " " ? (sign + hours).rjust(width + 1) : sign + hours.rjust(width, "0")
      hours + tail
    end

    def offset_tail(seconds)
      fields = [seconds / 60 % 60, seconds % 60].map { |field| field.to_s.rjust(2, "0") }
      case @colons
      when 0 then fields[0]
      when 1 then ":" + fields[0]
      when 2 then ":" + fields.join(":")
      else
        fields.pop if fields[1] == "00"
        fields.pop if fields == ["00"]
        fields.map { |field| ":" + field }.join
      end
    end

    def several(format)
      upper = @upper
      width = @width
      padding = @padding || " "
      unflagged
      text = text(format)
      (upper ? text.upcase : text).rjust(width, padding)
    end

    # --- what is written ---

    def date
      @date ||= @time.__date
    end

    # Seconds of the day.
    def clock
      @clock ||= @time.__local % 86_400
    end

    def calendar_year
      date[0]
    end

    def century
      date[0] / 100
    end

    def year_of_century
      date[0] % 100
    end

    def month
      date[1]
    end

    def month_name
      MONTHS[month - 1]
    end

    def month_short
      month_name[0, 3]
    end

    def day
      date[2]
    end

    def yday
      @time.yday
    end

    def wday
      @time.wday
    end

    def iso_wday
      wday == 0 ? 7 : wday
    end

    def day_name
      DAYS[wday]
    end

    def day_short
      day_name[0, 3]
    end

    def hour
      clock / 3600
    end

    def hour12
      (hour + 11) % 12 + 1
    end

    def min
      clock / 60 % 60
    end

    def sec
      clock % 60
    end

    def seconds
      @time.to_i
    end

    def iso_year
      Calendar.week(@time.__days)[0]
    end

    def iso_year_of_century
      iso_year % 100
    end

    def iso_week
      Calendar.week(@time.__days)[1]
    end

    def sunday_week
      (yday + 6 - wday) / 7
    end

    def monday_week
      (yday + 6 - (wday + 6) % 7) / 7
    end
  end
end
