class Enumerator
  def initialize(object = NONE, method = :each, *arguments, **keywords, &block)
    if block
      @size = object unless NONE.equal?(object)
      object = Generator.new(&block)
      method = :each
    elsif NONE.equal?(object)
      raise ArgumentError, "tried to create Proc object without a block"
    end
    @obj = object
    @meth = method
    @args = arguments
    @kwd = keywords
    @fib = nil
    @dst = nil
    @lookahead = nil
    @feedvalue = nil
    @stop_exc = false
  end

  def with_index(offset = 0, &block)
    return to_enum(:with_index, offset) unless block

    index = offset.nil? ? -1 : offset.__to_int - 1
    __enumerator_block_call do |*values|
      index += 1
      block.call(values.__svalue, index)
    end
  end

  def each_with_index(&block)
    return to_enum(:each_with_index) unless block

    with_index(0, &block)
  end

  def with_object(memo, &block)
    return to_enum(:with_object, memo) unless block

    __enumerator_block_call { |*values| block.call(values.__svalue, memo) }
    memo
  end
  alias each_with_object with_object

  def size
    return @size.is_a?(Proc) || @size.respond_to?(:call) ? @size.call : @size unless @size.nil?

    Enumerator.__size(@obj, @meth, @args)
  end

  def inspect
    return "#<#{self.class}: ...>" if __method_recursive?(:inspect)

    arguments = @args.map(&:inspect)
    @kwd.each { |name, value| arguments << "#{name}: #{value.inspect}" }
    list = arguments.empty? ? "" : "(#{arguments.join(", ")})"
    "#<#{self.class}: #{@obj.inspect}:#{@meth}#{list}>"
  end
  alias to_s inspect

  def __sized(size)
    @size = size
    self
  end

  # Of the enumerators that the core classes give.
  def self.__size(object, method, arguments)
    case method
    when :each_slice, :each_cons, :cycle, :combination, :permutation, :repeated_combination,
         :repeated_permutation, :upto, :downto
      return nil if object.is_a?(String)

      __size_of_pieces(object, method, arguments)
    when :times then object > 0 ? object : 0
    when :each_char then object.size
    when :each_byte then object.bytesize
    when :find, :detect, :find_index, :index, :rindex, :take_while, :drop_while, :chunk, :each_entry,
         :each_line, :bsearch, :each_grapheme_cluster, :loop
      method == :loop ? Float::INFINITY : nil
    else
      core = object.is_a?(Array) || object.is_a?(Hash) || object.is_a?(Range) || object.is_a?(Enumerator) ||
             object.is_a?(Struct) || object.is_a?(Set) || object.is_a?(Chain)
      core ? object.size : nil
    end
  end

  def self.__size_of_pieces(object, method, arguments)
    count = object.respond_to?(:size) ? object.size : nil
    number = arguments[0]
    case method
    when :upto then [number.floor - object + 1, 0].max
    when :downto then [object - number.ceil + 1, 0].max
    when :each_slice then count && (count == Float::INFINITY ? count : (count + number - 1) / number)
    when :each_cons then count && (count == Float::INFINITY ? count : [count - number + 1, 0].max)
    when :cycle
      return nil if count.nil?
      return count == 0 ? 0 : Float::INFINITY if number.nil?

      count * [number, 0].max
    when :permutation then __falling(count, number || count)
    when :combination then number < 0 ? 0 : __falling(count, number) / __falling(number, number)
    when :repeated_permutation then number < 0 ? 0 : count**number
    else
      return 0 if number < 0
      return 1 if number == 0

      __falling(count + number - 1, number) / __falling(number, number)
    end
  end

  def self.__falling(count, number)
    return 0 if number < 0 || number > count

    product = 1
    number.times { |less| product *= count - less }
    product
  end

  class Generator
    def inspect
      Kernel.instance_method(:to_s).bind_call(self)
    end
  end

  class Yielder
    def yield(*values)
      @proc.call(*values)
    end

    def <<(value)
      @proc.call(value)
      self
    end

    def to_proc
      yielder = self
      lambda { |*values| yielder.yield(*values) }
    end

    def inspect
      Kernel.instance_method(:to_s).bind_call(self)
    end
  end

  # What Enumerator.produce enumerates.
  class Producer
    include Enumerable

    def initialize(first, block)
      @first = first
      @block = block
    end

    def each
      value = NONE.equal?(@first) ? @block.call : @first
      while true
        yield value
        value = @block.call(value)
      end
    rescue StopIteration
      self
    end

    def size
      Float::INFINITY
    end

    def inspect
      Kernel.instance_method(:to_s).bind_call(self)
    end
  end

  def self.produce(*first, &block)
    raise ArgumentError, "no block given" unless block
    raise ArgumentError, "wrong number of arguments (given #{first.size}, expected 0..1)" if first.size > 1

    Enumerator.new(Producer.new(first.empty? ? NONE : first[0], block), :each).__sized(Float::INFINITY)
  end

  def self.product(*enumerables, &block)
    product = Product.new(*enumerables)
    return product unless block

    product.each(&block)
    product
  end
end

module Kernel
  def to_enum(method = :each, *arguments, **keywords, &size)
    enumerator = Enumerator.new(self, method, *arguments, **keywords)
    object = self
    enumerator.__sized(lambda { object.instance_exec(*arguments, &size) }) if size
    enumerator
  end
  alias enum_for to_enum
end
