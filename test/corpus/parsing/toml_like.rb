text = <<~TOML
  title = "Example"
  ports = [ 8001, 8002 ]
  enabled = true

  [owner]
  name = "Tom"
  height = 1.85

  [servers.alpha]
  ip = "10.0.0.1"
TOML

def scalar(s)
  case s
  when /\A"(.*)"\z/ then $1
  when /\A\[(.*)\]\z/ then $1.split(",").map { |x| scalar(x.strip) }
  when /\A-?\d+\z/ then Integer(s)
  when /\A-?\d+\.\d+\z/ then Float(s)
  when "true", "false" then s == "true"
  else raise ArgumentError, "bad value #{s}"
  end
end

root = {}
current = root
text.each_line do |line|
  case line.strip
  when "", /\A#/ then next
  when /\A\[([\w.]+)\]\z/ then current = $1.split(".").inject(root) { |h, k| h[k] ||= {} }
  when /\A(\w+)\s*=\s*(.+)\z/ then current[$1] = scalar($2)
  end
end
puts root
root.dig("servers", "alpha", "ip")
