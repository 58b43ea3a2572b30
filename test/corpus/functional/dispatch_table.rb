OPS = {
  "+" => :+.to_proc, "-" => :-.to_proc, "*" => :*.to_proc, "/" => ->(a, b) { b.zero? ? Float::NAN : a / b },
  "max" => ->(a, b) { [a, b].max }, "neg" => ->(a) { -a }, "sum" => ->(*a) { a.sum }
}.freeze
def rpn(text)
  text.split.each_with_object([]) do |t, stack|
    if (f = OPS[t])
      n = f.lambda? && f.arity > 0 ? f.arity : (t == "sum" ? stack.size : 2)
      args = stack.pop(n)
      raise ArgumentError, "#{t} needs #{n} operands, got #{args.size}" if args.size < n
      stack.push(f.call(*args))
    else
      stack << Float(t)
    end
  end
end
["3 4 + 2 *", "5 1 2 + 4 * + 3 -", "1 0 /", "4 neg 9 max", "1 2 3 sum", "+", "2 x"].map do |e|
  rpn(e).tap { |r| puts "#{e} => #{r}" }
rescue ArgumentError => err
  puts "#{e} => #{err.message}"
  nil
end.size
