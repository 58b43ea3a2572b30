RAW = "POST /api/items?id=5&q=a%20b+c HTTP/1.1\r\nHost: example.com\r\nContent-Type: application/json; charset=utf-8\r\nX-Multi: a\r\nX-Multi: b\r\nContent-Length: 17\r\n\r\n{\"name\":\"thing\"}\n"
class Request
  attr_reader :verb, :path, :query, :headers, :body, :version
  def self.parse(raw)
    head, body = raw.split("\r\n\r\n", 2)
    line, *hdrs = head.split("\r\n")
    m = line.match(%r{\A(?<verb>[A-Z]+) (?<target>\S+) HTTP/(?<ver>\d\.\d)\z}) or raise ArgumentError, "bad request line: #{line}"
    new(m[:verb], m[:target], m[:ver], hdrs, body)
  end

  def initialize(verb, target, ver, hdrs, body)
    @verb = verb.downcase.to_sym
    @path, q = target.split("?", 2)
    @query = (q || "").split("&").map { |kv| kv.split("=", 2).map { |s| unescape(s) } }.to_h
    @headers = hdrs.each_with_object(Hash.new { |h, k| h[k] = [] }) do |h, acc|
      k, v = h.split(/:\s*/, 2)
      acc[k.downcase.gsub(/(?:^|-)(\w)/) { $&.upcase }] << v
    end
    @headers.default = nil
    @body = body
    @version = ver.to_f
  end

  def unescape(s) = s.tr("+", " ").gsub(/%(\h\h)/) { $1.hex.chr }.force_encoding("UTF-8")
  def content_type = headers["Content-Type"]&.first&.[](/\A[^;]+/)
  def charset = headers.fetch("Content-Type", [""]).first[/charset=([\w-]+)/, 1]
end
r = Request.parse(RAW)
p r.verb, r.path, r.query, r.headers, r.content_type, r.charset, r.body, r.version, r.headers["Nope"]
begin
  Request.parse("nope\r\n\r\n")
rescue ArgumentError => e
  puts e.message
end
ROUTES = { %r{\A/api/items/(?<id>\d+)\z} => ->(id:) { "item #{id}" }, %r{\A/users/(?<name>\w+)/(?<tab>\w+)\z} => ->(name:, tab:) { "#{name}/#{tab}" } }
def route(path)
  ROUTES.each { |re, h| (m = re.match(path)) and return h.call(**m.named_captures.transform_keys(&:to_sym)) }
  "404"
end
puts route("/api/items/42"), route("/users/bob/posts"), route("/x")
def encode(h) = h.map { |k, v| "#{k}=#{v.to_s.gsub(/[^a-zA-Z0-9_.~-]/) { |c| c.bytes.map { |b| "%%%02X" % b }.join }}" }.join("&")
puts encode(q: "a b&c", u: "é/ü", n: 5)
