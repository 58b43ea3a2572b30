class Regexp
  # A Regexp that matches where one of the patterns does.
  def self.union(*patterns)
    patterns = patterns[0] if patterns.size == 1 && patterns[0].is_a?(Array)
    return new("(?!)") if patterns.empty?
    return try_convert(patterns[0]) || new(escape(patterns[0])) if patterns.size == 1

    sources = patterns.map do |pattern|
      raise TypeError, "no implicit conversion of Symbol into String" if pattern.is_a?(Symbol)

      try_convert(pattern)&.to_s || escape(pattern)
    end
    new(sources.join("|"))
  end

  def self.try_convert(object)
    return object if object.is_a?(Regexp)
    return nil unless object.respond_to?(:to_regexp)

    regexp = object.to_regexp
    return regexp if regexp.nil? || regexp.is_a?(Regexp)

    raise TypeError, "can't convert #{object.class} to Regexp (#{object.class}#to_regexp gives #{regexp.class})"
  end
end
