# frozen_string_literal: true

module Kobako
  # Declares what a guest may call on a class's instances.
  #
  #   class Store
  #     include Kobako::Service
  #     expose :fetch, :size
  #   end
  #
  # Declared names are inherited and add up. Where a class declares any, nothing else
  # of its instances can be called.
  module Service
    def self.included(base) # :nodoc:
      super
      base.extend(ClassMethods)
    end

    # What `include Kobako::Service` adds to the class itself.
    module ClassMethods
      # Takes names (Symbol or String) of public methods that instances have by now.
      # Raises ArgumentError for any other name.
      def expose(*names)
        found = RPC::Surface.listed(names, self)
        @kobako_exposed = (@kobako_exposed || []) | found
        RPC::Surface.forget
        self
      end
    end

    # The names declared by `mod` and what it inherits from, or nil when none are.
    def self.exposed(mod) # :nodoc:
      lists = ANCESTORS.bind_call(mod).filter_map do |ancestor|
        EXPOSED.bind_call(ancestor, :@kobako_exposed)
      end
      lists.flatten.uniq unless lists.empty?
    end

    EXPOSED = Kernel.instance_method(:instance_variable_get)
    ANCESTORS = Module.instance_method(:ancestors)
    private_constant :EXPOSED, :ANCESTORS
  end
end
