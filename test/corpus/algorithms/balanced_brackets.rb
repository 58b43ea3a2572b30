PAIRS = { ")" => "(", "]" => "[", "}" => "{" }.freeze
def balanced?(str)
  stack = []
  str.each_char do |c|
    if PAIRS.value?(c)
      stack.push(c)
    elsif PAIRS.key?(c)
      return false unless stack.pop == PAIRS[c]
    end
  end
  stack.empty?
end
["()[]{}", "([)]", "{[()()]}", "((", "", "a(b)c"].each { |s| puts "#{s.inspect.ljust(12)} #{balanced?(s) ? 'OK' : 'unbalanced'}" }
def depth(s) = s.each_char.with_object([0, 0]) { |c, m| m[0] += { "(" => 1, ")" => -1 }.fetch(c, 0); m[1] = [m[1], m[0]].max }.last
[depth("(()(()))"), depth("")]
