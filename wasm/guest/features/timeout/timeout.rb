# The clock stands still, so nothing takes too long: the block is called, and that is all.
module Timeout
  class Error < RuntimeError
  end

  def self.timeout(seconds, _klass = nil, _message = nil)
    yield(seconds)
  end

  def timeout(seconds, klass = nil, message = nil, &block)
    Timeout.timeout(seconds, klass, message, &block)
  end
end
