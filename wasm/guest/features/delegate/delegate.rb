# Objects that hand over to another what they do not do themselves.
class Delegator
  # What an object of its own keeps; all else is the other object's.
  KEPT = %i[
    __id__ __send__ class define_singleton_method dup clone equal? extend freeze frozen? initialize initialize_copy
    instance_eval instance_exec instance_of? instance_variable_defined? instance_variable_get instance_variable_set
    instance_variables is_a? itself kind_of? method method_missing object_id public_send respond_to?
    respond_to_missing? send singleton_class singleton_methods tap then yield_self
  ]
  SHOWN = %i[to_s inspect == != === =~ <=> eql? hash ! nil? to_a to_json]

  def initialize(object)
    __setobj__(object)
  end

  SHOWN.each do |name|
    next if name == :!

    define_method(name) { |*arguments| __getobj__.__send__(name, *arguments) }
  end

  def ==(other)
    other.equal?(self) || __getobj__ == (other.is_a?(Delegator) ? other.__getobj__ : other)
  end

  def !=(other)
    !(self == other)
  end

  def eql?(other)
    other.equal?(self) || __getobj__.eql?(other.is_a?(Delegator) ? other.__getobj__ : other)
  end

  def method_missing(name, *arguments, **keywords, &block)
    target = __getobj__
    return super unless target.respond_to?(name)

    target.__send__(name, *arguments, **keywords, &block)
  end

  def respond_to_missing?(name, all = false)
    __getobj__.respond_to?(name, all)
  end

  def methods(all = true)
    __getobj__.methods(all) | super
  end
end

# One whose object may be changed with __setobj__.
class SimpleDelegator < Delegator
  def __getobj__
    raise ArgumentError, "not delegated" unless defined_object?

    @delegate_sd_obj
  end

  def __setobj__(object)
    @delegate_sd_obj = object
  end

  private

  def defined_object?
    instance_variable_defined?(:@delegate_sd_obj)
  end
end

module Kernel
  private

  # A class whose instances hand over to an instance of another.
  def DelegateClass(superclass, &block)
    klass = Class.new(Delegator) do
      def __getobj__
        @delegate_dc_obj
      end

      def __setobj__(object)
        @delegate_dc_obj = object
      end
    end
    superclass.public_instance_methods.each do |name|
      next if Delegator::KEPT.include?(name) || Delegator.public_instance_methods(false).include?(name)

      klass.define_method(name) do |*arguments, **keywords, &inner|
        __getobj__.__send__(name, *arguments, **keywords, &inner)
      end
    end
    klass.class_eval(&block) if block
    klass
  end
end
