class Template
  def initialize(text) = @text = text

  def render(vars)
    @text
      .gsub(/\{\{#each (\w+)\}\}(.*?)\{\{\/each\}\}/m) do
        body = Regexp.last_match(2)
        vars.fetch($1.to_sym).map { |item| Template.new(body).render(item) }.join
      end
      .gsub(/\{\{(\w+)(?:\|(\w+))?\}\}/) do
        value = vars.fetch($1.to_sym) { |k| raise KeyError, "no value for #{k}" }
        $2 ? value.to_s.public_send($2) : value.to_s
      end
  end
end

t = Template.new(<<~TPL)
  Dear {{name|upcase}},
  you ordered:
  {{#each items}}  * {{qty}} x {{title}}
  {{/each}}Total: {{total}}
TPL
out = t.render(name: "Zoë", total: 12.5, items: [{ qty: 2, title: "pens" }, { qty: 1, title: "ink" }])
puts out
begin
  Template.new("{{missing}}").render({})
rescue KeyError => e
  puts "#{e.class}: #{e.message}"
end
out.lines.count
