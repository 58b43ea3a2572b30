INI = <<~INI
  ; comment
  [server]
  host = example.com
  port=8080
  debug = true

  [paths]
  root = /var/www
  # another
  logs = ${root}/logs
  empty =
  list = a, b , c
INI
class IniFile
  class ParseError < StandardError
    def initialize(line, no) = super("line #{no}: cannot parse #{line.inspect}")
  end
  include Enumerable
  def self.parse(str) = new.tap { |f| f.send(:parse!, str) }
  def initialize = @sections = Hash.new { |h, k| h[k] = {} }
  def [](s, k = nil) = k ? @sections.dig(s, k) : @sections[s]
  def each(&) = @sections.each(&)
  def to_s
    map { |name, kv| (["[#{name}]"] + kv.map { |k, v| "#{k} = #{v.is_a?(Array) ? v.join(', ') : v}" }).join("\n") }.join("\n\n")
  end

  private

  def parse!(str)
    section = :global
    str.each_line.with_index(1) do |line, no|
      case line.strip
      when "", /\A[;#]/ then next
      when /\A\[(?<name>[^\]]+)\]\z/ then section = $~[:name].to_sym
      when /\A(\w+)\s*=\s*(.*)\z/
        key, raw = $1.to_sym, $2
        @sections[section][key] = convert(raw.gsub(/\$\{(\w+)\}/) { @sections[section].fetch($1.to_sym) })
      else raise ParseError.new(line.chomp, no)
      end
    end
  end

  def convert(v)
    case v
    when /\A-?\d+\z/ then v.to_i
    when /\A-?\d*\.\d+\z/ then v.to_f
    when /\A(true|yes|on)\z/i then true
    when /\A(false|no|off)\z/i then false
    when "" then nil
    when /,/ then v.split(/\s*,\s*/)
    else v
    end
  end
end
f = IniFile.parse(INI)
p f[:server], f[:paths, :logs], f.map(&:first), f.to_h
puts f
begin
  IniFile.parse("[a]\nfoo bar\n")
rescue IniFile::ParseError => e
  puts e.message
end
f.sort_by { |n, kv| kv.size }.each { |n, kv| puts "#{n}: #{kv.size}" }
