# Values as pp writes them: on one line where it fits, else an element to a line.
module PP
  WIDTH = 79

  class << self
    def text(value, width = WIDTH)
      lines(value, 0, width)
    end

    private

    # `used` columns stand before the value on its first line.
    def lines(value, used, width)
      flat = value.inspect
      return flat if used + flat.size <= width || flat.include?("[...]") || flat.include?("{...}")

      case value
      when Array then nested("[", "]", value, used, width) { |element, column, room| lines(element, column, room) }
      when Hash then nested("{", "}", value.to_a, used, width) { |pair, column, room| entry(pair, column, room) }
      when Struct then record(value, "struct ", used, width)
      when Data then record(value, "data ", used, width)
      else flat
      end
    end

    def nested(opening, closing, elements, used, width)
      return opening + closing if elements.empty?

      column = used + opening.size
      shown = elements.each_with_index.map do |element, index|
        last = index == elements.size - 1
        yield(element, column, width - 1) + (last ? closing : ",")
      end
      opening + shown.join("\n#{" " * column}")
    end

    def entry(pair, column, width)
      key, value = pair
      shown = { key => 0 }.inspect[1..-3]
      flat = value.inspect
      return shown + flat if column + shown.size + flat.size <= width

      "#{shown.rstrip}\n#{" " * (column + 1)}#{lines(value, column + 1, width)}"
    end

    def record(value, kind, used, width)
      members = value.to_h.to_a
      shown = members.each_with_index.map do |(name, member), index|
        flat = member.inspect
        fits = used + name.size + 2 + flat.size <= width
        text = fits ? flat : "\n#{" " * (used + 2)}#{lines(member, used + 2, width)}"
        "#{name}=#{text}#{index == members.size - 1 ? ">" : ","}"
      end
      "#<#{kind}#{value.class}\n#{" " * (used + 1)}#{shown.join("\n#{" " * (used + 1)}")}"
    end
  end
end
