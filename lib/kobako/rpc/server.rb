# frozen_string_literal: true

module Kobako
  module RPC
    # Answers a guest's calls of the Services that are bound to it.
    class Server
      # What the guest needs for itself, or shows what it is.
      REFUSED = %i[Kobako Object BasicObject Kernel Module Class].freeze

      # Faults of a run whose exceptions are kept, as causes.
      KEPT_FAULTS = 16

      NO_ARGUMENTS = [].freeze
      NO_KEYWORDS = {}.freeze
      PUBLIC_SEND = Kernel.instance_method(:public_send)
      private_constant :NO_ARGUMENTS, :NO_KEYWORDS, :PUBLIC_SEND

      # The Namespaces, in the order they were defined.
      def namespaces = @namespaces.values

      def initialize
        @namespaces = {}
        @sealed = false
        @targets = {}
        @faults = {}
        @failures = 0
      end

      # The Namespace of that name, made when it is new. Raises ArgumentError for a bad
      # name and after the first run.
      def define(name)
        open!
        key = Namespace.name!(name, "a Namespace's name")
        if REFUSED.include?(key)
          raise ArgumentError,
                "a Namespace cannot be named #{key}: the guest has that for itself"
        end

        @namespaces[key] ||= Namespace.new(key, self)
      end

      # The object bound as "Namespace::Member", or KeyError.
      def lookup(path)
        space, member = path.split("::", 2)
        namespace = @namespaces.fetch(space.to_s.to_sym) { raise KeyError, "nothing is bound as #{path}" }
        namespace.fetch(member.to_s)
      end

      def bound?(path)
        lookup(path)
        true
      rescue KeyError
        false
      end

      # From now on nothing can be bound.
      def seal!
        @sealed = true
        @namespaces.each_value do |namespace|
          namespace.members.each do |member|
            @targets["#{namespace.name}::#{member}"] = [namespace.fetch(member), namespace.surface(member)]
          end
        end
        self
      end

      def sealed? = @sealed

      def open!
        raise ArgumentError, "Services are bound before the first run, not after it" if @sealed
      end

      # Each Namespace's name with its Members' names: what the guest is told.
      def names
        @namespaces.values.map { |namespace| [namespace.name.name, namespace.members.map(&:name)] }
      end

      # Seals, and forgets what an earlier run left.
      def begin_run
        seal! unless @sealed
        end_run
      end

      # A run's exceptions may hold what is large: they live no longer than it.
      def end_run
        @faults.clear
        @failures = 0
      end

      # The Fault of this run with that number, or nil. Of many only the latest are
      # kept; an earlier one is known by its number alone.
      def fault(id)
        @faults.fetch(id) { Fault.new(type: "runtime", message: nil, id:) if id.between?(1, @failures) }
      end

      # The result of a Service, or a Fault. What is no StandardError goes through.
      def answer(target, name, arguments, keywords)
        object, surface = @targets[target]
        entry = surface&.[](name)
        return undefined(target, name) unless entry

        arguments ||= NO_ARGUMENTS
        keywords ||= NO_KEYWORDS
        misfit = entry.parameters.misfit(arguments, keywords)
        return failed("argument", Fault.plain("ArgumentError: #{misfit}")) if misfit

        PUBLIC_SEND.bind_call(object, entry.name, *arguments, **keywords)
      rescue StandardError => e
        failed("runtime", Fault.text_of(e), e)
      end

      # The Fault for a Service's result that cannot be carried.
      def unsendable(reason)
        failed("runtime", "Kobako::Codec::Error: the Service's result cannot be carried: #{reason}")
      end

      # The Fault for a request that holds what Ruby has no value for.
      def unreadable(what)
        failed("argument", "Kobako::Codec::Error: the arguments hold what cannot be carried: #{what}")
      end

      # Names, and never a bound object.
      def inspect
        paths = names.flat_map { |space, members| members.map { |member| "#{space}::#{member}" } }
        "#<#{self.class} #{paths.join(", ")}>"
      end

      private

      def undefined(target, name)
        failed("undefined", Fault.plain("undefined method '#{name}' for #{target}"))
      end

      def failed(type, message, exception = nil)
        id = @failures += 1
        @faults.delete(id - KEPT_FAULTS)
        @faults[id] = Fault.new(type:, message:, id:, exception:)
      end
    end
  end
end
