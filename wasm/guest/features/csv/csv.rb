# Lines of values with commas between: CSV.parse, CSV.generate, and rows by their headers.
class CSV
  include Enumerable

  class MalformedCSVError < RuntimeError
    attr_reader :line_number
    alias lineno line_number

    def initialize(message, line_number)
      @line_number = line_number
      super("#{message} in line #{line_number}.")
    end
  end

  CONVERTERS = {
    integer: ->(text) { Integer(text) rescue text },
    float: ->(text) { Float(text) rescue text },
    numeric: %i[integer float],
    all: %i[numeric]
  }
  HEADER_CONVERTERS = {
    downcase: ->(text) { text.downcase },
    symbol: ->(text) { text.strip.downcase.gsub(/[^\s\w]+/, "").gsub(/\s+/, "_").to_sym },
    symbol_raw: ->(text) { text.strip.to_sym }
  }

  class << self
    def parse(text, **options, &block)
      csv = new(text, **options)
      return csv.read unless block

      csv.each(&block)
      nil
    end

    def parse_line(text, **options)
      new(text, **options).shift
    end

    def generate(text = "".dup, **options)
      csv = new(text, **options)
      yield csv
      csv.string
    end

    def generate_line(row, **options)
      Line.new(**options).text(row)
    end

    def generate_lines(rows, **options)
      rows.map { |row| generate_line(row, **options) }.join
    end
  end

  attr_reader :lineno

  # A String, or what has one to read or takes one written.
  def initialize(source = "", **options)
    @source = source
    @options = options
    @line = Line.new(**options.slice(:col_sep, :row_sep, :quote_char, :force_quotes, :quote_empty))
    @lineno = 0
  end

  def headers
    rows if @headers.nil?
    @headers || @options[:headers] || nil
  end

  def <<(row)
    if @options[:write_headers] && @options[:headers].is_a?(Array) && !@written
      @written = true
      self << @options[:headers]
    end
    @written = true
    @source << @line.text(row.is_a?(Row) ? row.fields : row.is_a?(Hash) ? row.values : row)
    self
  end
  alias add_row <<
  alias puts <<

  def string
    @source.is_a?(String) ? @source : @source.string
  end

  def each(&block)
    return to_enum(:each) unless block

    rows.each(&block)
    self
  end

  def shift
    @next = (@next || 0) + 1
    rows[@next - 1]
  end
  alias gets shift
  alias readline shift

  def read
    @options[:headers] ? Table.new(rows, headers: @headers) : rows
  end
  alias readlines read

  def rewind
    @next = 0
  end

  private

  def rows
    @rows ||= with_headers(Reader.new(@source.respond_to?(:read) ? @source.read : @source, @options).rows)
  end

  def with_headers(all)
    given = @options[:headers]
    return all.map { |row, quoted| converted(row, quoted, nil) } unless given

    @headers =
      case given
      when Array then given
      when String then self.class.parse_line(given)
      else (all.shift || [[]])[0]
      end
    @headers = @headers.map { |header| header.nil? ? nil : convert(header, @options[:header_converters], HEADER_CONVERTERS) }
    all.map { |row, quoted| Row.new(@headers, converted(row, quoted, @headers)) }
  end

  def converted(row, quoted, headers)
    row.each_with_index.map do |field, index|
      next @options[:nil_value] if field.nil?
      next field if field.empty? && quoted[index]

      convert(field, @options[:converters], CONVERTERS, headers && headers[index])
    end
  end

  # By one converter after the other, until the text is something else.
  def convert(field, converters, known, header = nil)
    Array(converters).each do |converter|
      break unless field.is_a?(String)

      if converter.is_a?(Symbol)
        found = known[converter] || raise(NoMethodError, "undefined converter #{converter}")
        field = found.is_a?(Array) ? convert(field, found, known, header) : found.call(field)
      else
        field = converter.arity == 1 ? converter.call(field) : converter.call(field, FieldInfo.new(0, 0, header))
      end
    end
    field
  end

  FieldInfo = Struct.new(:index, :line, :header)
end

class Array
  def to_csv(**options)
    CSV.generate_line(self, **options)
  end
end

class String
  def parse_csv(**options)
    CSV.parse_line(self, **options)
  end
end
