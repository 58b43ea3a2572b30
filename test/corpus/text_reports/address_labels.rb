people = [{ name: "Ann Lee", street: "1 Main St", city: "Springfield", zip: "01234" }, { name: "Bo", street: nil, city: "Rome", zip: 118 }]
labels = people.map do |person|
  [person[:name], person[:street], "#{person[:zip].to_s.rjust(5, "0")} #{person[:city].upcase}"].compact
end
height = labels.map(&:size).max
padded = labels.map { |l| l + [""] * (height - l.size) }
padded.transpose.each { |line| puts line.map { |c| c.ljust(22) }.join("| ").rstrip }
labels.flatten.map(&:length)
