inputs = ["1", "two", "3", "0", "-1"]
results = []
inputs.each_with_index do |s, i|
  n = Integer(s)
  raise RangeError, "negative" if n < 0
  results << 12 / n
rescue ArgumentError
  results << :nan
  next
rescue ZeroDivisionError => e
  results << e.message.size
  redo_with = "4"
  results << 12 / Integer(redo_with)
rescue RangeError
  puts "stopping at #{i}"
  break
ensure
  results << "|"
end
tries = 0
value = begin
  tries += 1
  Integer(%w[a b 7][tries - 1])
rescue ArgumentError
  tries < 3 ? retry : -1
end
n = 0
begin
  n += 1
  raise "odd" if n.odd?
rescue
  retry if n < 3
ensure
  n += 100
end while n < 150
[results, value, tries, n]
