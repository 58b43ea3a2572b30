$log = []
def work(mode)
  $log << "start #{mode}"
  return :early if mode == :return
  raise ArgumentError, "bad" if mode == :raise
  throw :out, :thrown if mode == :throw
  :normal
rescue ArgumentError
  $log << "rescued"
  :rescued
else
  $log << "else"
  :from_else
ensure
  $log << "ensure"
end
p work(:a), work(:return), work(:raise), catch(:out) { work(:throw) }
puts $log.join(" | ")
def nested
  begin
    begin
      raise "inner"
    ensure
      print "1 "
    end
  rescue => e
    print "2 "
    raise TypeError, "outer"
  ensure
    print "3 "
  end
rescue TypeError => e
  puts "4 #{e.message} because #{e.cause.message}"
  e.cause.cause.inspect
end
x = nested
y = [1, 2, 3].each do |n|
  next if n == 1
  break n
ensure
  print "e#{n} "
end
puts
def override
  return 1
ensure
  puts "leaving"
end
[x, y, override]
