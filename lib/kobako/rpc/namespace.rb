# frozen_string_literal: true

module Kobako
  module RPC
    # A named group of Services: a module in the guest, whose constants are its Members.
    #
    #   sandbox.define(:KV).bind(:Get, ->(key) { store[key] }).bind(:Store, store, methods: %i[fetch])
    class Namespace
      # What a Namespace and a Member can be called.
      NAME = /\A[A-Z]\w*\z/
      # Bytes.
      LONGEST_NAME = 255

      # Its name, a Symbol.
      attr_reader :name

      def initialize(name, server) # :nodoc:
        @name = name
        @server = server
        @members = {}
      end

      # Makes `object` callable as `Namespace::member`. `methods` lists exactly the
      # methods that a guest may call; without it they are those that the object's class
      # exposes, or its own. Returns self. Raises ArgumentError for a bad or duplicate
      # name, one that the guest has a constant of already, an object without callable
      # methods, and after the first run.
      def bind(member, object, methods: nil)
        @server.open!
        key = Namespace.name!(member, "a Member's name")
        raise ArgumentError, "#{name}::#{key} is bound already" if @members.key?(key)

        @server.admit(@name, key, object, methods)
        @members[key] = object
        self
      end

      # The Members' names, Symbols, in the order they were bound.
      def members = @members.keys

      # The object bound as `member`, or nil.
      def [](member) = @members[key(member)]

      # The object bound as `member`; KeyError when there is none.
      def fetch(member)
        @members.fetch(key(member)) do
          raise KeyError.new("#{@name} has no Member #{member.inspect}", receiver: self, key: member)
        end
      end

      # What a guest may call on a Member, Symbols: for a prompt that tells a model of it,
      # say. KeyError when there is no such Member.
      def surface(member)
        fetch(member)
        @server.surface("#{@name}::#{member}")
      end

      # Shows names, and never a bound object.
      def inspect
        "#<#{self.class} #{name} #{members.join(", ")}>"
      end

      # The name as a Symbol, or ArgumentError.
      def self.name!(name, what) # :nodoc:
        text = Symbol === name ? name.name : name
        unless String === text && text.encoding.ascii_compatible? && text.valid_encoding? && NAME.match?(text)
          raise ArgumentError, "#{what} must be a Symbol or String like :Store (#{NAME.inspect}), got #{name.inspect}"
        end
        return text.to_sym if text.bytesize <= LONGEST_NAME

        raise ArgumentError, "#{what} has at most #{LONGEST_NAME} bytes, got #{text.bytesize}"
      end

      private

      def key(member) = String === member ? member.to_sym : member
    end
  end
end
