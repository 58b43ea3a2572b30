# A class with one instance: Config.instance.
module Singleton
  def self.included(base)
    super
    base.extend(ClassMethods)
    base.define_singleton_method(:new) do |*|
      raise NoMethodError.new("private method 'new' called for class #{self}", :new)
    end
  end

  module ClassMethods
    def instance
      @singleton__instance__ ||= Class.instance_method(:new).bind_call(self)
    end

    def inherited(subclass)
      super
      subclass.instance_variable_set(:@singleton__instance__, nil)
    end
  end

  def clone
    raise TypeError, "can't clone instance of singleton #{self.class}"
  end

  def dup
    raise TypeError, "can't dup instance of singleton #{self.class}"
  end
end
