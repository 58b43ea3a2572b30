class Module
  alias __constants constants
  private :__constants

  def constants(inherit = true)
    __constants(inherit) - __hidden(inherit)
  end

  def private_constant(*names)
    __check_constants(names)
    __hide(names.map(&:to_sym) | __hidden(false))
  end

  def public_constant(*names)
    __check_constants(names)
    __hide(__hidden(false) - names.map(&:to_sym))
  end

  def deprecate_constant(*_names)
    self
  end

  def private_class_method(*names)
    singleton_class.__send__(:private, *names.flatten)
    nil
  end

  def public_class_method(*names)
    singleton_class.__send__(:public, *names.flatten)
    nil
  end

  def method_defined?(name, inherit = true)
    instance_methods(inherit).include?(name.to_sym)
  end

  def public_method_defined?(name, inherit = true)
    public_instance_methods(inherit).include?(name.to_sym)
  end

  def private_method_defined?(name, inherit = true)
    private_instance_methods(inherit).include?(name.to_sym)
  end

  def protected_method_defined?(name, inherit = true)
    protected_instance_methods(inherit).include?(name.to_sym)
  end

  def public_instance_method(name)
    unless public_method_defined?(name)
      raise NameError.new("method '#{name}' for #{is_a?(Class) ? "class" : "module"} '#{self}' is private", name)
    end

    instance_method(name)
  end

  def const_source_location(_name, _inherit = true)
    []
  end

  alias __const_defined? const_defined?
  private :__const_defined?

  def const_defined?(name, inherit = true)
    return __const_defined?(name, inherit) unless name.is_a?(String) && name.include?("::")

    scope = self
    name.sub(/\A::/, "").split("::").all? do |part|
      next false unless scope.is_a?(Module) && scope.__send__(:__const_defined?, part.to_sym, inherit)

      scope = scope.const_get(part.to_sym)
      true
    end
  end

  alias __const_get const_get
  private :__const_get

  def const_get(name, inherit = true)
    name = name.to_str if !name.is_a?(Symbol) && name.respond_to?(:to_str)
    unless inherit || __const_defined?(name.to_sym, false)
      return const_missing(name.to_sym)
    end

    __const_get(name.is_a?(String) ? name.sub(/\A::/, "") : name)
  end

  def attr(*names)
    attr_reader(*names)
  end

  def set_temporary_name(_name)
    self
  end

  def ruby2_keywords(*_names)
    nil
  end

  def instance_methods(inherit = true)
    public_instance_methods(inherit) | protected_instance_methods(inherit)
  end

  private

  def __check_constants(names)
    names.each do |name|
      next if __const_defined?(name.to_sym, false)

      raise NameError.new("constant #{self}::#{name} not defined", name.to_sym, receiver: self)
    end
  end
end

class Class
  def self.allocate
    raise TypeError, "allocator undefined for Class"
  end
end
