class Safe
  def initialize(code) = @code = code
  def same?(other) = code == other.code
  def open(c) = check(c) ? "open" : "closed"
  def self.build(...) = new(...)
  private_class_method :new
  protected
  attr_reader :code
  private
  def check(c) = c == code
  public
  def reveal = self.code
  private def secret = 42
  private attr_writer :code
end
s = Safe.build(7)
puts s.same?(Safe.build(7)), s.open(7), s.open(1), s.reveal
[-> { s.code }, -> { s.check(1) }, -> { Safe.new(1) }, -> { s.secret }, -> { s.nothing }, -> { nil.foo }, -> { Safe.foo }, -> { xyz }, -> { s.code = 1 }].each do |f|
  f.call
rescue NoMethodError => e
  puts "NoMethodError: #{e.message}"
rescue NameError => e
  puts "NameError: #{e.message}"
end
[s.send(:secret), s.respond_to?(:secret), s.respond_to?(:secret, true), Safe.private_instance_methods(false).sort]
