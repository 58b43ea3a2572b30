class Bus
  Subscription = Struct.new(:pattern, :handler, :once)
  def initialize = @subs = []
  def on(pattern, once: false, &h) = Subscription.new(compile(pattern), h, once).tap { @subs << _1 }
  def once(pattern, &) = on(pattern, once: true, &)
  def off(sub) = @subs.delete(sub)
  def publish(topic, **payload)
    hits = @subs.select { |s| s.pattern.match?(topic) }
    hits.each { |s| s.handler.call(topic, **payload); off(s) if s.once }
    hits.size
  end
  private def compile(p) = p.is_a?(Regexp) ? p : /\A#{Regexp.escape(p).gsub('\*\*', '.+').gsub('\*', '[^.]+')}\z/
end
bus = Bus.new
log = []
bus.on("user.*") { |t, id:, **| log << "#{t}:#{id}" }
all = bus.on("**") { |t, **kw| log << "ALL #{t} #{kw}" }
bus.once(/deleted\z/) { |t, **| log << "once #{t}" }
p bus.publish("user.created", id: 1), bus.publish("user.deleted", id: 1, by: "x"), bus.publish("order.item.deleted", n: 2)
bus.off(all)
p bus.publish("user.deleted", id: 2), bus.publish("nothing")
begin
  bus.publish("user.renamed", name: "z")
rescue ArgumentError => e
  puts e.message
end
puts log
log.size
