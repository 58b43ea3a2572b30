def bar(done, total, width: 20)
  ratio = total.zero? ? 1.0 : done.fdiv(total).clamp(0.0, 1.0)
  filled = (ratio * width).round
  "[#{"=" * filled}#{">" if filled < width}#{" " * [width - filled - 1, 0].max}] #{(ratio * 100).round(1).to_s.rjust(5)}%"
end
puts bar(0, 10), bar(3, 7), bar(50, 40), bar(0, 0), bar(99, 100, width: 10)
print "loading"
3.times { print "." }
print "\n", "done", "\n"
$stdout << "chain " << 1 << " " << :two << "\n"
$stdout.print("a", "b\n")
$stdout.write("written\n")
$stdout.printf("%03d\n", 7)
STDOUT.puts [1, [2, [nil, 3]]], []
putc "A"
putc 10
bar(1, 3)
