RECORDS = <<~DATA
  0001SMITH     20240115000012550
  0002O'NEIL    20231231000000099
  0003MÜLLER    20240229000100000
DATA

FIELDS = { id: 4, name: 10, date: 8, cents: 9 }.freeze

rows = RECORDS.lines(chomp: true).map do |line|
  offset = 0
  FIELDS.to_h do |name, width|
    value = line[offset, width].strip
    offset += width
    [name, value]
  end
end

rows.each do |r|
  y, m, d = r[:date].unpack("a4a2a2")
  puts "%-10s %s-%s-%s %12.2f" % [r[:name].capitalize, y, m, d, r[:cents].to_i / 100.0]
end
rows.map { |r| r[:id].to_i(10) }
