module Enumerable
  # Without a block nothing that matches is kept but the element: $~ stays.
  def grep(pattern, &block)
    kept = []
    if block.nil? && pattern.instance_of?(Regexp)
      each do |*values|
        value = values.__svalue
        kept << value if (value.is_a?(String) || value.is_a?(Symbol)) && pattern.match?(value)
      end
    else
      each do |*values|
        value = values.__svalue
        kept << (block ? block.call(value) : value) if pattern === value
      end
    end
    kept
  end

  def grep_v(pattern, &block)
    kept = []
    if block.nil? && pattern.instance_of?(Regexp)
      each do |*values|
        value = values.__svalue
        kept << value unless (value.is_a?(String) || value.is_a?(Symbol)) && pattern.match?(value)
      end
    else
      each do |*values|
        value = values.__svalue
        kept << (block ? block.call(value) : value) unless pattern === value
      end
    end
    kept
  end
end
