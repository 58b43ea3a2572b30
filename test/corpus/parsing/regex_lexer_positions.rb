class Lexer
  include Enumerable
  Token = Struct.new(:kind, :text, :line, :col) do
    def to_s = "#{line}:#{col} #{kind} #{text.inspect}"
  end
  def self.rule(kind, pattern, &convert) = rules << [kind, /\G(?:#{pattern})/m, convert]
  def self.rules = @rules ||= []
  rule(:space, /\s+/)
  rule(:comment, /#[^\n]*/)
  rule(:float, /\d+\.\d+/, &:to_f)
  rule(:int, /\d+/) { |s| s.to_i }
  rule(:string, /"(?:\\.|[^"])*"/) { |s| s[1..-2].gsub('\"', '"') }
  rule(:word, /[[:alpha:]_]\w*/, &:to_sym)
  rule(:op, /==|<=|[-+*\/=<>(){};]/)
  def initialize(text) = @text = text
  def each
    return enum_for(:each) unless block_given?
    pos, line, col = 0, 1, 1
    while pos < @text.size
      kind, match, convert = self.class.rules.lazy.filter_map { |k, re, c| (m = re.match(@text, pos)) && [k, m[0], c] }.first
      raise ArgumentError, "#{line}:#{col} unexpected #{@text[pos].inspect}" unless match
      yield Token.new(kind, convert ? convert.call(match) : match, line, col) unless %i[space comment].include?(kind)
      newlines = match.count("\n")
      line += newlines
      col = newlines.zero? ? col + match.size : match.size - match.rindex("\n")
      pos += match.size
    end
  end
end
tokens = Lexer.new(%(x = 3.14 # pi\nif y <= 10 { say "a \\"b\\"" })).to_a
puts tokens
begin
  Lexer.new("ok\n  ?").to_a
rescue ArgumentError => e
  puts e.message
end
tokens.map(&:kind).tally
