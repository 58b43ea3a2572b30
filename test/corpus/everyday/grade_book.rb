class Student
  attr_reader :name, :grades

  def initialize(name)
    @name = name
    @grades = Hash.new { |hash, subject| hash[subject] = [] }
  end

  def add_grade(subject, grade)
    raise ArgumentError, "Grade must be between 0 and 100" unless (0..100).include?(grade)

    @grades[subject] << grade
    self
  end

  def average(subject = nil)
    list = subject ? @grades[subject] : @grades.values.flatten
    return 0 if list.empty?

    list.sum.to_f / list.size
  end
end

alice = Student.new("Alice")
alice.add_grade(:math, 90).add_grade(:math, 85).add_grade(:art, 77)
puts "#{alice.name}: #{alice.average.round(2)}"
alice.grades.each { |subject, list| puts "  #{subject.to_s.capitalize.ljust(6)} #{list.join(", ")}" }
begin
  alice.add_grade(:math, 101)
rescue ArgumentError => e
  puts e.message
end
alice.average(:math)
