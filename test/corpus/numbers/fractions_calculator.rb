def parse(s)
  case s
  when %r{\A(-?\d+)\s+(\d+)/(\d+)\z} then $1.to_i + ($1.to_i.negative? ? -1 : 1) * Rational($2.to_i, $3.to_i)
  when %r{\A-?\d+/\d+\z}, /\A-?\d+\z/ then Rational(s)
  else raise ArgumentError, "not a fraction: #{s}"
  end
end
def mixed(r)
  whole, rest = r.abs.divmod(1)
  text = if rest.zero? then whole.to_s elsif whole.zero? then rest.to_s else "#{whole} #{rest}" end
  r.negative? ? "-#{text}" : text
end
[["1/2", :+, "1/3"], ["2 3/4", :*, "2"], ["1", :/, "-3/8"], ["-1 1/2", :-, "1/4"], ["x", :+, "1"], ["1", :/, "0"]].map do |a, op, b|
  r = parse(a).public_send(op, parse(b))
  puts "#{a} #{op} #{b} = #{mixed(r)}"
  r
rescue ArgumentError, ZeroDivisionError => e
  puts "#{e.class}: #{e.message}"
  nil
end
