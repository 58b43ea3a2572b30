# S-expression of balanced groups with mutual recursion
def group(chars)
  out = []
  until chars.empty?
    case c = chars.shift
    when "(" then out << group(chars)
    when ")" then return out
    else out << atom(c, chars)
    end
  end
  out
end
def atom(first, chars)
  word = first.dup
  word << chars.shift while chars.first&.match?(/\w/)
  word.strip
end
def show(g) = g.is_a?(Array) ? "[#{g.reject { |x| x == "" }.map { |x| show(x) }.join(" ")}]" : g
tree = group("a (bc (d) e) (f)".chars)
puts show(tree)
count = ->(t) { t.is_a?(Array) ? 1 + t.sum(&count) : 0 }
count.(tree)
