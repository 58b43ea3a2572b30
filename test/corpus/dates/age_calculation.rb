Person = Data.define(:name, :born) do
  def age(on)
    years = on.year - born.year
    years -= 1 if [on.month, on.day].<=>([born.month, born.day]) == -1
    years
  end
end
today = Time.utc(2024, 6, 15)
people = [Person.new("Ann", Time.utc(1990, 6, 16)), Person.new(name: "Bo", born: Time.utc(2000, 6, 15)), Person.new("Cy", Time.utc(2020, 2, 29))]
people.sort_by(&:born).each { |x| puts "#{x.name} is #{x.age(today)}, born on a #{x.born.strftime("%A")}" }
people.map { |x| x.age(today) }
