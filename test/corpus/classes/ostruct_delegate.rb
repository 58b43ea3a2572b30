require "ostruct"
require "delegate"
person = OpenStruct.new(name: "Ann", age: 3)
person.email = "a@x"
person[:tel] = 1
puts person.name, person.respond_to?(:email), person.missing.inspect, person.to_h, person == OpenStruct.new(name: "Ann", age: 3, email: "a@x", tel: 1), person.dig(:name), person
class Loud < SimpleDelegator
  def name = super.upcase
  def extra = "#{name}!"
end
l = Loud.new(person)
puts l.name, l.age, l.extra, l.__getobj__.equal?(person), l.is_a?(Loud)
person.delete_field(:tel)
person.each_pair.to_a
