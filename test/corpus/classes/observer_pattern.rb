class Subject
  def initialize = @observers = Hash.new { |h, k| h[k] = [] }
  def on(event, callable = nil, &block) = (@observers[event] << (callable || block); self)
  def emit(event, *args, **kw) = @observers[event].map { |o| o.call(*args, **kw) }
end
class Logger2
  attr_reader :lines
  def initialize = @lines = []
  def call(value, unit: "") = @lines << "#{value}#{unit}"
  def to_proc = method(:call).to_proc
end
log = Logger2.new
s = Subject.new.on(:temp, log).on(:temp) { |v, unit: "?"| v > 30 ? "hot #{unit}" : "ok" }.on(:stop, -> { :stopped })
p s.emit(:temp, 25, unit: "C"), s.emit(:temp, 35, unit: "C"), s.emit(:stop), s.emit(:none), log.lines
[1, 2].each(&log)
p log.lines.size
begin
  s.emit(:stop, 1)
rescue ArgumentError => e
  puts e.message
end
log.lines
