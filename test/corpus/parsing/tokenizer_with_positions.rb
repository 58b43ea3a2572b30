SOURCE = <<~CODE
  let x = 42
  print(x + "hi there") // done
CODE

SPEC = [
  [:comment, %r{//[^\n]*}],
  [:string, /"(?:\\.|[^"\\])*"/],
  [:number, /\d+/],
  [:keyword, /\b(?:let|print|if)\b/],
  [:name, /[a-z]+/],
  [:punct, /[()=+]/],
  [:newline, /\n/],
  [:blank, /[ \t]+/]
]

MASTER = Regexp.union(*SPEC.map { |name, re| /(?<#{name}>#{re.source})/ })

line = 1
line_start = 0
tokens = []
SOURCE.scan(MASTER) do
  m = Regexp.last_match
  name = m.names.find { |n| m[n] }
  column = m.begin(0) - line_start + 1
  if name == "newline"
    line += 1
    line_start = m.end(0)
  elsif name != "blank"
    tokens << [name.to_sym, m[0], line, column]
  end
end
tokens.each { |type, text, l, c| puts format("%2d:%-3d %-8s %s", l, c, type, text) }
tokens.map(&:first).tally
