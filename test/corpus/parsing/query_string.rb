def decode(text)
  text.tr("+", " ").gsub(/%(\h\h)/) { $1.hex.chr }.force_encoding("UTF-8")
end

def parse_query(query)
  query.split("&").each_with_object({}) do |pair, params|
    key, value = pair.split("=", 2).map { |part| decode(part) }
    if key.end_with?("[]")
      (params[key.delete_suffix("[]")] ||= []) << value
    else
      params[key] = value
    end
  end
end

def encode(text)
  text.gsub(/[^\w.~-]/) { |c| c.bytes.map { |b| "%%%02X" % b }.join }
end

url = "https://example.org/search?q=caf%C3%A9+au+lait&tag[]=hot&tag[]=milk&page=2&empty="
path, query = url.split("?", 2)
params = parse_query(query)
puts path
params.each { |k, v| puts "#{k}: #{v.inspect}" }
puts encode("a b&c=é/ü~")
params
