PAIRS = { ")" => "(", "]" => "[", "}" => "{" }.freeze

def balanced?(text)
  stack = []
  text.each_char.with_index(1) do |c, i|
    if PAIRS.value?(c)
      stack.push([c, i])
    elsif PAIRS.key?(c)
      open, = stack.pop
      return [false, "#{c} at #{i} does not close #{open || "anything"}"] if open != PAIRS[c]
    end
  end
  stack.empty? ? [true, nil] : [false, "#{stack.last[0]} at #{stack.last[1]} is never closed"]
end

["(a[b]{c})", "(]", "((x)", "}", ""].map do |s|
  ok, why = balanced?(s)
  puts "#{s.ljust(12)} #{ok ? "ok" : why}"
  ok
end
