# An object whose attributes come as they are set.
class OpenStruct
  class << self
    alias [] new
  end

  def initialize(hash = nil)
    @table = {}
    hash&.each_pair { |name, value| self[name] = value }
  end

  def initialize_copy(other)
    @table = other.to_h
  end

  def [](name)
    @table[name.to_sym]
  end

  def []=(name, value)
    raise FrozenError, "can't modify frozen #{self.class}: #{inspect}" if frozen?

    __define(name.to_sym)
    @table[name.to_sym] = value
  end

  def dig(name, *rest)
    value = self[name]
    rest.empty? || value.nil? ? value : value.dig(*rest)
  end

  def delete_field(name)
    name = name.to_sym
    unless @table.key?(name)
      return yield if block_given?

      raise NameError.new("no field '#{name}' in #{inspect}", name)
    end
    singleton_class.__send__(:remove_method, name, "#{name}=") if singleton_methods(false).include?(name)
    @table.delete(name)
  end

  def to_h(&block)
    block ? @table.map(&block).to_h : @table.dup
  end

  def each_pair(&block)
    return to_enum(:each_pair) unless block

    @table.each_pair(&block)
    self
  end

  def respond_to_missing?(name, all = false)
    name = name.to_s.delete_suffix("=").to_sym
    @table.key?(name) || super
  end

  def method_missing(name, *arguments)
    text = name.to_s
    return self[text.delete_suffix("=")] = arguments[0] if text.end_with?("=") && arguments.size == 1
    return @table[name] if arguments.empty? && !text.end_with?("!") && !text.end_with?("?")

    super
  end

  def ==(other)
    other.is_a?(OpenStruct) && to_h == other.to_h
  end

  def eql?(other)
    other.is_a?(OpenStruct) && to_h.eql?(other.to_h)
  end

  def hash
    @table.hash
  end

  def inspect
    return "#<#{self.class} ...>" if @__shown

    @__shown = true unless frozen?
    fields = @table.map { |name, value| " #{name}=#{value.inspect}" }.join(",")
    "#<#{self.class}#{fields}>"
  ensure
    @__shown = false unless frozen?
  end
  alias to_s inspect

  private

  # A field hides what every object has, as a field of the same name does in Ruby.
  def __define(name)
    return if @table.key?(name) || !respond_to?(name, true) || name.to_s.start_with?("__") || name.to_s.end_with?("!")

    define_singleton_method(name) { @table[name] } unless %i[object_id instance_eval instance_exec].include?(name)
  end
end
