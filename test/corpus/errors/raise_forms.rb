class Plain < StandardError; end
class WithDefault < StandardError
  def initialize(msg = "default text") = super
end
class WithArgs < StandardError
  def initialize(a, b) = super("#{a} and #{b}")
end
forms = [
  -> { raise "string" }, -> { raise Plain }, -> { raise Plain, "given" }, -> { raise Plain.new("new") }, -> { raise WithDefault }, -> { raise WithDefault, "other" },
  -> { raise WithArgs.new(1, 2) }, -> { raise Plain, "with backtrace", ["a:1", "b:2"] }, -> { raise Class.new(Plain), "anonymous" }, -> { fail ArgumentError, "fail" }, -> { raise },
  -> { raise Plain.new(42) }, -> { raise Plain, [1, 2] }, -> { raise TypeError.new }, -> { raise nil }, -> { raise Object }, -> { raise StopIteration }, -> { Kernel.raise KeyError, "kernel" }, -> { raise IndexError.exception("made") }
]
forms.map do |f|
  f.call
rescue => e
  puts "#{e.class.name.inspect}: #{e.message.inspect}#{" #{e.backtrace}" if e.backtrace&.first == "a:1"}"
  e.message.class.name
end.tally
