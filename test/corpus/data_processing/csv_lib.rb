require "csv"
text = <<~CSV
  id,name,amount,note
  1,"Smith, John",100.50,"said ""hi"""
  2,Jane,,
  3,Bob,75,multi
CSV
rows = CSV.parse(text, headers: true, converters: :numeric, header_converters: :symbol)
rows.each { |r| puts "#{r[:id]} #{r[:name]} #{r[:amount].inspect} #{r[:note].inspect}" }
p rows.headers, rows.size, rows.first.to_h, rows[:amount], rows.by_col[1] rescue p $!
puts rows.sum { |r| r[:amount].to_f }
out = CSV.generate do |csv|
  csv << %w[a b]
  csv << [1, "x,y"]
  csv << [nil, "q\"z"]
end
puts out
p CSV.parse_line("a,b,\"c d\""), ["a", nil, "b c", "d,e"].to_csv, "1;2".parse_csv(col_sep: ";"), CSV.parse("a|b\n1|2", col_sep: "|")
tbl = CSV.parse("k,v\na,1\nb,2\n", headers: true)
puts tbl.to_csv, tbl.map { |r| r["v"].to_i }.sum, tbl["k"].inspect, tbl.first.fields.inspect
puts tbl.select { |r| r["v"].to_i > 1 }.map(&:to_h).inspect
begin
  CSV.parse("a,\"b\nc")
rescue CSV::MalformedCSVError => e
  puts e.class
end
tbl.each_with_index { |r, i| r["n"] = i }
puts tbl.to_s
