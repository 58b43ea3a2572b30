class Parser
  def parse(input)
    tokens = input.split(",").map { |t| convert(t) }
  rescue ArgumentError => e
    @errors = (@errors || []) << e.message
    nil
  else
    tokens.sum
  ensure
    @count = (@count || 0) + 1
  end
  attr_reader :errors, :count
  private
  def convert(t) = Integer(t.strip)
end
pr = Parser.new
p pr.parse("1, 2,3"), pr.parse("1,b"), pr.parse(""), pr.errors, pr.count
blk = proc do |x|
  Float(x)
rescue TypeError, ArgumentError
  0.0
end
p blk.call("1.5"), blk.call(nil), blk.call("q")
l = ->(h) do
  h.fetch(:a)
rescue KeyError
  :no_key
ensure
  print "."
end
[l.({ a: 1 }), l.({})]
