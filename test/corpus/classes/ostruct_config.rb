require "ostruct"
c = OpenStruct.new(name: "app", port: 80)
c.debug = true
c[:env] = "prod"
p c, c.name, c.missing, c.respond_to?(:port), c.to_h, c == OpenStruct.new(name: "app", port: 80, debug: true, env: "prod"), c.dig(:name), c.each_pair.to_a
c.delete_field(:env)
puts c, c["port"], c.env.inspect
nested = OpenStruct.new(db: OpenStruct.new(host: "h"))
puts nested.db.host, nested.dig(:db, :host)
h = { a: { b: { c: 1 } } }
to_os = ->(x) { x.is_a?(Hash) ? OpenStruct.new(x.transform_values(&to_os)) : x }
p to_os.(h).a.b.c
c.list = []
c.list << 1
p c.list, c.eql?(c.dup), c.instance_of?(OpenStruct)
c.freeze
begin
  c.zip = 1
rescue => e
  puts e.class
end
