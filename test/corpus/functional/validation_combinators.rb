Check = Struct.new(:test, :message) do
  def call(v) = test.call(v) ? [] : [message]
  def &(other) = Both.new(self, other)
  def |(other) = Either.new(self, other)
  def !@ = Check.new(->(v) { !test.call(v) }, "not #{message}")
end
Both = Struct.new(:a, :b) do
  def call(v) = a.call(v) + b.call(v)
  def &(other) = Both.new(self, other)
end
Either = Struct.new(:a, :b) do
  def call(v) = (x = a.call(v)).empty? ? x : (y = b.call(v)).empty? ? y : ["#{x[0]} or #{y[0]}"]
  def &(other) = Both.new(self, other)
end
is = ->(k) { Check.new(->(v) { k === v }, "be #{k}") }
min = ->(n) { Check.new(->(v) { v.respond_to?(:size) ? v.size >= n : v.to_f >= n }, "be at least #{n}") }
match = ->(re) { Check.new(->(v) { v.to_s.match?(re) }, "match #{re.inspect}") }
rule = (is.(String) | is.(Symbol)) & min.(3) & match.(/\A\w+\z/)
["ok_name", :ab, "x y z", 12, nil].to_h { |v| [v.inspect, rule.call(v)] }.each { |v, errs| puts "#{v}: #{errs.empty? ? "fine" : "must #{errs.join(" and ")}"}" }
(!is.(Integer)).call(5)
