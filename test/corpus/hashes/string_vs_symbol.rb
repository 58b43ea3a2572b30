raw = { "name" => "Ann", "tags" => [{ "id" => 1 }], "deep" => { "er" => { "k" => nil } } }
def symbolize(obj)
  case obj
  when Hash then obj.to_h { |k, v| [k.to_sym, symbolize(v)] }
  when Array then obj.map { |v| symbolize(v) }
  else obj
  end
end
sym = symbolize(raw)
p sym, sym[:name], sym["name"], sym.dig(:tags, 0, :id), sym == raw, sym.transform_keys(&:to_s)["name"]
p({ "a b": 1, "c-d": 2, e?: 3, F: 4, "9": 5, nil: 6, if: 7, "": 8, "x=": 9, :< => 10, :[] => 11, é: 12 })
p({ 1 => { "x" => :y }, nil => 1..2, Integer => String, [1] => {} })
class Indifferent < Hash
  def [](k) = super(k.to_s)
  def []=(k, v)
    super(k.to_s, v)
  end
end
i = Indifferent.new
i[:a] = 1
i["b"] = 2
[i["a"], i[:b], i.class.name, i.is_a?(Hash)]
