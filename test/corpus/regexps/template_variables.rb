TEMPLATE = "Hi ${user.name|anon}, you have ${count} new ${count?message:messages}. \\${raw} ${missing|}"
def lookup(vars, path) = path.split(".").reduce(vars) { |v, k| v.is_a?(Hash) ? v[k.to_sym] : nil }
def fill(template, vars)
  template.gsub(/(?<escape>\\)?\$\{(?<path>[\w.]+)(?:\|(?<default>[^}]*)|\?(?<one>[^:}]*):(?<many>[^}]*))?\}/) do |whole|
    m = Regexp.last_match
    next whole.delete_prefix("\\") if m[:escape]
    value = lookup(vars, m[:path])
    if m[:one] then value == 1 ? m[:one] : m[:many]
    else value.nil? ? (m[:default] || raise(KeyError, "no #{m[:path]}")) : value
    end.to_s
  end
end
puts fill(TEMPLATE, { user: { name: "Ann" }, count: 1 }), fill(TEMPLATE, { user: {}, count: 3 })
begin
  fill(TEMPLATE, {})
rescue KeyError => e
  puts e.message
end
TEMPLATE.scan(/\$\{([\w.]+)/).flatten.uniq
