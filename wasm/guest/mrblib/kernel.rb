class SystemExit < Exception
  attr_reader :status

  def initialize(status = 0, message = "exit")
    status, message = 0, status if status.is_a?(String)
    @status = { true => 0, false => 1 }.fetch(status, status)
    super(message)
  end

  def success?
    @status == 0
  end
end

module Kernel
  private

  def puts(*lines)
    $stdout.puts(*lines)
  end

  def print(*parts)
    $stdout.print(*parts)
  end

  def p(*values)
    values.each { |value| $stdout.write(value.inspect + "\n") }
    return nil if values.empty?

    values.size == 1 ? values[0] : values
  end

  def printf(*arguments)
    return nil if arguments.empty?
    return arguments[0].write(sprintf(*arguments[1..-1])) && nil unless arguments[0].is_a?(String)

    $stdout.write(sprintf(*arguments))
    nil
  end

  # The folder of the script, which lies in none.
  def __dir__
    "."
  end

  def putc(character)
    $stdout.putc(character)
  end

  def warn(*lines)
    $stderr.puts(*lines) unless lines.empty?
    nil
  end

  def exit(status = true)
    status = 0 if status == true
    status = 1 if status == false
    raise SystemExit.new(status)
  end
  alias exit! exit

  def abort(message = nil)
    warn(message) if message
    raise SystemExit.new(1, message || "exit")
  end
end
