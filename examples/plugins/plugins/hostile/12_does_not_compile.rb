# Lost its last line on the way.
Invoice::Current.call.lines.each do |line|
  puts line.text
