class CSV
  # A row whose fields have names.
  class Row
    include Enumerable

    attr_reader :headers

    def initialize(headers, fields, _header_row = false)
      @headers = headers.dup
      @fields = fields.dup
      @headers << nil while @headers.size < @fields.size
      @fields << nil while @fields.size < @headers.size
    end

    def [](name)
      index = index_of(name)
      index && @fields[index]
    end
    alias field []

    def []=(name, value)
      index = index_of(name)
      return @fields[index] = value if index && index < @fields.size

      @headers << name
      @fields << value
    end

    def fetch(name, *default)
      index = @headers.index(name)
      return @fields[index] if index
      return yield(name) if block_given?
      return default[0] unless default.empty?

      raise KeyError, "key not found: #{name}"
    end

    def fields(*names)
      names.empty? ? @fields.dup : names.map { |name| self[name] }
    end

    def values_at(*names)
      names.map { |name| self[name] }
    end

    def header?(name)
      @headers.include?(name)
    end
    alias has_key? header?
    alias key? header?
    alias include? header?

    def <<(field)
      field.is_a?(Array) ? self[field[0]] = field[1] : (@headers << nil) && (@fields << field)
      self
    end

    def delete(name)
      index = index_of(name)
      return [] if index.nil?

      [@headers.delete_at(index), @fields.delete_at(index)]
    end

    def dig(name, *rest)
      value = self[name]
      rest.empty? || value.nil? ? value : value.dig(*rest)
    end

    # Of two fields of one name the first.
    def to_h
      found = {}
      each { |name, value| found[name] = value unless found.key?(name) }
      found
    end
    alias to_hash to_h

    def each(&block)
      return to_enum(:each) unless block

      @headers.zip(@fields).each(&block)
      self
    end
    alias each_pair each

    def size
      @fields.size
    end

    def ==(other)
      other.is_a?(Row) ? headers == other.headers && fields == other.fields : fields == other
    end

    def to_csv(**options)
      @fields.to_csv(**options)
    end
    alias to_s to_csv

    def inspect
      "#<CSV::Row#{@headers.zip(@fields).map { |name, value| " #{name.is_a?(Symbol) ? name : name.inspect}:#{value.inspect}" }.join}>"
    end

    private

    def index_of(name)
      name.is_a?(Integer) ? name : @headers.index(name)
    end
  end

  # All rows of a text with headers.
  class Table
    include Enumerable

    def initialize(rows, headers: nil)
      @rows = rows
      @headers = headers || (rows.empty? ? [] : rows.first.headers)
    end

    def headers
      @rows.empty? ? @headers.dup : @rows.first.headers
    end

    # A row by its number, a column by its name.
    def [](which)
      which.is_a?(Integer) || which.is_a?(Range) ? @rows[which] : @rows.map { |row| row[which] }
    end

    def []=(name, values)
      @rows.each_with_index { |row, index| row[name] = values.is_a?(Array) ? values[index] : values }
    end

    def each(&block)
      return to_enum(:each) unless block

      @rows.each(&block)
      self
    end

    # to_a has the headers in it, and Enumerable's asks that.
    def sort_by(&block)
      @rows.sort_by(&block)
    end

    def by_col
      Table::Columns.new(self)
    end

    def by_row
      self
    end
    alias by_col_or_row by_row

    def <<(row)
      @rows << (row.is_a?(Row) ? row : Row.new(headers, row))
      self
    end

    def size
      @rows.size
    end
    alias length size

    def empty?
      @rows.empty?
    end

    def delete(name)
      name.is_a?(Integer) ? @rows.delete_at(name) : @rows.map { |row| row.delete(name)[1] }
    end

    def delete_if(&block)
      @rows.delete_if(&block)
      self
    end

    def values_at(*indices)
      @rows.values_at(*indices)
    end

    def dig(which, *rest)
      value = self[which]
      rest.empty? || value.nil? ? value : value.dig(*rest)
    end

    def to_a
      [headers] + @rows.map(&:fields)
    end

    def to_csv(write_headers: true, **options)
      (write_headers ? headers.to_csv(**options) : "") + @rows.map { |row| row.to_csv(**options) }.join
    end
    alias to_s to_csv

    def ==(other)
      other.is_a?(Table) ? @rows == other.to_a.drop(1).map.with_index { |_, index| other[index] } : @rows == other
    end

    def inspect
      "#<CSV::Table mode:col_or_row row_count:#{@rows.size + 1}>\n#{to_csv}"
    end

    # The same by columns.
    class Columns
      include Enumerable

      def initialize(table)
        @table = table
      end

      def [](which)
        @table[which.is_a?(Integer) ? @table.headers[which] : which]
      end

      def each
        @table.headers.each { |name| yield [name, @table[name]] }
        self
      end
    end
  end
end
