class ParseError < StandardError
  def initialize(source, position, expected)
    line = source[0...position].count("\n") + 1
    column = position - (source[0...position].rindex("\n") || -1)
    text = source.lines[line - 1].to_s.chomp
    super(<<~MSG.chomp)
      expected #{expected} at #{line}:#{column}
        #{text}
        #{" " * (column - 1)}^
    MSG
  end
end
source = "a = 1\nb = = 2\n"
begin
  raise ParseError.new(source, source.index("= 2"), "a value")
rescue ParseError => e
  puts e.message
  puts e.message.lines.map(&:size).inspect
end
e.class.instance_method(:initialize).arity
