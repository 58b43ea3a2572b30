# A JSON reader and writer, tried on each other.
class Json
  class Malformed < StandardError; end
  ESCAPES = { '"' => '"', "\\" => "\\", "/" => "/", "b" => "\b", "f" => "\f", "n" => "\n", "r" => "\r", "t" => "\t" }.freeze

  def self.parse(text) = new(text).parse

  def self.dump(value, indent = nil, depth = 0)
    gap = indent ? "\n#{indent * (depth + 1)}" : ""
    close = indent ? "\n#{indent * depth}" : ""
    case value
    when nil, true, false, Integer, Float then value.nil? ? "null" : value.to_s
    when String, Symbol then quote(value.to_s)
    when Array then value.empty? ? "[]" : "[#{value.map { |v| gap + dump(v, indent, depth + 1) }.join(",")}#{close}]"
    when Hash
      return "{}" if value.empty?

      "{#{value.map { |k, v| "#{gap}#{quote(k.to_s)}:#{" " if indent}#{dump(v, indent, depth + 1)}" }.join(",")}#{close}}"
    else raise ArgumentError, "no JSON for #{value.class}"
    end
  end

  def self.quote(text)
    "\"#{text.gsub(/["\\\u0000-\u001f]/) { |c| (name = ESCAPES.key(c)) ? "\\#{name}" : format("\\u%04x", c.ord) }}\""
  end

  def initialize(text)
    @text = text
    @pos = 0
  end

  def parse
    result = value
    skip
    fail_at("end of text") if @pos < @text.size
    result
  end

  private

  def skip = @pos = @text.match(/\G\s*/, @pos).end(0)

  def accept(pattern)
    skip
    match = @text.match(/\G(?:#{pattern})/, @pos) or return
    @pos = match.end(0)
    match
  end

  def fail_at(wanted)
    line = @text[0, @pos].count("\n") + 1
    raise Malformed, "expected #{wanted} at line #{line}, got #{@text[@pos]&.inspect || "the end"}"
  end

  def value
    if accept(/null\b/) then nil
    elsif accept(/true\b/) then true
    elsif accept(/false\b/) then false
    elsif (m = accept(/-?(?:0|[1-9]\d*)(?<real>\.\d+)?(?<exponent>[eE][-+]?\d+)?/))
      m[:real] || m[:exponent] ? m[0].to_f : m[0].to_i
    elsif @text.match?(/\G\s*"/, @pos) then string
    elsif accept(/\[/) then list("]") { value }
    elsif accept(/\{/) then list("}") { pair }.to_h
    else fail_at("a value")
    end
  end

  def list(close)
    items = []
    return items if accept(Regexp.escape(close))

    loop do
      items << yield
      return items if accept(Regexp.escape(close))

      accept(/,/) || fail_at(", or #{close}")
    end
  end

  def pair
    skip
    key = string
    accept(/:/) || fail_at(":")
    [key, value]
  end

  def string
    match = accept(/"((?:[^"\\]|\\.)*)"/m) || fail_at("a string")
    match[1].gsub(/\\(?:u(\h{4})|(.))/) { $1 ? [$1.hex].pack("U") : ESCAPES.fetch($2) { raise Malformed, "bad escape \\#{$2}" } }
  end
end

document = { "name" => "Zoë \"Z\"", "list" => [1, -2.5, 1e3, nil, true, []], "nested" => { "empty" => {}, "tab" => "a\tb\u0001" } }
text = Json.dump(document, "  ")
puts text, Json.dump(document), Json.parse(text) == document
puts Json.parse('{"k": ["\u00e9\n", {"x": 0.5e-2}], "": 0}').inspect
['{"a" 1}', "[1, 2", '["a\qb"]', "[1] 2", "\n\n[tru]", "01", ""].each do |bad|
  Json.parse(bad)
  puts "no failure: #{bad}"
rescue Json::Malformed => e
  puts e.message
end
begin
  Json.dump({ a: Object })
rescue ArgumentError => e
  puts e.message
end
Json.parse(Json.dump(document))
