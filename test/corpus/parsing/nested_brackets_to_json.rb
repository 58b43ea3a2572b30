require "json"
def parse_group(s, i = 0)
  out = []
  word = +""
  while i < s.size
    case s[i]
    when "(" then inner, i = parse_group(s, i + 1)
                  out << { word => inner }
                  word = +""
    when ")", ","
      out << word unless word.empty?
      word = +""
      return [out, i] if s[i] == ")"
    when " " then nil
    else word << s[i]
    end
    i += 1
  end
  out << word unless word.empty?
  [out, i]
end
tree, = parse_group("a, b(c, d(e), f), g(h)")
puts JSON.generate(tree)
puts JSON.pretty_generate(tree)
tree
