class Template
  TAG = /\{\{\s*(?<expr>[#\/^]?\s*[\w.|\s"]+?)\s*\}\}/
  FILTERS = {
    "upcase" => :upcase.to_proc, "money" => ->(v) { format("$%.2f", v) },
    "join" => ->(v) { v.join(", ") }, "default" => ->(v, d) { v.nil? || v == "" ? d : v }
  }
  def initialize(src) = @src = src

  def render(ctx) = render_block(@src, ctx)

  private

  def render_block(src, ctx)
    out = +""
    until src.empty?
      m = TAG.match(src)
      return out << src unless m
      out << m.pre_match
      src = m.post_match
      case m[:expr]
      when /\A#\s*(\w+)/
        name = $1
        inner, src = split_block(src, name)
        val = lookup(ctx, name)
        case val
        when Array then val.each_with_index { |v, i| out << render_block(inner, ctx.merge(v.is_a?(Hash) ? v : { this: v }).merge(index: i)) }
        when Hash then out << render_block(inner, ctx.merge(val))
        when nil, false then nil
        else out << render_block(inner, ctx)
        end
      when /\A\^\s*(\w+)/
        name = $1
        inner, src = split_block(src, name)
        v = lookup(ctx, name)
        out << render_block(inner, ctx) if !v || (v.respond_to?(:empty?) && v.empty?)
      else
        path, *filters = m[:expr].split("|").map(&:strip)
        out << filters.inject(lookup(ctx, path)) { |v, f| n, *a = f.split; FILTERS.fetch(n).call(v, *a.map { _1.delete('"') }) }.to_s
      end
    end
    out
  end

  def split_block(src, name)
    i = src =~ /\{\{\s*\/\s*#{name}\s*\}\}/ or raise ArgumentError, "unclosed #{name}"
    [src[0...i], $']
  end

  def lookup(ctx, path) = path.split(".").inject(ctx) { |c, k| c.is_a?(Hash) ? c[k.to_sym] : c&.public_send(k) }
end
t = Template.new(<<~T)
  Dear {{ user.name | upcase }},
  {{#items}}{{index}}. {{ name }}: {{ price | money }}
  {{/items}}{{^items}}No items{{/items}}
  Tags: {{ tags | join }} {{ missing | default "none" }} {{user.name.size}}
T
puts t.render(user: { name: "Ann" }, items: [{ name: "Pen", price: 1.5 }, { name: "Ink", price: 20 }], tags: %w[a b])
puts t.render(user: { name: "Bo" }, items: [], tags: [])
begin
  Template.new("{{#x}} oops").render(x: 1)
rescue ArgumentError => e
  puts e.message
end
begin
  Template.new("{{ a | zap }}").render(a: 1)
rescue KeyError => e
  puts e.message
end
