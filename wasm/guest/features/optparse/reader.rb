class OptionParser
  # Goes through the words of a command line.
  class Reader
    LONG = /\A--([^=]+)(?:=(.*))?\z/m
    SHORT = /\A-(.)(.*)\z/m
    private_constant :LONG, :SHORT

    def initialize(parser, switches, words, into)
      @parser = parser
      @switches = switches
      @words = words.dup
      @into = into
    end

    # Calls the options' blocks; what is no option is left over.
    def rest(permute:)
      left = []
      while (word = @words.shift)
        return left + @words if word == "--"

        if (match = LONG.match(word))
          long(word, match[1], match[2])
        elsif (match = SHORT.match(word))
          short(match[1], match[2])
        else
          left << word
          return left + @words unless permute
        end
      end
      left
    end

    private

    def long(word, name, value)
      switch, negated = find_long(name)
      return known(name) || raise(InvalidOption.new(word)) unless switch

      if switch.argument == :none || negated
        raise NeedlessArgument.new(word) if value

        give(switch, !negated)
      else
        give(switch, argument(switch, value, "--#{name}"))
      end
    end

    def find_long(name)
      switch = @switches.find { |one| one.longs.include?(name) }
      return [switch, false] if switch

      positive = name.delete_prefix("no-")
      switch = @switches.find { |one| one.negatable? && one.longs.include?(positive) }
      return [switch, true] if switch && positive != name

      found = @switches.select { |one| one.longs.any? { |long| long.start_with?(name) } }
      raise AmbiguousOption.new("--#{name}") if found.size > 1

      [found.first, false]
    end

    def short(letter, more)
      switch = @switches.find { |one| one.shorts.include?(letter) }
      switch ||= @switches.find { |one| one.longs.any? { |long| long.start_with?(letter) } }
      return known_short(letter) || raise(InvalidOption.new("-#{letter}")) unless switch

      if switch.argument == :none
        give(switch, true)
        short(more[0], more[1..]) unless more.empty?
      else
        give(switch, argument(switch, more.empty? ? nil : more.delete_prefix("="), "-#{letter}"))
      end
    end

    def argument(switch, value, shown)
      if value.nil?
        optional = switch.argument == :optional
        value = @words.shift unless optional && (@words.empty? || @words[0].start_with?("-"))
        raise MissingArgument.new(shown) if value.nil? && !optional
      end
      switch.convert(value, shown)
    end

    def give(switch, value)
      @into[switch.name] = value if @into
      switch.block&.call(value)
      true
    end

    # What every parser answers of its own accord.
    def known(name)
      case name
      when "help" then answer(@parser.help)
      when "version" then @parser.ver && answer("#{@parser.ver}\n")
      end
    end

    def known_short(letter)
      case letter
      when "h" then known("help")
      when "v" then known("version")
      end
    end

    def answer(text)
      $stdout.print(text)
      exit
    end
  end
end
