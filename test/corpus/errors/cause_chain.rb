class ParseError < StandardError; end
class LoadFailed < StandardError; end
def parse(text)
  Integer(text)
rescue ArgumentError
  raise ParseError, "cannot parse #{text.inspect}"
end
def load(text)
  parse(text) * 2
rescue ParseError => e
  raise LoadFailed, "load failed"
end
begin
  load("12x")
rescue => e
  chain = []
  while e
    chain << "#{e.class}: #{e.message}"
    e = e.cause
  end
  puts chain.each_with_index.map { |c, i| "#{"  " * i}#{c}" }
end
begin
  begin
    raise "a"
  rescue
    raise IOError, "b", cause: nil
  end
rescue => e
  puts e.cause.inspect
end
begin
  raise "with cause", cause: KeyError.new("given")
rescue => e
  puts e.cause.message
end
puts $!.inspect
load("21")
