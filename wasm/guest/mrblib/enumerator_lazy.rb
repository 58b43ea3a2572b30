class Enumerator
  # Each operation is a Lazy of its own: how it hands on what its source gives is the
  # block that it is made with, run anew for each walk.
  class Lazy < Enumerator
    def initialize(source = NONE, size = nil, &block)
      raise ArgumentError, "tried to call lazy new without a block" unless block
      raise ArgumentError, "wrong number of arguments (given 0, expected 1+)" if NONE.equal?(source)

      __set(source, nil, [], size) do |sink|
        yielder = Yielder.new(&sink)
        source.each { |*values| block.call(yielder, *values) }
      end
    end

    def self.__of(source)
      size = source.respond_to?(:size) ? source.size : nil
      lazy = allocate
      lazy.__set(source, nil, [], size) { |sink| source.each(&sink) }
      lazy
    end

    def __set(source, method, arguments, size, &walk)
      @obj = source
      @meth = method
      @args = arguments
      @kwd = {}
      @size = size
      @walk = walk
      @stop_exc = false
      self
    end

    def each(*arguments, &block)
      return self unless block

      @walk.call(block)
    end

    def size
      @size.respond_to?(:call) ? @size.call : @size
    end

    def inspect
      return "#<#{self.class}: #{@obj.inspect}>" if @meth.nil?

      list = @args.empty? ? "" : "(#{@args.map(&:inspect).join(", ")})"
      "#<#{self.class}: #{@obj.inspect}:#{@meth}#{list}>"
    end
    alias to_s inspect

    def lazy
      self
    end

    def force(*arguments)
      to_a(*arguments)
    end

    def to_a(*_arguments)
      all = []
      each { |*values| all << values.__svalue }
      all
    end

    def first(*count)
      return take(count[0]).to_a unless count.empty?

      each { |*values| return values.__svalue }
      nil
    end

    def eager
      lazy = self
      Enumerator.new(lazy, :each).__sized(size)
    end

    def rewind
      @fib = @dst = @lookahead = @feedvalue = nil
      @stop_exc = false
      self
    end

    def to_enum(method = :each, *arguments, &size)
      source = self
      count = size ? lambda { source.instance_exec(*arguments, &size) } : Enumerator.__size(self, method, arguments)
      Lazy.allocate.__set(self, method, arguments, count) do |sink|
        source.__send__(method, *arguments, &sink)
      end
    end
    alias enum_for to_enum

    private

    def __enumerator_block_call(&block)
      each(&block)
    end

    # A Lazy behind this one. The block walks it, with what is to be done with each.
    def __then(method, arguments = [], size = nil, &walk)
      Lazy.allocate.__set(self, method, arguments, size, &walk)
    end

    def __wanted(block, name)
      raise ArgumentError, "tried to call lazy #{name} without a block" unless block
    end
  end
end

module Enumerable
  def lazy
    Enumerator::Lazy.__of(self)
  end
end
