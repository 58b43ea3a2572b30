# A String that is read and written like a file.
class StringIO
  include Enumerable

  attr_accessor :string, :pos, :lineno
  alias tell pos

  def self.open(*arguments)
    io = new(*arguments)
    block_given? ? yield(io) : io
  end

  def initialize(string = "".dup, mode = nil)
    @string = string
    @pos = @lineno = 0
    @append = mode.to_s.start_with?("a")
    @string.replace("") if mode.to_s.start_with?("w")
    @readable = !mode.to_s.match?(/\A[wa]b?\z/)
    @writable = mode ? mode.to_s.match?(/[wa+]/) : !string.frozen?
  end

  def string=(string)
    rewind
    @string = string
  end

  # --- writing ---

  def write(*parts)
    raise IOError, "not opened for writing" if !@writable || @closed_write || @closed

    parts.sum { |part| write_one(part.to_s) }
  end

  def <<(part)
    write(part)
    self
  end

  def print(*parts)
    write(*parts)
    nil
  end

  def puts(*lines)
    write(IO.__lines(lines, []))
    nil
  end

  def printf(format, *values)
    write(Kernel.format(format, *values))
    nil
  end

  def putc(character)
    write(character.is_a?(String) ? character[0] : (character & 0xff).chr)
    character
  end

  # --- reading ---

  def read(length = nil, _buffer = nil)
    readable!
    return length ? (length == 0 ? "" : nil) : "" if @pos >= @string.bytesize

    length ||= @string.bytesize - @pos
    found = @string.byteslice(@pos, length)
    @pos += found.bytesize
    found
  end

  def gets(separator = "\n", limit = nil, chomp: false)
    readable!
    separator, limit = "\n", separator if separator.is_a?(Integer)
    return $_ = nil if @pos >= @string.bytesize && !(limit == 0)

    @lineno += 1
    line = take_line(separator, limit)
    $_ = chomp && separator ? line.chomp(separator) : line
  end

  def readline(*arguments, **options)
    gets(*arguments, **options) || raise(EOFError, "end of file reached")
  end

  def each_line(*arguments, **options)
    return to_enum(:each_line, *arguments, **options) unless block_given?

    while (line = gets(*arguments, **options))
      yield line
    end
    self
  end
  alias each each_line

  def readlines(*arguments, **options)
    each_line(*arguments, **options).to_a
  end

  def getc
    readable!
    character = @string.byteslice(@pos, 4)&.[](0)
    @pos += character.bytesize if character
    character
  end

  def getbyte
    readable!
    byte = @string.getbyte(@pos)
    @pos += 1 if byte
    byte
  end

  def readchar
    getc || raise(EOFError, "end of file reached")
  end

  def each_char
    return to_enum(:each_char) unless block_given?

    while (character = getc)
      yield character
    end
    self
  end

  def each_byte
    return to_enum(:each_byte) unless block_given?

    while (byte = getbyte)
      yield byte
    end
    self
  end

  def ungetbyte(byte)
    ungetc(byte.is_a?(Integer) ? [byte & 0xff].pack("C") : byte)
  end

  def ungetc(character)
    return nil if character.nil?

    character = character.chr if character.is_a?(Integer)
    before = @string.byteslice(0, [@pos - character.bytesize, 0].max)
    rest = @string.byteslice(@pos, @string.bytesize)
    @string.replace(before + character + rest.to_s)
    @pos = before.bytesize
    nil
  end

  # --- where it stands ---

  def eof?
    @pos >= @string.bytesize
  end
  alias eof eof?

  def rewind
    @pos = @lineno = 0
  end

  def seek(offset, whence = 0)
    base = { 0 => 0, 1 => @pos, 2 => @string.bytesize, SET: 0, CUR: @pos, END: @string.bytesize }[whence]
    raise ArgumentError, "invalid argument" if base.nil? || base + offset < 0

    @pos = base + offset
    0
  end

  def truncate(length)
    @string.replace(@string.byteslice(0, length).to_s.ljust(length, "\0"))
    0
  end

  def size
    @string.bytesize
  end
  alias length size

  def binmode
    self
  end

  def external_encoding
    @string.encoding
  end

  def closed_read?
    !@readable || @closed ? true : false
  end

  def closed_write?
    !@writable || @closed || @closed_write ? true : false
  end

  def close
    @closed = true
    nil
  end

  def close_write
    @closed_write = true
    nil
  end

  def close_read
    @readable = false
    nil
  end

  def closed?
    @closed ? true : false
  end

  def flush
    self
  end

  def sync
    true
  end

  def sync=(on)
    on
  end

  def tty?
    false
  end
  alias isatty tty?

  def fsync
    0
  end

  def fileno
    nil
  end

  def reopen(string = "".dup, _mode = nil)
    initialize(string)
    self
  end

  private

  def readable!
    raise IOError, "not opened for reading" if !@readable || @closed
  end

  def write_one(text)
    @pos = @string.bytesize if @append
    size = @string.bytesize
    if @pos == size
      @string << text
    else
      @string << "\0" * (@pos - size) if @pos > size
      behind = @string.byteslice(@pos + text.bytesize, @string.bytesize)
      @string.replace(@string.byteslice(0, @pos) + text + behind.to_s)
    end
    @pos += text.bytesize
    text.bytesize
  end

  def take_line(separator, limit)
    return read(limit) if separator.nil?

    mark = separator.empty? ? "\n\n" : separator
    @pos += 1 while separator.empty? && @string.getbyte(@pos) == 10
    found = @string.byteindex(mark, @pos)
    finish = found ? found + mark.bytesize : @string.bytesize
    finish = @pos + limit if limit && limit < finish - @pos
    finish += 1 while separator.empty? && @string.getbyte(finish) == 10
    line = @string.byteslice(@pos, finish - @pos)
    @pos = finish
    line
  end
end
