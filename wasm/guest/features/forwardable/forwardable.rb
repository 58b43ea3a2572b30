# Methods that hand over to another object: def_delegators :@list, :size, :each.
module Forwardable
  def instance_delegate(hash)
    hash.each { |names, accessor| Array(names).each { |name| def_instance_delegator(accessor, name) } }
  end
  alias delegate instance_delegate

  def def_instance_delegators(accessor, *names)
    names.each { |name| def_instance_delegator(accessor, name) unless %i[__send__ __id__].include?(name.to_sym) }
  end
  alias def_delegators def_instance_delegators

  def def_instance_delegator(accessor, method, name = method)
    accessor = accessor.to_s
    target = Forwardable.__target(accessor)
    body = proc { |*arguments, **keywords, &block|
      target.call(self).__send__(method, *arguments, **keywords, &block)
    }
    is_a?(Module) ? define_method(name, &body) : define_singleton_method(name, &body)
    name.to_sym
  end
  alias def_delegator def_instance_delegator

  # What gives the object behind "@name", "@@name" or a method's name.
  def self.__target(accessor)
    return ->(object) { object.class.class_variable_get(accessor) } if accessor.start_with?("@@")
    return ->(object) { object.instance_variable_get(accessor) } if accessor.start_with?("@")

    first, *rest = accessor.split(".")
    lambda do |object|
      rest.inject(__start(object, first)) { |found, name| found.__send__(name) }
    end
  end

  def self.__start(object, name)
    return object if name == "self"

    /\A[A-Z]/.match?(name) ? Object.const_get(name) : object.__send__(name)
  end
end

module SingleForwardable
  def def_single_delegators(accessor, *names)
    names.each { |name| def_single_delegator(accessor, name) }
  end
  alias def_delegators def_single_delegators

  def def_single_delegator(accessor, method, name = method)
    target = Forwardable.__target(accessor.to_s)
    define_singleton_method(name) do |*arguments, **keywords, &block|
      target.call(self).__send__(method, *arguments, **keywords, &block)
    end
    name.to_sym
  end
  alias def_delegator def_single_delegator

  def single_delegate(hash)
    hash.each { |names, accessor| Array(names).each { |name| def_single_delegator(accessor, name) } }
  end
  alias delegate single_delegate
end
