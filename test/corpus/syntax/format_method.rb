name, age, pi = "Ann", 30, 3.14159
puts "%s is %d" % [name, age], "%-10s|%5d|%.2f" % [name, age, pi], "%05.1f%%" % pi, "%+d %x %o %b %e" % [age, 255, 8, 5, 12345.678], format("%<n>s (%<a>03d)", n: name, a: age), format("%{n}!", n: name), "%c%c" % [72, "i"], "%p %p" % [nil, "s"], "%10.3s|" % "abcdef", "%s" % nil, "%s" % [[1, 2]], "%%", "%3d|%-3d|%03d" % [5, 5, 5], "% d" % 42, "%#x %#o" % [255, 8], "%08.3f" % -3.14159, "%.10g" % 0.1, "%g" % 1e10, "%a" % 1.0
puts name.rjust(6, "."), name.center(9, "*"), age.to_s.rjust(4, "0"), pi.round(2).to_s, "#{"%.1f" % pi}", "#{name}: #{age > 18 ? "adult" : "minor"}", name + " " + age.to_s, "abc" "def", "-" * 10, [name, age].join(": "), "a,b".split(",").inspect
"%s, %s and %s" % %w[x y z]
