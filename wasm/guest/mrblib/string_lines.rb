class String
  # A separator of "" ends a paragraph: a line and all that are empty behind it.
  def each_line(separator = "\n", chomp: false, &block)
    return to_enum(:each_line, separator, chomp: chomp) unless block
    return block.call(String.new(self)) && self if separator.nil?

    separator = __separator(separator)
    text = dup
    paragraphs = separator.empty?
    mark = paragraphs ? "\n\n" : separator
    start = 0
    while start < text.bytesize
      found = text.byteindex(mark, start)
      finish = found ? found + mark.bytesize : text.bytesize
      line_end = finish
      finish += 1 while paragraphs && found && text.getbyte(finish) == 10
      line_end = found if chomp && found
      line_end -= 1 if chomp && found && mark == "\n" && line_end > start && text.getbyte(line_end - 1) == 13
      block.call(text.byteslice(start, line_end - start))
      start = finish
    end
    self
  end

  def lines(separator = "\n", chomp: false, &block)
    return each_line(separator, chomp: chomp, &block) if block

    all = []
    each_line(separator, chomp: chomp) { |line| all << line }
    all
  end

  private

  def __separator(separator)
    return separator if separator.is_a?(String)
    return separator.to_str if separator.respond_to?(:to_str)

    raise TypeError, "no implicit conversion of #{separator.class} into String"
  end
end
