Result = Struct.new(:ok, :value, :error) do
  def self.success(v) = new(true, v, nil)
  def self.failure(e) = new(false, nil, e)
  def self.try = success(yield) rescue failure($!.message)
  def then_do = ok ? yield(value) : self
  def or_else(default) = ok ? value : default
end
def parse(s) = s.match?(/\A-?\d+\z/) ? Result.success(s.to_i) : Result.failure("#{s.inspect} is not a number")
def reciprocal(n) = n.zero? ? Result.failure("division by zero") : Result.success(1.0 / n)
%w[4 0 x -8].map do |s|
  r = parse(s).then_do { |n| reciprocal(n) }.then_do { |x| Result.success(x.round(3)) }
  puts(r.ok ? "#{s} -> #{r.value}" : "#{s} failed: #{r.error}")
  r.or_else(nil)
end
