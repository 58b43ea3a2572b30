# Nothing in the guest makes a system call; scripts name these classes and raise them.
class SystemCallError < StandardError
  attr_reader :errno

  def self.===(error)
    return super unless error.is_a?(SystemCallError) && self != SystemCallError && const_defined?(:Errno)

    super || error.errno == self::Errno
  end

  def initialize(message = nil, errno = nil)
    known = self.class.const_defined?(:Errno)
    @errno = known ? self.class::Errno : errno
    text = known ? self.class::TEXT : "unknown error"
    super(message ? "#{text} - #{message}" : text)
  end
end

module Errno
  {
    EPERM: [1, "Operation not permitted"], ENOENT: [2, "No such file or directory"], EINTR: [4, "Interrupted system call"],
    EIO: [5, "Input/output error"], EBADF: [9, "Bad file descriptor"], EAGAIN: [11, "Resource temporarily unavailable"],
    ENOMEM: [12, "Cannot allocate memory"], EACCES: [13, "Permission denied"], EEXIST: [17, "File exists"],
    ENOTDIR: [20, "Not a directory"], EISDIR: [21, "Is a directory"], EINVAL: [22, "Invalid argument"],
    ENOSPC: [28, "No space left on device"], EPIPE: [32, "Broken pipe"], EDOM: [33, "Numerical argument out of domain"],
    ERANGE: [34, "Numerical result out of range"], ENOTEMPTY: [39, "Directory not empty"],
    ECONNRESET: [104, "Connection reset by peer"], ETIMEDOUT: [110, "Connection timed out"],
    ECONNREFUSED: [111, "Connection refused"], EHOSTUNREACH: [113, "No route to host"]
  }.each do |name, (number, text)|
    const_set(name, Class.new(SystemCallError))
    const_get(name).const_set(:Errno, number)
    const_get(name).const_set(:TEXT, text)
  end
end
