puts [1, [2, [nil, 3]]], [], nil, true
puts
puts ""
puts "a\n"
puts "a\n\n"
print "x", "y\n"
p
p 1, 2
x = p(3)
y = p 4, 5
p x, y
puts [nil].inspect, [[]].to_s
puts "é".inspect, :sym.inspect, 1.0, 1e20, 1e-10, 10000000000000000.0, 2**64, 1r, 1i, nil.to_a.inspect, nil.to_s.empty?
pp({ a: { b: 1 } })
pp [1, 2], "s"
$stdout.puts "out"
STDOUT.print "no newline", "\n"
$stderr.puts "err"
warn "warning"
$stdout.write("a", :b, 3, "\n")
puts $stdout.sync.inspect.size > 0, $stdout.tty?.inspect
$, = nil
puts [1, 2].to_s + "x", "#{[1, nil, "s", :y, { a: 1 }]}"
puts "%s" % nil.inspect, "#{nil}|#{true}|#{:a}"
display_result = 5.display
puts
p display_result
puts "a".."c"
puts ("a".."c").to_a
puts (1..3).inspect, (1...3).to_s, (1..).inspect, (..5).inspect, (nil..nil).inspect
puts Struct.new(:a).new(1).inspect, Struct.new("Named", :b).new(2).inspect rescue puts $!.message
class Foo; def initialize; @a = 1; @b = "x"; end; end
puts Foo.new.inspect.gsub(/0x\h+/, "0x0"), Foo.new.to_s.gsub(/0x\h+/, "0x0")
class Bar; def to_s = "bar!"; def inspect = "#<Bar>"; end
puts Bar.new, [Bar.new].to_s, "#{Bar.new}", "x" + Bar.new.to_s
p Bar.new
class Baz; def to_s = 5; end
puts "#{Baz.new}".sub(/0x\h+/, "0x0")
puts __method__.inspect, __FILE__ == $0, __LINE__
def mm = __method__
p mm
puts [1, 2, 3].to_s, ({ 1 => 2 }).to_s, :a.to_proc.inspect[0, 8], nil.inspect, Object.inspect, Float::NAN, -Float::INFINITY
puts 'a' 'b', "tab\there", 'no\tescape', "\u{1F600}", "\x41\u0042\103", "a#{"b#{"c"}"}"
$stdout.flush
puts "=" * 20, "-" * 20 + ">", "ab".ljust(5) + "|", "ab".rjust(5, "0"), "%-5s|%5s|%05d|%.3f" % ["a", "b", 3, 2.0]
if __FILE__ == $PROGRAM_NAME
  puts "main!"
end
BEGIN { puts "begin block" }
puts ARGV.inspect, gets.inspect, ENV.fetch("NOPE", "dflt"), $0.class, $PROGRAM_NAME.class, ARGV.first.inspect
puts defined?(foo).inspect, defined?(puts), defined?(String), defined?(@a).inspect, defined?(yield).inspect, defined?(x), defined?(3 + 3), defined?(super).inspect, defined?(@@q).inspect, defined?($zz).inspect, defined?(nil), defined?(self), block_given?
printf("%s-%s\n", 1, 2)
putc "A"
putc 10
$; = nil
puts [3, 1].sort!.inspect, [1, 2, 3].sum.then { "sum=#{_1}" }
puts "ok" if $stdout.respond_to?(:puts)
old = $stdout
require "stringio"
$stdout = StringIO.new
puts "captured"
cap = $stdout.string
$stdout = old
p cap
io = StringIO.new("l1\nl2\nl3")
p io.gets, io.read, io.eof?, io.rewind, io.each_line.map(&:chomp), io.string.lines.size
nil
