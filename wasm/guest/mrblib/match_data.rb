class MatchData
  def offset(group)
    [self.begin(group), self.end(group)]
  end

  def byteoffset(group)
    [bytebegin(group), byteend(group)]
  end

  def match(group)
    start = self.begin(group)
    start && string[start, self.end(group) - start]
  end

  def match_length(group)
    match(group)&.length
  end

  def named_captures(symbolize_names: false)
    __named(symbolize_names ? true : false)
  end

  def deconstruct_keys(keys)
    unless keys.nil? || keys.is_a?(Array)
      raise TypeError, "wrong argument type #{keys.class} (expected Array or nil)"
    end

    named = __named(true)
    return named if keys.nil?

    wanted = {}
    keys.each do |key|
      raise TypeError, "wrong argument type #{key.class} (expected Symbol)" unless key.is_a?(Symbol)
      break unless named.key?(key)

      wanted[key] = named[key]
    end
    wanted
  end

  def values_at(*groups)
    groups.inject([]) do |values, group|
      case group
      when Integer, String, Symbol then values << self[group]
      else values + to_a.values_at(group)
      end
    end
  end

  def inspect
    names = {}
    regexp.named_captures.each { |name, numbers| numbers.each { |number| names[number] = name } }
    text = "#<MatchData #{self[0].inspect}"
    captures.each_with_index { |group, index| text << " #{names[index + 1] || index + 1}:#{group.inspect}" }
    text << ">"
  end
end
