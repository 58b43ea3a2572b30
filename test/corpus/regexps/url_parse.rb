URL = %r{
  \A(?<scheme>[a-z][a-z0-9+.-]*)://
  (?:(?<user>[^:@/]+)(?::(?<password>[^@/]*))?@)?
  (?<host>[^:/?\#]+)
  (?::(?<port>\d+))?
  (?<path>/[^?\#]*)?
  (?:\?(?<query>[^\#]*))?
  (?:\#(?<fragment>.*))?\z
}xi
["https://user:pw@example.org:8443/a/b.html?x=1&y=2#top", "http://localhost", "ftp://files.example.org/pub/", "not a url"].map do |url|
  if (m = URL.match(url))
    parts = m.named_captures.compact
    puts parts.map { |k, v| "#{k}=#{v}" }.join(" ")
    parts.size
  else
    puts "invalid: #{url}"
    0
  end
end
