PACKAGES = { "app" => %w[web db], "web" => %w[http json], "db" => %w[pool], "http" => [], "json" => [], "pool" => %w[http] }.freeze
installed = []
install = lambda do |name, chain = []|
  raise "cycle: #{[*chain, name].join(" > ")}" if chain.include?(name)
  next if installed.include?(name)
  PACKAGES.fetch(name).each { |dep| install.(dep, chain + [name]) }
  installed << name
end
install.("app")
puts installed.join(", ")
needed_by = PACKAGES.each_with_object(Hash.new { |h, k| h[k] = [] }) { |(name, deps), h| deps.each { |d| h[d] << name } }
removable = ->(name) { needed_by[name].empty? }
puts PACKAGES.keys.select(&removable).inspect, needed_by.sort_by { |k, v| [-v.size, k] }.first.inspect
begin
  PACKAGES.dup.merge("http" => ["app"]).then { |broken| walk = ->(n, c = []) { c.include?(n) ? raise("cycle: #{(c + [n]).join(" > ")}") : broken[n].each { |d| walk.(d, c + [n]) } }; walk.("app") }
rescue => e
  puts e.message
end
depth = Hash.new { |h, k| h[k] = PACKAGES[k].map { |d| h[d] + 1 }.max || 0 }
PACKAGES.keys.to_h { |k| [k, depth[k]] }
