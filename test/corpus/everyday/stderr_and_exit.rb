$stderr.puts "to stderr"
warn "careful", "twice"
STDERR.print "x"
$stdout.sync = true
def main
  puts "start"
  yield
  :finished
rescue SystemExit => e
  puts "exit status #{e.status}"
  :exited
ensure
  puts "ensured"
end
p main { exit 3 }
p main { :fine }
p(main { abort("fatal: nope") })
line = gets
p line, $stdin.read, ARGV.empty?, ENV["PATH"].is_a?(NilClass) || true, ENV.fetch("NOPE", "d"), ENV.key?("NOPE_X")
p __method__.inspect, __LINE__, $PROGRAM_NAME == __FILE__
:ok
