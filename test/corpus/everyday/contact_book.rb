contacts = []
add = ->(name, **details) { contacts.push({ name:, **details }) }
add.call("Ann Lee", phone: "555-1234", tags: %i[work])
add.("Bob Ray", email: "bob@x.org", tags: %i[friend work])
add["Cy Twombly", phone: "555-9999"]
find = lambda do |query|
  contacts.select { |c| c.values.any? { |v| v.to_s.downcase.include?(query.downcase) } }
end
puts find["work"].map { _1[:name] }, find.("555").size, find.("zzz").inspect
contacts.sort_by { |c| c[:name].split.last }.each do |c|
  puts "#{c[:name]}: #{c.fetch(:phone, "no phone")} #{c[:tags]&.join("/")}".strip
end
contacts.group_by { |c| c[:name][0] }.transform_values(&:size)
