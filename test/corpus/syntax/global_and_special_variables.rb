$stdout.sync = true
$, = nil
$total = 0
def bump = $total += 1
3.times { bump }
"abc-123" =~ /(\w+)-(\d+)/
puts $total, $~[0], $1, $2, $&, $`.inspect, $'.inspect, $0.class, $;.inspect, $/.inspect, $!.inspect, $PROGRAM_NAME == $0, __method__.inspect
begin
  raise "one"
rescue
  puts $!.message, $@.class
end
puts $!.inspect, defined?($undefined_global).inspect, $undefined_global.inspect, defined?($total), global_variables.include?(:$total), [$stdin, $stdout, $stderr].map(&:class).uniq.size, $PROGRAM_NAME.empty?
alias $sum $total
$sum += 10
[$total, __LINE__, ENV.respond_to?(:fetch), ARGV]
