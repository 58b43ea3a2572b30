class Integer
  def minutes = self * 60
  def hours = minutes * 60
  def ordinal = "#{self}#{(11..13).cover?(abs % 100) ? "th" : { 1 => "st", 2 => "nd", 3 => "rd" }.fetch(abs % 10, "th")}"
  def prime? = self > 1 && (2..Integer.sqrt(self)).none? { |d| (self % d).zero? }
end
class String
  def vowels = count("aeiou")
  def truncate(n, omission: "...") = length > n ? self[0, n - omission.length] + omission : self
  def each_word(&) = split.each(&)
end
class Array
  def average = empty? ? nil : sum.fdiv(size)
  def second = self[1]
  def each_pair_sum = each_cons(2).map(&:sum)
end
module Enumerable
  def my_map = each_with_object([]) { |x, acc| acc << yield(x) }
end
class NilClass
  def blank? = true
end
class Object
  def blank? = respond_to?(:empty?) ? empty? : false
  def try(m, *a) = respond_to?(m) ? public_send(m, *a) : nil
end
puts 2.hours, 3.ordinal, 12.ordinal, 17.prime?, "education".vowels, "a long sentence".truncate(9), [1, 2, 4].average, [].average.inspect, [1, 2].second, nil.blank?, "".blank?, 5.blank?, 5.try(:foo).inspect, "x".try(:upcase), (1..3).my_map { |x| x * 2 }.inspect, { a: 1 }.my_map { |k, v| [k, v] }.inspect
"two words".each_word.to_a + [1, 2, 3].each_pair_sum
