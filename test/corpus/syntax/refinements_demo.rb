module StringExtras
  refine String do
    def titleize = split.map(&:capitalize).join(" ")
    def palindrome? = (s = downcase.gsub(/\W/, "")) == s.reverse
    def truncate(n, omission: "...") = size <= n ? self : self[0, n - omission.size] + omission
    def length = super * 10
  end
  refine Integer do
    def minutes = self * 60
    def factorial = (1..self).reduce(1, :*)
  end
end
module ArrayStats
  refine Array do
    def mean = sum.fdiv(size)
    def to_s = "Array(#{size})"
  end
  refine Enumerable do
    def every_other = each_slice(2).map(&:first)
  end
end
begin
  "x".titleize
rescue NoMethodError => e
  puts "not yet: #{e.name}"
end
using StringExtras
using ArrayStats
puts "hello big world".titleize, "A man, a plan, a canal: Panama".palindrome?, "a long sentence here".truncate(10), "abc".length
puts 5.minutes, 10.factorial, [1, 2, 3, 4].mean, [1, 2, 3, 4, 5].every_other.inspect, [1].to_s
puts %w[ab cd].map(&:titleize).inspect
p StringExtras.refinements.size
class Report
  def initialize(t) = @t = t
  def render = "== #{@t.titleize} =="
end
puts Report.new("monthly sales").render
