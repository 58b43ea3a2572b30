raw = "From: Ann <ann@example.org>\r\nTo: bob@example.org,\r\n cy@example.org\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello\r\nworld\r\n"
head, body = raw.split("\r\n\r\n", 2)
headers = head.gsub(/\r\n[ \t]+/, " ").lines(chomp: true).to_h { |l| l.split(/:\s*/, 2) }
decode = ->(s) { s.gsub(/=\?utf-8\?Q\?(.*?)\?=/i) { $1.gsub(/=(\h\h)/) { $1.hex.chr }.force_encoding("UTF-8") } }
headers.transform_values!(&decode)
headers.each { |k, v| puts "#{k.ljust(8)}#{v}" }
puts body.lines.map(&:chomp).inspect
to = headers["To"].split(/,\s*/)
[to, headers["Subject"], headers.fetch("Cc", nil)]
