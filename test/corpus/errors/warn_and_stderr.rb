warn "to stderr"
$stderr.puts "also"
STDERR.print "x"
puts "to stdout"
$stdout.puts "again"
def deprecated(name)
  warn "#{name} is deprecated", uplevel: 0
  :result
end
v = deprecated(:old)
$stdout.flush
$stdout.sync = true
v
