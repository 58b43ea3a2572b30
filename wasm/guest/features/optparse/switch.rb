class OptionParser
  # One option, as `on` declares it.
  class Switch
    LONG = /\A--(\[no-\])?([^\s=\[]+)(.*)\z/m
    SHORT = /\A-(.)(.*)\z/m
    private_constant :LONG, :SHORT

    attr_reader :shorts, :longs, :texts, :argument, :block

    def initialize(description, block)
      @shorts = []
      @longs = []
      @texts = []
      @block = block
      @kind = nil
      description.each { |part| read(part) }
      @argument ||= :none unless @kind
      @argument ||= :required
    end

    def negatable?
      @negatable
    end

    # The key for `into:`.
    def name
      (@longs.first || @shorts.first).to_sym
    end

    # "-n, --name NAME"
    def left
      longs = @longs.map { |long| "--#{"[no-]" if @negatable}#{long}" }
      shorts = @shorts.map { |short| "-#{short}" }
      longs[-1] += @shown if longs.any? && @shown
      shorts[-1] += @shown if longs.empty? && @shown
      (shorts.empty? ? "    " : "") + (shorts + longs).join(", ")
    end

    # The argument as what was asked for; raises InvalidArgument.
    def convert(text, shown)
      return text if @kind.nil? || text.nil?

      value = converted(text)
      raise InvalidArgument.new(shown, text) if value.nil?

      value
    end

    private

    def read(part)
      case part
      when String then read_text(part)
      when :NONE, :REQUIRED, :OPTIONAL then @argument = part.downcase
      else @kind = part
      end
    end

    def read_text(text)
      if (match = LONG.match(text))
        @negatable ||= !match[1].nil?
        @longs << match[2]
        shown(match[3])
      elsif (match = SHORT.match(text))
        @shorts << match[1]
        shown(match[2])
      else
        @texts << text
      end
    end

    def shown(rest)
      return if rest.empty?

      @argument = rest.match?(/\A[\s=]?\[/) ? :optional : :required
      @shown = rest
    end

    def converted(text)
      case @kind
      when Array then complete(@kind.to_h { |word| [word.to_s, word] }, text)
      when Hash then complete(@kind.transform_keys(&:to_s), text)
      when Regexp then @kind.match(text)&.then { |match| match.size > 1 ? match.to_a : match[0] }
      else of_class(text)
      end
    end

    def complete(words, text)
      return words[text] if words.key?(text)

      found = words.keys.select { |word| word.start_with?(text) }
      found.size == 1 ? words[found[0]] : nil
    end

    def of_class(text)
      if @kind == Integer then Integer(text, exception: false)
      elsif @kind == Float then Float(text, exception: false)
      elsif @kind == Numeric then Integer(text, exception: false) || Float(text, exception: false)
      elsif @kind == Symbol then text.to_sym
      elsif @kind == ::Array then text.split(",")
      elsif @kind == TrueClass || @kind == FalseClass then truth(text)
      elsif @kind.respond_to?(:parse) then @kind.parse(text)
      else text
      end
    end

    def truth(text)
      { "true" => true, "yes" => true, "+" => true, "false" => false, "no" => false, "-" => false }[text]
    end
  end
end
