def to_binary(n)
  return "0" if n.zero?

  digits = []
  while n.positive?
    digits.unshift(n % 2)
    n /= 2
  end
  digits.join
end

def to_decimal(s)
  raise ArgumentError, "#{s} is not binary" unless s.match?(/\A[01]+\z/)

  s.reverse.each_char.with_index.sum { |c, i| c.to_i * 2**i }
end

[0, 5, 10, 255].each { |n| puts "#{n} -> #{to_binary(n)} -> #{to_decimal(to_binary(n))}" }
begin
  to_decimal("102")
rescue ArgumentError => e
  puts e.message
end
[to_binary(37), "100101".to_i(2), 37.to_s(2), "%b" % 37, 0b100101]
