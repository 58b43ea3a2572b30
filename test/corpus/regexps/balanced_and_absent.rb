comment = %r{/\*(?~\*/)\*/}
puts "a /* one */ b /* two */"[comment], "a /* one */ b /* two */".scan(comment).size
json = /(?<value>\s*(?:(?<object>\{\s*(?:\g<pair>(?:,\g<pair>)*)?\s*\})|(?<array>\[\s*(?:\g<value>(?:,\g<value>)*)?\s*\])|(?<string>"[^"]*")|(?<number>-?\d+(?:\.\d+)?)|true|false|null)\s*){0}(?<pair>\s*\g<string>\s*:\g<value>){0}\A\g<value>\z/
['{"a": [1, 2, {"b": null}]}', '{"a": [1, 2}', '[true, -1.5, "x"]', "[1,]"].map { |s| s.match?(json).tap { |ok| puts "#{s} #{ok}" } }
