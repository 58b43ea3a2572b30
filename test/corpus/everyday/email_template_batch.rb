TEMPLATE = <<~'T'
  To: %<name>s <%<email>s>
  Subject: Your %<plan>s plan

  Hi %<first>s, you used %<used>.1f%% of %<quota>d GB.
  %{footer}
T
users = [["Ann Lee", "ann@x.io", :pro, 45.678, 100], ["Bob", nil, :free, 5, 5]]
users.each do |name, email, plan, used, quota|
  raise ArgumentError, "no email for #{name}" unless email
  puts format(TEMPLATE, name:, email:, plan: plan.upcase, first: name.split.first, used: used / quota.to_f * 100, quota:, footer: "-- \nThe team")
rescue ArgumentError => e
  puts "skipped: #{e.message}"
end
begin
  format("%<a>s %<b>s", a: 1)
rescue KeyError => e
  puts e.message, e.key.inspect, e.receiver.inspect
end
puts "Total: #{users.sum { _5 }}", "%-10s|%+5d|%5.1f|%05.1f|%x|%o|%e|%s" % ["ab", 5, 3.14159, 2.5, 255, 8, 12345.678, :sym]
puts "%s" % nil, "%p" % [nil], "%5s%%" % 50, "%c" % "A", "%b" % 10, "%010.4f" % Math::PI, "%+d % d" % [1, 2], "%#x %#o" % [255, 8], "%.3s" % "abcdef", "%08b" % 37, "%.0f %.0f" % [0.5, 1.5], "%g %g" % [1e10, 0.0001], "%-5d|" % 3, "%3d|%-3d|%03d" % [1, 2, 3]
