raw = ["  Alice ;30; alice@EXAMPLE.org ", "Bob;;bob@x", ";20;c@d.org", "Dora;abc;dora@d.org", "Alice;30;alice@example.org"]
Person = Struct.new(:name, :age, :email)
problems = []
people = raw.each_with_index.filter_map do |line, i|
  name, age, email = line.split(";", -1).map(&:strip)
  problems << "line #{i + 1}: no name" if name.empty?
  n = Integer(age, exception: false)
  problems << "line #{i + 1}: bad age #{age.inspect}" if n.nil? && !age.empty?
  next if name.empty?
  Person.new(name, n, email.downcase)
end
unique = people.uniq { |x| x.email }
puts problems, unique.map { |x| "#{x.name} #{x.age || "?"} #{x.email}" }
[people.size, unique.size, unique.sum { |x| x.age.to_i }]
