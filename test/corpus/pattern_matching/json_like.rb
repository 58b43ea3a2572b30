response = { status: 200, body: { users: [{ name: "Ann", email: "a@x.org", roles: %w[admin dev] }, { name: "Bob", email: nil, roles: [] }] } }
case response
in { status: 200..299 => code, body: { users: [{ name: first, roles: ["admin", *] }, *others] } }
  puts "#{code}: admin #{first}, #{others.size} more"
in { status: 400.., body: } then puts "error #{body}"
end
response => { body: { users: } }
users.each do |u|
  case u
  in { name:, email: String => mail } then puts "#{name} <#{mail}>"
  in { name:, email: nil } then puts "#{name} has no mail"
  end
end
puts((response in { status: Integer }), (response in { status: String }))
if response in { body: { users: [*, { name: "Bob" => who }, *] } }
  puts "found #{who}"
end
users.filter_map { |u| u in { roles: [_, *] => r } and r }
