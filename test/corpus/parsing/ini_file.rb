text = <<~INI
  ; global settings
  debug = true

  [server]
  host = example.org
  port = 8080
  [paths]
  root = /srv/www   # trailing comment
  name = "with spaces"
INI

def convert(raw)
  case raw
  when "true", "yes" then true
  when "false", "no" then false
  when /\A-?\d+\z/ then raw.to_i
  when /\A"(.*)"\z/ then $1
  else raw
  end
end

config = Hash.new { |hash, key| hash[key] = {} }
section = "global"
text.each_line(chomp: true) do |line|
  line = line.sub(/\s+#.*/, "").strip
  next if line.empty? || line.start_with?(";")

  if (m = line.match(/\A\[(?<name>\w+)\]\z/))
    section = m[:name]
  elsif line =~ /\A(\w+)\s*=\s*(.*)\z/
    config[section][$1.to_sym] = convert($2)
  else
    warn "bad line: #{line}"
  end
end

config.each { |name, values| puts "[#{name}] #{values}" }
config.to_h
