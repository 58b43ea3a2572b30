module EventEmitter
  def self.included(base)
    base.extend(ClassMethods)
  end

  module ClassMethods
    def events(*names)
      @events ||= []
      names.each do |n|
        @events << n
        define_method(:"on_#{n}") { |&blk| on(n, &blk) }
        define_method(:"emit_#{n}") { |*args, **kw| emit(n, *args, **kw) }
      end
      @events
    end
  end

  def on(event, priority: 0, &handler)
    (handlers[event] ||= []) << [priority, handler]
    handlers[event].sort_by!.with_index { |(pr, _), i| [-pr, i] }
    self
  end

  def off(event) = handlers.delete(event)

  def emit(event, *args, **kw)
    return 0 unless handlers.key?(event)
    handlers[event].each { |_, h| h.call(*args, **kw) }.size
  end

  private

  def handlers
    @handlers ||= {}
  end
end

class Button
  include EventEmitter
  events :click, :hover
  attr_accessor :label
  def initialize(label) = @label = label
end

log = []
b = Button.new("OK")
b.on_click { |x, y| log << "clicked at #{x},#{y}" }
b.on(:click, priority: 10) { |*pos| log << "first #{pos.inspect}" }
b.on_hover { |at:, by: "mouse"| log << "hover #{at} #{by}" }
p b.emit_click(3, 4)
p b.emit_hover(at: 10)
p b.emit(:nothing)
b.off(:click)
p b.emit_click(1, 1)
puts log
p Button.events
begin
  b.handlers
rescue NoMethodError => e
  puts e.message[0, 40]
end
p b.respond_to?(:on_click), b.respond_to?(:handlers), Button.instance_methods(false).sort
