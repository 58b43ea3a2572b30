def fee(visit)
  case visit
  in { age: Integer => age } unless age.positive? then :invalid
  in { age: ..5 } then 0
  in { age: 65.., member: true } then 3
  in { age:, member: true } if age < 18 then 2
  in { day: "tue" | "wed", age: 18.. } then 6
  in { age: 18.. => age, group: { size: 10.., leader: ^age } } then 4
  in { age: Integer } then 9
  in { age: } then raise TypeError, "age must be an Integer, got #{age.class}"
  end
end
visits = [{ age: 0 }, { age: 4 }, { age: 70, member: true }, { age: 12, member: true }, { age: 30, day: "tue" }, { age: 40, group: { size: 12, leader: 40 } }, { age: 40, group: { size: 12, leader: 41 } }, { age: "x" }, {}]
visits.map do |v|
  fee(v).tap { |f| puts "#{v} #{f}" }
rescue TypeError, NoMatchingPatternError => e
  puts "#{e.class}: #{e.message}"
  nil
end
