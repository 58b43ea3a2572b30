require 'strscan'

class JSONParser
  class ParseError < StandardError; end

  def initialize(src)
    @ss = StringScanner.new(src)
  end

  def parse
    skip
    v = value
    skip
    raise ParseError, "trailing data at #{@ss.pos}: #{@ss.rest[0, 10].inspect}" unless @ss.eos?
    v
  end

  private

  def skip = @ss.skip(/\s+/)

  def value
    skip
    if @ss.scan(/\{/) then object
    elsif @ss.scan(/\[/) then array
    elsif @ss.scan(/"((?:[^"\\]|\\.)*)"/) then unescape(@ss[1])
    elsif (n = @ss.scan(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)) then n =~ /[.eE]/ ? n.to_f : n.to_i
    elsif @ss.scan(/true\b/) then true
    elsif @ss.scan(/false\b/) then false
    elsif @ss.scan(/null\b/) then nil
    else raise ParseError, "unexpected #{@ss.peek(5).inspect} at #{@ss.pos}"
    end
  end

  def unescape(s) = s.gsub(/\\(u\h{4}|.)/) { |m| m[1] == "u" ? [m[2..].hex].pack("U") : { "n" => "\n", "t" => "\t" }.fetch(m[1], m[1]) }

  def object
    h = {}
    skip
    return h if @ss.scan(/\}/)
    loop do
      skip
      k = value
      raise ParseError, "key must be string" unless k.is_a?(String)
      skip
      @ss.scan(/:/) or raise ParseError, "expected ':' at #{@ss.pos}"
      h[k] = value
      skip
      break if @ss.scan(/\}/)
      @ss.scan(/,/) or raise ParseError, "expected ',' or '}' at #{@ss.pos}"
    end
    h
  end

  def array
    a = []
    skip
    return a if @ss.scan(/\]/)
    loop do
      a << value
      skip
      break a if @ss.scan(/\]/)
      @ss.scan(/,/) or raise ParseError, "expected ',' or ']' at #{@ss.pos}"
    end
  end
end

['{"a": [1, 2.5, -3e2], "b": {"c": null, "d": "x\\ny \\u00e9"}, "e": true}', '[]', '[1,', '{"a" 1}', '"ok" x', 'nul'].each do |s|
  p JSONParser.new(s).parse
rescue JSONParser::ParseError => e
  puts "#{e.class}: #{e.message}"
end
