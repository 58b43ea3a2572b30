# Nothing in the guest makes a system call; scripts name these classes and raise them.
class SystemCallError < StandardError
  attr_reader :errno

  class << self
    # Number and text, of a class that has them.
    def __known
      equal?(SystemCallError) ? nil : Errno.__known(self) || superclass.__known
    end

    def ===(error)
      return true if super

      number, = __known
      !number.nil? && error.is_a?(SystemCallError) && error.errno == number
    end

    def new(*given)
      return super unless equal?(SystemCallError)

      number = given.size == 1 ? given[0] : given[1]
      kind = Errno.__with_number(number)
      return super unless kind

      kind.new(*(given.size == 1 ? [] : [given[0], *given[2..]]))
    end
  end

  def initialize(*given)
    @errno, text = self.class.__known
    expected = text ? 0..2 : 1..3
    unless expected.include?(given.size)
      raise ArgumentError, "wrong number of arguments (given #{given.size}, expected #{expected})"
    end

    given.unshift(nil) if text.nil? && given.size == 1 && given[0].is_a?(Integer)
    message, place = text ? given : [given[0], given[2]]
    @errno = given[1]&.__to_int unless text
    text ||= @errno ? "Unknown error #{@errno}" : "unknown error"
    super(message.nil? ? text : "#{text}#{" @ #{place}" if place} - #{__text(message)}")
  end

  private

  def __text(message)
    String.try_convert(message) || raise(TypeError, "no implicit conversion of #{message.class} into String")
  end
end

module Errno
  known = {}
  {
    NOERROR: [0, "Success"],
    EPERM: [1, "Operation not permitted"], ENOENT: [2, "No such file or directory"], EINTR: [4, "Interrupted system call"],
    EIO: [5, "Input/output error"], EBADF: [9, "Bad file descriptor"], EAGAIN: [11, "Resource temporarily unavailable"],
    ENOMEM: [12, "Cannot allocate memory"], EACCES: [13, "Permission denied"], EEXIST: [17, "File exists"],
    ENOTDIR: [20, "Not a directory"], EISDIR: [21, "Is a directory"], EINVAL: [22, "Invalid argument"],
    ENOSPC: [28, "No space left on device"], EPIPE: [32, "Broken pipe"], EDOM: [33, "Numerical argument out of domain"],
    ERANGE: [34, "Numerical result out of range"], ENOTEMPTY: [39, "Directory not empty"],
    ECONNRESET: [104, "Connection reset by peer"], ETIMEDOUT: [110, "Connection timed out"],
    ECONNREFUSED: [111, "Connection refused"], EHOSTUNREACH: [113, "No route to host"]
  }.each do |name, number_and_text|
    kind = const_set(name, Class.new(SystemCallError))
    kind.const_set(:Errno, number_and_text[0])
    known[kind] = number_and_text
  end
  EWOULDBLOCK = EAGAIN

  define_singleton_method(:__known) { |kind| known[kind] }
  define_singleton_method(:__with_number) { |number| known.find { |_, (own, _)| own.equal?(number) }&.first }
end
