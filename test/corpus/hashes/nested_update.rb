data = { "users" => { "ann" => { "roles" => ["admin"], "age" => 30 } } }
data["users"]["bob"] = { "roles" => [], "age" => 20 }
data["users"]["ann"]["roles"] << "dev"
data["users"].each_value { |u| u["age"] += 1 }
(data["groups"] ||= {})["x"] ||= []
data["groups"]["x"] |= %w[ann bob]
def set_path(hash, path, value)
  *init, last = path.split(".")
  init.reduce(hash) { |h, k| h[k] ||= {} }[last] = value
  hash
end
set_path(data, "users.ann.address.city", "Oslo")
def flatten_keys(h, prefix = nil)
  h.each_with_object({}) do |(k, v), out|
    key = [prefix, k].compact.join(".")
    v.is_a?(Hash) && !v.empty? ? out.merge!(flatten_keys(v, key)) : out[key] = v
  end
end
flat = flatten_keys(data)
flat.each { |k, v| puts "#{k}: #{v.inspect}" }
data.dig("users", "ann", "address")
