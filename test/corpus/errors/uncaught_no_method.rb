user = { name: "Ann" }
puts user[:name].upcase
puts user[:email].downcase
