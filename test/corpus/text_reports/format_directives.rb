puts format("%d %5d|%-5d|%05d %+d % d", 42, 42, 42, 42, 42, 42)
puts format("%x %X %#x %o %#o %b %#b %08b", 255, 255, 255, 8, 8, 5, 5, 5)
puts format("%f %.2f %8.3f|%-8.1f|%08.2f %+.1f", 3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159)
puts format("%e %.3e %E %g %g %G", 12345.678, 12345.678, 0.00012, 1e10, 0.0001, 1e-10)
puts format("%s %10s|%-10s|%.3s", "text", "text", "text", "text")
puts format("%p %p %p", nil, "q", :sym), format("%c%c", 65, "z"), format("%%")
puts format("%<a>d and %<b>.1f", a: 1, b: 2), format("%{x}-%{y}", x: "left", y: [1])
puts format("%*d|%-*d", 6, 1, 6, 2), format("%2$s %1$s", "world", "hello")
puts format("%x %b", -255, -5), format("%.0f %.0f", 0.5, 1.5), format("%s", [1, nil, "a"])
begin
  format("%d", "abc")
rescue ArgumentError => e
  puts e.message
end
begin
  format("%d %d", 1)
rescue ArgumentError => e
  puts e.message
end
begin
  format("%<z>d", a: 1)
rescue KeyError => e
  puts e.message
end
"%s and %s" % %w[this that]
