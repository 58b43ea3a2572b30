SCHEMA = { name: String, age: 0..150, email: /@/, roles: [String], address: { city: String, zip: /\A\d{5}\z/ }, nick: [nil, String].to_set, score: ->(v) { v.nil? || v > 0 } }.freeze
def check(value, schema, path = "root")
  case schema
  when Hash
    return ["#{path} is not a Hash"] unless value.is_a?(Hash)
    schema.flat_map { |k, s| check(value[k], s, "#{path}.#{k}") } + (value.keys - schema.keys).map { |k| "#{path}.#{k} is unknown" }
  when Array
    return ["#{path} is not an Array"] unless value.is_a?(Array)
    value.each_with_index.flat_map { |v, i| check(v, schema[0], "#{path}[#{i}]") }
  when Set then schema.any? { |s| s === value } ? [] : ["#{path} fits none"]
  else schema === value ? [] : ["#{path} is #{value.inspect}"]
  end
end
good = { name: "A", age: 3, email: "a@b", roles: ["x"], address: { city: "C", zip: "12345" }, nick: nil }
bad = { name: 5, age: 200, email: "nope", roles: ["a", :b], address: { city: "C", zip: "1" }, nick: 3, score: -1, extra: 1 }
puts check(good, SCHEMA).inspect, check(bad, SCHEMA), check([], SCHEMA), check({ **good, roles: "x" }, SCHEMA)
check(bad, SCHEMA).size
