Employee = Struct.new(:name, :department, :salary, :started, keyword_init: true) do
  def years(year) = year - started
end

employees = [
  { name: "Alice", department: "Engineering", salary: 85_000, started: 2015 },
  { name: "Bob", department: "Marketing", salary: 54_000, started: 2019 },
  { name: "Carol", department: "Engineering", salary: 97_500, started: 2010 },
  { name: "Dan", department: "Sales", salary: 48_250, started: 2022 }
].map { |attributes| Employee.new(**attributes) }

puts "EMPLOYEE REPORT".center(50)
puts "=" * 50
employees.group_by(&:department).sort.each do |department, members|
  puts "\n#{department} (#{members.count})"
  puts "-" * 50
  members.sort_by { |e| -e.salary }.each do |e|
    salary = e.salary.to_s.gsub(/(\d)(?=(\d{3})+$)/, '\1,')
    puts "  #{e.name.ljust(20)} $#{salary.rjust(10)} #{e.years(2024).to_s.rjust(5)}y"
  end
  average = members.sum(&:salary) / members.size
  puts "  Average: $#{average}"
end
top = employees.max_by(&:salary)
puts "\nHighest paid: #{top.name} (#{top.department})"
employees.sum(&:salary)
