# frozen_string_literal: true

# What a gem and an application bring along, as text: a gem is one by the folder that it
# stands in.
module Zoo
  # Methods everywhere, as ActiveSupport has them, and as nobody should.
  PATCHES = <<~RUBY
    module Everywhere
      def backdoor(*) = :reached
      def self.backdoor_of_module(*) = :reached
    end
    Object.include(Everywhere)
    module Before
      def before_everything(*) = :reached
    end
    Object.prepend(Before)
    module Kernel
      def audit(*) = :reached
      alias run_shell system
      public :run_shell, :spawn, :`

      private

      def helper(*) = :reached
    end
    class BasicObject
      def basic(*) = :reached
    end
    class Object
      def presence = self
      def blank? = false
      def try(name = :itself, *) = public_send(name, *)
      def try!(...) = public_send(...)
      def in?(*) = false
      def deep_dup = self
      def as_json(*) = {}
      def to_param = "x"
      def instance_values = {}
      def with_options(*) = self
      alias perform send
      alias_method :ask, :instance_eval
      define_method(:tell, Kernel.instance_method(:public_send))
      public :eval, :exec
      attr_accessor :everything
    end
    class Module
      def delegate_everything(*) = :reached
      def mattr(*) = :reached
      alias rewrite class_eval
      public :define_method, :remove_const
    end
    class Class
      def class_attribute(*) = :reached
      alias build_any new
    end
    class << Object
      def for_classes(*) = :reached
    end
    def at_the_top(*) = :reached
    public def public_at_the_top(*) = :reached
  RUBY

  # An object-relational mapper.
  MAPPER = <<~RUBY
    module Mapper
      module Declaring
        def attribute(name)
          include(generated = Module.new)
          generated.class_eval("def \#{name} = :reached\\ndef \#{name}=(value); end", __FILE__, __LINE__)
          define_method(:"\#{name}_was") { :reached }
          class_eval { attr_accessor :"\#{name}_type" }
        end

        # As ActiveSupport has it: whoever looks for the method is led to who declared it.
        def delegate(*names, to:)
          place = caller_locations(1, 1).first
          names.each { |name| class_eval("def \#{name}(...) = \#{to}.\#{name}(...)", place.path, place.lineno) }
        end

        def scope(name, body) = singleton_class.define_method(name) { body.call }
      end

      module Tracking
        def self.included(base) = base.extend(Finding)
        def track(*) = :reached

        module Finding
          def tracked(*) = :reached
        end
      end

      class Base
        extend Declaring

        def self.connection = :reached
        def self.where(*) = :reached
        def self.find_by_sql(*) = :reached
        def self.method_missing(*) = :reached
        def update_columns(*) = :reached
        def connection = :reached
        def save(*) = :reached
        def method_missing(*) = :reached
        def respond_to_missing?(*) = true

        private

        def raw(*) = :reached
      end
    end
  RUBY

  MODELS = <<~RUBY
    class Order < Mapper::Base
      include Mapper::Tracking

      attribute :price
      scope :recent, -> { :reached }
      delegate :connection, :execute, to: "self.class"
      alias_method :zap, :update_columns
      define_method(:again, instance_method(:connection))
      define_method(:bound, &Mapper::Base.method(:connection))
      public :raw
      def total = 1
      def save(*) = super
      def self.cheap = 1
      class << self
        alias search where
        public :define_method
      end
    end

    class Special < Order
      undef_method :total
      def more = 1
    end

    module Zoo
      def self.animals
        { "a record" => [Order.new, %w[total save]], "one of a class below" => [Special.new, %w[save more]],
          "one with a singleton" => [Order.new.tap { |order| def order.single = 1 }, %w[total save single]],
          "the model" => [Order, %w[cheap]], "the one below" => [Special, %w[cheap]],
          "an extended object" => [Object.new.extend(Mapper::Tracking), []],
          "the mapper's own record" => [Mapper::Base.new, []], "the mapper's class" => [Mapper::Base, []],
          "its module" => [Mapper::Tracking, []] }
      end

      def self.lists = { "a record and a name" => [Order.new, %w[price], %w[total save]] }
      def self.tokens = {}
      def self.bindings = {}
    end
  RUBY
end
