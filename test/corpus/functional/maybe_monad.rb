class Maybe
  def self.of(v) = v.nil? ? Nothing.new : Some.new(v)
end
class Some < Maybe
  def initialize(v) = @v = v
  def bind = yield(@v).then { |r| r.is_a?(Maybe) ? r : Maybe.of(r) }
  def or(_) = @v
  def to_s = "Some(#{@v})"
end
class Nothing < Maybe
  def bind = self
  def or(d) = block_given? ? yield : d
  def to_s = "Nothing"
end
data = { user: { address: { city: "Oslo" } } }
city = Maybe.of(data).bind { _1[:user] }.bind { |u| u[:address] }.bind { |a| a[:city] }
zip = Maybe.of(data).bind { |d| d[:user] }.bind { |u| u[:zip] }.bind { |z| z.upcase }
puts city, zip, city.bind(&:upcase), zip.or("none"), zip.or(1) { 2 }
puts data[:user]&.[](:address)&.fetch(:city)&.length, data[:nope]&.fetch(:x).inspect, nil&.foo.inspect
safe = ->(a, b) { b.zero? ? Nothing.new : Some.new(a / b) }
[safe.(10, 2).bind { |x| safe.(x, 0) }.to_s, safe.(100, 5).bind { |x| safe.(x, 2) }.or(0)]
