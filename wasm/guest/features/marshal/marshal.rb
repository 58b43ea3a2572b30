# Objects as bytes and back, in Ruby's own format: Marshal.load(Marshal.dump(object)) copies
# an object with all that it refers to.
module Marshal
  MAJOR_VERSION = 4
  MINOR_VERSION = 8

  def self.dump(object, io = nil, _limit = -1)
    io = nil if io.is_a?(Integer)
    bytes = Writer.new.dump(object)
    return bytes unless io

    io.write(bytes)
    io
  end

  def self.load(source, proc = nil, freeze: false)
    bytes = source.respond_to?(:read) ? source.read : source
    raise TypeError, "instance of IO needed" unless bytes.is_a?(String)

    Reader.new(bytes.b, proc, freeze).load
  end

  class << self
    alias restore load
  end
end
