text = "From 03/25/2024 to 4/1/2024, ISO 2024-12-31."
iso = text.gsub(%r{(\d{1,2})/(\d{1,2})/(\d{4})}) { format("%04d-%02d-%02d", $3.to_i, $1.to_i, $2.to_i) }
puts iso, iso.scan(/\d{4}-\d\d-\d\d/).max
puts text.gsub(%r{(?<m>\d+)/(?<d>\d+)/(?<y>\d+)}, '\k<d>.\k<m>.\k<y>')
months = { "Jan" => 1, "Feb" => 2 }
puts "3 Jan, 14 Feb".gsub(/(\d+) (#{Regexp.union(months.keys)})/) { "#{months[$2]}/#{$1}" }
iso.tr("0-9", "#").squeeze("#")
