def fib_recursive(n)
  n <= 1 ? n : fib_recursive(n - 1) + fib_recursive(n - 2)
end

def fib_iterative(n)
  a, b = 0, 1
  n.times { a, b = b, a + b }
  a
end

def fib_memo(n, memo = {})
  return n if n <= 1

  memo[n] ||= fib_memo(n - 1, memo) + fib_memo(n - 2, memo)
end

fib_enum = Enumerator.new do |y|
  a, b = 0, 1
  loop do
    y << a
    a, b = b, a + b
  end
end

puts (0..10).map { |n| fib_recursive(n) }.join(", ")
puts fib_iterative(50), fib_memo(90)
puts fib_enum.lazy.select(&:odd?).map { |x| x * 2 }.first(5).inspect
[fib_recursive(15), fib_iterative(15), fib_memo(15), fib_enum.take(16).last].uniq
