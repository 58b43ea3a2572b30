# Reads a String from its beginning to its end, a piece at a time.
#
#   scanner = StringScanner.new("3 apples")
#   scanner.scan(/\d+/) # => "3"
#   scanner.pos         # => 1
class StringScanner
  class Error < StandardError
  end

  Version = "3.1.0"

  def self.must_C_version
    self
  end

  attr_reader :string, :pos
  alias pointer pos

  def initialize(string, _duplicate = false, fixed_anchor: false)
    @fixed_anchor = fixed_anchor ? true : false
    self.string = string
  end

  def string=(string)
    raise TypeError, "no implicit conversion of #{string.class} into String" unless string.is_a?(String)

    @string = string
    reset
  end

  def concat(text)
    @string << text
    self
  end
  alias << concat

  def fixed_anchor?
    @fixed_anchor
  end

  # --- where it is ---

  def pos=(pos)
    pos += @string.bytesize if pos < 0
    raise RangeError, "index out of range" unless (0..@string.bytesize).cover?(pos)

    @pos = pos
  end
  alias pointer= pos=

  def charpos
    @string.byteslice(0, @pos).length
  end

  def reset
    @pos = 0
    forget
    self
  end

  def terminate
    @pos = @string.bytesize
    forget
    self
  end
  alias clear terminate

  def unscan
    raise Error, "unscan failed: previous match record not exist" unless @match

    @pos = @before
    forget
    self
  end

  def eos?
    @pos >= @string.bytesize
  end

  def rest?
    !eos?
  end

  def rest
    @string.byteslice(@pos, @string.bytesize) || ""
  end

  def rest_size
    eos? ? 0 : @string.bytesize - @pos
  end

  def beginning_of_line?
    @pos == 0 || @string.getbyte(@pos - 1) == 10
  end
  alias bol? beginning_of_line?

  # --- at the place where it is ---

  def scan(pattern)
    match(pattern, at_start: true, advance: true) && matched
  end

  def skip(pattern)
    match(pattern, at_start: true, advance: true)
  end

  def check(pattern)
    match(pattern, at_start: true, advance: false) && matched
  end

  def match?(pattern)
    match(pattern, at_start: true, advance: false)
  end

  def scan_full(pattern, advance, return_text)
    length = match(pattern, at_start: true, advance:)
    length && return_text ? matched : length
  end

  # --- from there on ---

  def scan_until(pattern)
    length = match(pattern, at_start: false, advance: true)
    length && @string.byteslice(@before, length)
  end

  def skip_until(pattern)
    match(pattern, at_start: false, advance: true)
  end

  def check_until(pattern)
    length = match(pattern, at_start: false, advance: false)
    length && @string.byteslice(@before, length)
  end

  def exist?(pattern)
    match(pattern, at_start: false, advance: false)
  end

  def search_full(pattern, advance, return_text)
    length = match(pattern, at_start: false, advance:)
    length && return_text ? @string.byteslice(@before, length) : length
  end

  # --- without a pattern ---

  def getch
    scan(/./m)
  end

  def get_byte
    return forget if eos?

    found(@string.byteslice(@pos, 1), 0, 1, true)
    matched
  end

  def scan_byte
    get_byte&.getbyte(0)
  end

  def peek_byte
    @string.getbyte(@pos)
  end

  def peek(length)
    @string.byteslice(@pos, length) || ""
  end

  def scan_integer(base: 10)
    raise ArgumentError, "Unsupported integer base: #{base.inspect}" unless [10, 16].include?(base)

    scan(base == 10 ? /[+-]?\d+/ : /[+-]?(?:0x)?[0-9a-fA-F]+/)&.to_i(base)
  end

  # --- the last match ---

  def matched
    @match && @match[0]
  end

  def matched?
    @match ? true : false
  end

  def matched_size
    @match && @match[0].bytesize
  end

  def [](group)
    return unless @match

    @match.is_a?(MatchData) ? @match[group] : @match[Integer(group)]
  end

  def captures
    @match && @match.to_a.drop(1)
  end

  def values_at(*groups)
    @match && @match.to_a.values_at(*groups)
  end

  def size
    @match && @match.size
  end

  def named_captures
    @match.is_a?(MatchData) ? @match.named_captures : {}
  end

  def pre_match
    @match && @string.byteslice(0, @begin)
  end

  def post_match
    @match && @string.byteslice(@end, @string.bytesize)
  end

  def inspect
    return "#<StringScanner fin>" if eos?

    after = rest_size > 5 ? "#{peek(5)}..." : rest
    return "#<StringScanner #{@pos}/#{@string.bytesize} @ #{after.inspect}>" if @pos == 0

    before = @pos > 5 ? "...#{@string.byteslice(@pos - 5, 5)}" : @string.byteslice(0, @pos)
    "#<StringScanner #{@pos}/#{@string.bytesize} #{before.inspect} @ #{after.inspect}>"
  end

  private

  def forget
    @match = nil
  end

  # Bytes from the place where it is to the match's end, or nil.
  def match(pattern, at_start:, advance:)
    case pattern
    when Regexp then match_regexp(pattern, at_start, advance)
    when String then match_text(pattern, at_start, advance)
    else raise TypeError, "no implicit conversion of #{pattern.class} into String"
    end
  end

  def match_regexp(pattern, at_start, advance)
    return forget if @pos > @string.bytesize

    text = rest
    match = at_start ? pattern.__send__(:__match_start, text) : pattern.match(text)
    match ? found(match, match.bytebegin(0), match.byteend(0), advance) : forget
  end

  def match_text(pattern, at_start, advance)
    text = rest
    start = at_start ? (text.start_with?(pattern) ? 0 : nil) : text.byteindex(pattern)
    start ? found([pattern.dup], start, start + pattern.bytesize, advance) : forget
  end

  def found(match, start, length, advance)
    @match = match.is_a?(String) ? [match] : match
    @before = @pos
    @begin = @pos + start
    @end = @pos + length
    @pos = @end if advance
    length
  end
end
