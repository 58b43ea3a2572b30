# Reads the options of a command line, which a script gives as an Array.
#
#   options = {}
#   OptionParser.new { |opts| opts.on("-n", "--name NAME", "Who") { |name| options[:name] = name } }
#               .parse!(%w[--name Ann file]) # => ["file"]
class OptionParser
  class ParseError < RuntimeError
    # The option that it is about, and what came with it.
    attr_reader :args

    def initialize(*args)
      @args = args
      super("#{self.class::REASON}: #{args.join(" ")}")
    end

    def reason
      self.class::REASON
    end

    REASON = "parse error"
  end

  { InvalidOption: "invalid option", MissingArgument: "missing argument", InvalidArgument: "invalid argument",
    AmbiguousOption: "ambiguous option", NeedlessArgument: "needless argument" }.each do |name, reason|
    const_set(name, Class.new(ParseError) { const_set(:REASON, reason) })
  end

  attr_accessor :banner, :program_name, :version, :summary_width, :summary_indent, :default_argv

  def initialize(banner = nil, width = 32, indent = " " * 4)
    @program_name = "(script)"
    @banner = banner
    @summary_width = width
    @summary_indent = indent
    @default_argv = ARGV
    @entries = []
    @switches = []
    yield self if block_given?
  end

  def banner
    @banner || "Usage: #{@program_name} [options]"
  end

  # --- declaring ---

  def on(*description, &block)
    switch = Switch.new(description, block)
    @switches << switch
    @entries << switch
    self
  end
  alias def_option on
  alias define on

  def on_tail(*description, &block)
    switch = Switch.new(description, block)
    @switches << switch
    (@tail ||= []) << switch
    self
  end

  def on_head(*description, &block)
    switch = Switch.new(description, block)
    @switches << switch
    @entries.unshift(switch)
    self
  end

  def separator(text = "")
    @entries << text
    self
  end

  # --- what it prints ---

  def help
    lines = (@entries + (@tail || [])).flat_map { |entry| entry.is_a?(String) ? [entry] : summary(entry) }
    ([banner] + lines).map { |line| "#{line}\n" }.join
  end
  alias to_s help

  def ver
    "#{@program_name} #{@version}" if @version
  end

  # --- reading ---

  def parse(*argv, into: nil)
    parse!((argv.size == 1 && argv[0].is_a?(Array) ? argv[0] : argv).dup, into:)
  end

  def parse!(argv = @default_argv, into: nil)
    argv.replace(Reader.new(self, @switches, argv, into).rest(permute: true))
  end
  alias permute! parse!

  def permute(*argv, into: nil)
    parse(*argv, into:)
  end

  def order!(argv = @default_argv, into: nil)
    argv.replace(Reader.new(self, @switches, argv, into).rest(permute: false))
  end

  def order(*argv, into: nil)
    order!((argv.size == 1 && argv[0].is_a?(Array) ? argv[0] : argv).dup, into:)
  end

  private

  def summary(switch)
    left = switch.left
    first, *others = switch.texts.empty? ? [""] : switch.texts
    indent = @summary_indent
    lines = if left.size > @summary_width
              ["#{indent}#{left}", ("#{indent}#{" " * @summary_width} #{first}" unless first.empty?)].compact
            else
              ["#{indent}#{left.ljust(@summary_width)} #{first}".rstrip]
            end
    lines + others.map { |text| "#{indent}#{" " * @summary_width} #{text}" }
  end
end

OptParse = OptionParser
