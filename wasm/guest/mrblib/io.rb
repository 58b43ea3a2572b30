class IOError < StandardError
end

class EOFError < IOError
end

# The two output streams. There is no other.
class IO
  attr_reader :fileno

  def initialize(fd, mode = "w")
    raise ArgumentError, "kobako IO only supports fd 1 and 2" unless fd == 1 || fd == 2
    raise ArgumentError, "kobako IO only supports mode \"w\"" unless mode == "w"

    @fileno = fd
  end

  def write(*parts)
    written = 0
    parts.each { |part| written += IO.__write(@fileno, ::String === part ? part : part.to_s) }
    written
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
    line = lines[0]
    if lines.size == 1 && ::String === line
      write(line.end_with?("\n") ? line : line + "\n")
    else
      write(IO.__lines(lines, []))
    end
    nil
  end

  def p(*values)
    values.each { |value| write(value.inspect + "\n") }
    return nil if values.empty?

    values.size == 1 ? values[0] : values
  end

  def printf(format = nil, *values)
    write(sprintf(format, *values)) unless format.nil?
    nil
  end

  def putc(character)
    write(character.is_a?(String) ? character[0] : (character.to_i & 0xff).chr)
    character
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

  def closed?
    false
  end

  def inspect
    @fileno == 1 ? "#<IO:<STDOUT>>" : "#<IO:<STDERR>>"
  end

  # What puts writes: one line for each value, Arrays flattened.
  def self.__lines(values, outer)
    return "\n" if values.empty? && outer.empty?
    return "[...]\n" if outer.any? { |array| array.equal?(values) }

    text = ""
    values.each do |value|
      is_text = ::String === value
      list = is_text ? nil : Array.try_convert(value)
      if list
        text << __lines(list, outer + [values])
      else
        line = is_text ? value : value.to_s
        text << line
        text << "\n" unless line.end_with?("\n")
      end
    end
    text
  end
end

STDOUT = IO.new(1)
STDERR = IO.new(2)
$stdout = STDOUT
$stderr = STDERR
