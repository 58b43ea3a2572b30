input = "host=localhost;port=5432;user=admin;flags=a|b|c;;timeout=2.5"
settings = input.split(";").reject(&:empty?).map { _1.split("=", 2) }.to_h
settings.transform_keys!(&:to_sym)
settings[:port] = Integer(settings[:port])
settings[:timeout] = Float(settings[:timeout])
settings[:flags] = settings[:flags].split("|").map(&:to_sym)
%w[12 0x1f 0b101 1_000 abc 12abc].each do |s|
  puts "#{s.inspect}: #{Integer(s)}"
rescue ArgumentError => e
  puts e.message
end
puts Integer("ff", 16), Integer("z", exception: false).inspect, Float("1e3")
begin
  Float("1.2.3")
rescue ArgumentError => e
  puts e.message
end
settings
