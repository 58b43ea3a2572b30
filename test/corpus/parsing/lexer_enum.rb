class Tokenizer
  include Enumerable
  RULES = [[:num, /\d+/], [:str, /"[^"]*"/], [:id, /[a-z_]\w*/i], [:op, /==|!=|<=|>=|[-+*\/=<>(){};]/], [:ws, /\s+/], [:comment, /#.*/]].freeze
  Token = Data.define(:type, :text, :line, :col) do
    def to_s = "#{type}(#{text})@#{line}:#{col}"
  end
  UNION = Regexp.union(RULES.map { |n, r| /(?<#{n}>#{r})/ })
  def initialize(s) = @s = s
  def each
    return enum_for unless block_given?
    line, col, pos = 1, 1, 0
    while pos < @s.size
      m = UNION.match(@s, pos)
      raise ArgumentError, "line #{line}, col #{col}: unexpected #{@s[pos].inspect}" unless m && m.begin(0) == pos
      type = m.names.find { |n| m[n] }.to_sym
      yield Token.new(type:, text: m[0], line:, col:) unless %i[ws comment].include?(type)
      nl = m[0].count("\n")
      col = nl > 0 ? m[0].size - m[0].rindex("\n") : col + m[0].size
      line += nl
      pos = m.end(0)
    end
  end
end
src = "x = 10; # set\nif (x >= 5) { print(\"big\"); }\n"
t = Tokenizer.new(src)
puts t.map(&:to_s)
p t.first, t.count, t.group_by(&:type).transform_values(&:size), t.lazy.select { _1.type == :id }.map(&:text).to_a, t.each_slice(5).first.map(&:text), t.find { _1.text == "if" }&.line, t.each.next.type
e = t.each
toks = []
begin
  loop { toks << e.next.text }
end
p toks.size
begin
  Tokenizer.new("a = $").to_a
rescue ArgumentError => ex
  puts ex.message
end
p t.min_by { _1.text.size }.text, t.sort_by { |k| [k.type, k.text] }.first(2).map(&:to_s), t.each_cons(2).count { |a, b| a.line == b.line }, t.reduce(0) { |s, k| s + k.text.size }, t.include?(Tokenizer::Token.new(:id, "x", 1, 1)), t.to_set.size
