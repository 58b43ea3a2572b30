require "optparse"
def run(argv)
  opts = { verbose: false, count: 1 }
  parser = OptionParser.new do |o|
    o.banner = "Usage: tool [options] FILE"
    o.separator ""
    o.separator "Options:"
    o.on("-v", "--[no-]verbose", "Run verbosely") { |v| opts[:verbose] = v }
    o.on("-c", "--count N", Integer, "Repeat count") { |n| opts[:count] = n }
    o.on("-n", "--name=NAME", "Who") { |n| opts[:name] = n }
    o.on("--format FMT", %i[json csv], "Format (json, csv)") { |f| opts[:format] = f }
    o.on("-l", "--list a,b,c", Array, "List") { |l| opts[:list] = l }
    o.on("--level [LEVEL]", "Level") { |l| opts[:level] = l || "default" }
    o.on("-h", "--help", "Help") { opts[:help] = o.to_s }
  end
  rest = parser.parse(argv)
  p [opts.except(:help), rest]
  puts opts[:help] if opts[:help]
rescue OptionParser::InvalidOption, OptionParser::MissingArgument, OptionParser::InvalidArgument => e
  puts "#{e.class}: #{e.message}"
end
run(%w[-v -c 3 file.txt])
run(%w[--no-verbose --name=Bob -l x,y,z a b])
run(%w[--format json --level])
run(%w[--level 5 -n Al -vc4])
run(%w[--bogus])
run(%w[-c])
run(%w[-c abc])
run(%w[--format xml])
run(%w[-h])
run(%w[-- -v])
h = {}
OptionParser.new { |o| o.on("-a"); o.on("-b", "--bee X", Float) }.parse!(%w[-a --bee 2.5], into: h)
p h
