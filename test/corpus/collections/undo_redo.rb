history = []
redo_stack = []
text = ""
apply = lambda do |cmd, arg = nil|
  case cmd
  when :type
    history.push(text)
    redo_stack.clear
    text += arg
  when :delete
    history.push(text)
    text = text[0...-arg] || ""
  when :undo
    next puts("nothing to undo") if history.empty?
    redo_stack.push(text)
    text = history.pop
  when :redo
    next puts("nothing to redo") if redo_stack.empty?
    history << text
    text = redo_stack.pop
  end
  puts "#{cmd.to_s.ljust(7)}#{text.inspect}"
end
apply.(:type, "hello")
apply.(:type, " world")
apply.(:delete, 3)
2.times { apply.(:undo) }
apply.(:redo)
apply.(:type, "!")
apply.(:redo)
3.times { apply.call(:undo) }
[text, history.size, redo_stack.size]
