module JSON
  # Writes values as a State says.
  class Writer
    def initialize(state)
      @state = state
      @how = (state.script_safe? ? 2 : 0) + (state.ascii_only? ? 4 : 0)
      @text = ""
    end

    def write(object)
      add(object)
      @text
    end

    # Of subclasses too, whatever to_json they have.
    def write_string(string)
      add_string(string)
      @text
    end

    def write_array(array)
      add_array(array)
      @text
    end

    def write_hash(hash)
      add_hash(hash)
      @text
    end

    private

    # What a class of the script's own makes of itself is asked of it: to_json.
    def add(value)
      if value.instance_of?(String) then add_string(value)
      elsif value.instance_of?(Hash) then add_hash(value)
      elsif value.instance_of?(Array) then add_array(value)
      elsif value.is_a?(Integer) then @text << value.to_s
      elsif value.nil? then @text << "null"
      elsif value == true then @text << "true"
      elsif value == false then @text << "false"
      elsif value.is_a?(Float) then add_float(value)
      else add_other(value)
      end
    end

    def add_other(value)
      text = value.respond_to?(:to_json) ? value.to_json(@state) : nil
      return add_string(value.to_s) if text.nil?
      raise TypeError, "wrong argument type #{text.class} (expected String)" unless text.is_a?(String)

      @text << text
    end

    def add_string(string)
      quoted = Kobako::Json.quote(string, @how)
      return @text << quoted if quoted
      raise GeneratorError.new("source sequence is illegal/malformed utf-8", string) unless string.encoding == Encoding::BINARY

      byte = string.bytes.find { |candidate| candidate > 127 }
      raise GeneratorError.new(format("\"\\x%02X\" from ASCII-8BIT to UTF-8", byte), string)
    end

    def add_float(number)
      unless number.finite? || @state.allow_nan?
        raise GeneratorError.new("#{number} not allowed in JSON", number)
      end

      @text << number.to_s
    end

    def add_array(array)
      return @text << "[]" if array.empty?

      nested("[", "]", @state.array_nl) do |separator, indent|
        index = 0
        while index < array.size
          @text << separator if index > 0
          @text << indent
          add(array[index])
          index += 1
        end
      end
    end

    def add_hash(hash)
      return @text << "{}" if hash.empty?

      colon = "#{@state.space_before}:#{@state.space}"
      nested("{", "}", @state.object_nl) do |separator, indent|
        first = true
        hash.each do |key, value|
          @text << separator unless first
          first = false
          @text << indent
          add_string(key.instance_of?(String) ? key : key.to_s)
          @text << colon
          add(value)
        end
      end
    end

    def nested(left, right, line_end)
      depth = @state.depth += 1
      most = @state.max_nesting
      if most != 0 && depth > most
        @state.depth -= 1
        raise NestingError, "nesting of #{depth - 1} is too deep"
      end
      @text << left << line_end
      yield ",#{line_end}", @state.indent * depth
      @state.depth = depth - 1
      @text << line_end << @state.indent * (depth - 1) unless line_end.empty?
      @text << right
    end
  end
end
