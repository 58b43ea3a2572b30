def parse_args(argv)
  options = { verbose: false, level: 1, files: [] }
  args = argv.dup
  while (arg = args.shift)
    case arg
    when "-v", "--verbose" then options[:verbose] = true
    when /\A--level=(\d+)\z/ then options[:level] = Integer($~[1])
    when "-l" then options[:level] = args.shift&.to_i || raise(ArgumentError, "-l needs a value")
    when "--" then options[:files].concat(args.slice!(0..))
    when /\A-/ then raise ArgumentError, "unknown option #{arg}"
    else options[:files] << arg
    end
  end
  options
end

[%w[-v a.txt], %w[--level=3 b -- -v], %w[-l 5], %w[-x], %w[-l]].each do |argv|
  puts "#{argv.join(" ")} -> #{parse_args(argv)}"
rescue ArgumentError => e
  puts "#{argv.join(" ")} -> error: #{e.message}"
end
parse_args(ARGV)
