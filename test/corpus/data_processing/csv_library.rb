require "csv"
table = CSV.parse("name,qty\npen,3\n\"big, box\",1\n", headers: true)
table.each { |row| puts "#{row["name"]}: #{row["qty"].to_i}" }
puts CSV.generate { |csv| csv << ["a", "b c", "d,e", nil]; csv << [1, 2.5, "q\"q", ""] }
puts ["x", "y,z"].to_csv, "1,2,3".parse_csv.inspect
table.map(&:to_h)
