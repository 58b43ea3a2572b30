def ticket_price(age:, student: false, day: :weekday)
  base = case age
         when 0...4 then 0
         when 4..12 then 5
         when 13..64 then 12
         else 8
         end
  base *= 0.8 if student && age > 12
  base += 2 if day == :weekend && base > 0
  base.round(2)
end

puts ticket_price(age: 3), ticket_price(age: 10), ticket_price(age: 20, student: true), ticket_price(age: 70, day: :weekend)
[:weekday, :weekend].product([8, 30]).map { |day, age| [day, age, ticket_price(age:, day:)] }
begin
  ticket_price(student: true)
rescue ArgumentError => e
  e.message
end
