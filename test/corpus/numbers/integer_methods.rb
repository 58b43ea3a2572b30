n = 360
puts n.digits.inspect, n.bit_length, n.pow(3, 7), n.gcd(84), n.lcm(84), n.pred, n.succ, n.ord, n.to_s(12), n.fdiv(7).round(4), n.ceil(-2), n.floor(-2), n.round(-2), n.truncate(-1), Integer.sqrt(n), n.clamp(..100), n.clamp(400..), n <=> 400, n.coerce(1).inspect, n.allbits?(8), n.anybits?(7), n.nobits?(7), n[3], n[0..3], n.size, n.zero?, n.nonzero?, 0.nonzero?.inspect
puts (-n).abs, (-n).magnitude, -n / 7, -n % 7, (-n).remainder(7), (-n).divmod(7).inspect, (-n).fdiv(7).round(2), ~n, n ^ 255, n << 3, n >> 2, -n >> 2
puts 10.downto(1).select { |i| (n % i).zero? }.inspect, 3.step(9, 3).to_a.inspect, 1.step(20, 6).map { |i| i }.inspect, 5.times.sum, 12.digits.sum, 255.to_s(16).rjust(4, "0"), 65.chr, 8364.chr("UTF-8"), "€".ord, 3.14.to_i, 1e3.to_i, 7.to_f / 2
begin
  300.chr
rescue RangeError => e
  puts e.message
end
[n.ceildiv(7), n.pow(-1), 2**-2, 0**0, 10.pow(20), 4**0.5]
