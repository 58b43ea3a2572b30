# Splits a line into words as a shell does, and quotes words for one.
module Shellwords
  WORD = /\G\s*(?>([^\0\s\\'"]+)|'([^\0']*)'|"((?:[^\0"\\]|\\[^\0])*)"|(\\[^\0]?)|(\S))(\s|\z)?/m
  private_constant :WORD

  def self.shellsplit(line)
    words = []
    field = +""
    line.scan(WORD) do |word, single, double, escaped, garbage, separator|
      raise ArgumentError, "Unmatched quote: #{line.inspect}" if garbage

      double &&= double.gsub(/\\([$`"\\\n])/, '\\1')
      field << (word || single || double || escaped.gsub(/\\(.)/, '\\1'))
      if separator
        words << field
        field = +""
      end
    end
    words
  end

  def self.shellescape(text)
    text = text.to_s
    return "''" if text.empty?
    raise ArgumentError, "NUL character" if text.include?("\0")

    text.gsub(%r{[^A-Za-z0-9_\-.,:+/@\n]}) { |character| "\\#{character}" }.gsub("\n", "'\n'")
  end

  def self.shelljoin(words)
    words.map { |word| shellescape(word) }.join(" ")
  end

  class << self
    alias split shellsplit
    alias shellwords shellsplit
    alias escape shellescape
    alias join shelljoin
  end

  def shellsplit(line)
    Shellwords.shellsplit(line)
  end
  alias shellwords shellsplit

  def shellescape(text)
    Shellwords.shellescape(text)
  end

  def shelljoin(words)
    Shellwords.shelljoin(words)
  end
end

class String
  def shellsplit
    Shellwords.shellsplit(self)
  end

  def shellescape
    Shellwords.shellescape(self)
  end
end

class Array
  def shelljoin
    Shellwords.shelljoin(self)
  end
end
