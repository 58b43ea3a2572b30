# frozen_string_literal: true

module Kobako
  module RPC
    # Answers a guest's calls of the Services that are bound to it.
    #
    #   server = Kobako::RPC::Server.new
    #   server.define(:KV).bind(:Get, ->(key) { store[key] })
    #   server.dispatch(request_bytes) # => response_bytes
    #
    # A Sandbox has one of its own (`Sandbox#services`); one without a Sandbox is for
    # tools and tests. A Server answers one call at a time.
    class Server
      # What the guest needs for itself, or shows what it is.
      REFUSED = %i[Kobako Object BasicObject Kernel Module Class].freeze

      NO_ARGUMENTS = [].freeze
      NOTHING = {}.freeze
      PUBLIC_SEND = Kernel.instance_method(:public_send)
      # How a method that is not written in Ruby, and does not say what it takes, refuses
      # a call.
      MISFIT = /\AArgumentError: (wrong number of arguments \(|(unknown|missing) keyword|no keywords accepted)/
      # Where Services are called from, the extension's calls included.
      OWN_FILES = [__FILE__, File.expand_path("../sandbox.rb", __dir__)].freeze
      SURFACES = %i[own declared].freeze
      SERVICE_ERRORS = %i[message class].freeze
      private_constant :SURFACES, :SERVICE_ERRORS, :OWN_FILES, :NO_ARGUMENTS, :NOTHING, :PUBLIC_SEND, :MISFIT

      # `surface` is :own or :declared, `service_errors` :message or :class, as for
      # Sandbox.new. `guest` is the Wasm::Guest whose own constants are not
      # replaced.
      def initialize(surface: :own, service_errors: :message, handle_table: nil, max_handles: nil, guest: nil)
        @handle_table = handle_table
        set_up(surface, service_errors, max_handles, guest)
      end

      # The host objects that this run's guest has Handles of.
      def handle_table = @handle_table ||= HandleTable.new(limit: @max_handles)

      # The Namespaces, in the order they were defined.
      def namespaces = @namespaces.values

      # The Namespace of that name, made when it is new. Raises ArgumentError for a bad
      # name, one that the guest keeps for itself, and after the first run.
      def define(name)
        open!
        key = Namespace.name!(name, "a Namespace's name")
        refuse!(key)
        @namespaces = {} if @namespaces.frozen?
        @namespaces[key] ||= Namespace.new(key, self)
      end

      # The object bound as "Namespace::Member", or KeyError.
      def lookup(path)
        object, = @targets.fetch(path) { raise KeyError, "nothing is bound as #{path}" }
        object
      end

      # Whether something is bound as "Namespace::Member".
      def bound?(path) = @targets.key?(path)

      # From now on nothing can be bound.
      def seal!
        @sealed = true
        self
      end

      # Whether nothing can be bound any more.
      def sealed? = @sealed

      # Forgets every Handle: what was one names nothing any more.
      def reset_handles!
        @handle_table&.reset!
        @singular = nil
        self
      end

      # Takes `object`'s Handle from the guest: every later use of it is a Fault of type
      # "disconnected". False when the guest has none in this run.
      def disconnect(object)
        id = handle_table.id_of(object)
        return false unless id

        handle_table.mark_disconnected(id)
        true
      end

      # Answers a Request's bytes with a Response's. Raises no StandardError: whatever
      # goes wrong is a Fault in the Response. What is no StandardError goes through.
      def dispatch(request)
        return Native.respond(self, request) if String === request

        fault("runtime", "TypeError: a request is a String of bytes, got #{Text.class_of(request)}")
      rescue StandardError => e
        fault("runtime", Text.of(e))
      end

      # Shows names, and never a bound object.
      def inspect
        "#<#{self.class} #{paths.join(", ")}>"
      end

      # "Namespace::Member" of everything bound, in the order it was.
      def paths = @targets.keys

      # For the rest of kobako.
      # :stopdoc:

      # As `new`, where keywords make a Hash.
      def self.for_sandbox(surface, service_errors, max_handles, guest)
        server = allocate
        server.send(:set_up, surface, service_errors, max_handles, guest)
        server
      end

      def open!
        raise ArgumentError, "Services are bound before the first run, not after it" if @sealed
      end

      # Takes in what a Namespace binds. ArgumentError for a name that the guest has given
      # to something else already, and for an object without callable methods.
      def admit(space, member, object, methods)
        if own_constants.fetch(space, nil)&.include?(member)
          raise ArgumentError, "#{space}::#{member} is the guest's own already, and stays what it is"
        end

        surface = Surface.of(object, methods:, declared: @declared)
        @targets = {} if @targets.frozen?
        @bound = {}.compare_by_identity if @bound.frozen?
        @bound[object] = @bound.fetch(object, {}).merge(surface).freeze
        @targets["#{space}::#{member}"] = [object, surface].freeze
      end

      # What a guest may call on what is bound as `path`, Symbols.
      def surface(path)
        _, surface = @targets.fetch(path)
        surface.values.map(&:name).uniq
      end

      # Each Namespace's name with its Members' names: what the guest is told.
      def names
        @namespaces.values.map { |namespace| [namespace.name.name, namespace.members.map(&:name)] }
      end

      # Seals, and forgets what an earlier run left.
      def begin_run
        seal!
        end_run
      end

      # A run's exceptions and Handles may hold what is large: they live no longer than it.
      def end_run
        @failures = nil
        reset_handles!
      end

      # Whether it is a Fault that this Server made in this run, and not one of the
      # application's that a Service returned.
      def failed?(fault)
        number = fault.details&.fetch("id", nil)
        Integer === number && failures[number]&.fault.equal?(fault)
      end

      # The Failure of this run with that number, or nil.
      def failure(number) = failures[number]

      # The result of a Service, or a Fault. What is no StandardError goes through.
      def answer(path, name, arguments, keywords)
        object, surface = @targets[path]
        call(object, surface, path, name, arguments, keywords)
      end

      # For the extension, of a Member's method: its object, nobody, and what is called; nil
      # when it takes `answer` to tell. Good for as long as nothing can be bound.
      def resolve(path, name)
        object, surface = @targets[path]
        entry = surface&.[](name)
        [object, [], called(entry)] if entry
      end

      # The same for the objects of a class, one of which is given: nil, those whose surface
      # is another, and what is called. Good until Surface forgets classes.
      def resolve_for(object, name)
        return if @bound.key?(object)

        entry = Surface.returned(object, declared: @declared)[name]
        [nil, @bound.keys.select { |bound| Surface.same_class?(bound, object) }, called(entry)] if entry
      end

      # The Fault for what a Service raised.
      def raised(entry, exception)
        text = Text.of(exception)
        return failures.add("argument", text, exception) if MISFIT.match?(text) && refused?(entry, exception)

        failures.add("runtime", @classes_only ? Text.class_of(exception) : text, exception)
      end

      # The same for an object that the guest has a Handle of.
      def answer_for(object, name, arguments, keywords)
        call(object, surface_of(object), "a Handle", name, arguments, keywords)
      end

      # The Fault for a Handle that names no object.
      def missing(disconnected)
        return failures.add("disconnected", "the Handle is disconnected") if disconnected

        failures.add("undefined", "the Handle is none of this run")
      end

      # The Fault for a Service's result that cannot be carried.
      def unsendable(reason)
        failures.add("runtime", "Kobako::Codec::Error: the Service's result cannot be carried: #{reason}")
      end

      # The Fault for a request that holds what Ruby has no value for.
      def unreadable(what)
        failures.add("argument", "Kobako::Codec::Error: the arguments hold what cannot be carried: #{what}")
      end

      # :startdoc:

      private

      def set_up(surface, service_errors, max_handles, guest)
        choice!(:surface, surface, SURFACES) unless :own.equal?(surface)
        choice!(:service_errors, service_errors, SERVICE_ERRORS) unless :message.equal?(service_errors)
        @declared = :declared.equal?(surface)
        @classes_only = :class.equal?(service_errors)
        @max_handles = max_handles
        @guest = guest
        @sealed = false
        # what an idle Sandbox does not need is made when it is
        @namespaces = @targets = @bound = NOTHING
        @failures = @singular = nil
      end

      def choice!(name, given, choices)
        return if choices.include?(given)

        raise ArgumentError, "#{name} must be #{choices.map(&:inspect).join(" or ")}, got #{given.inspect}"
      end

      def failures = @failures ||= Failures.new

      # Constant => constants inside it, or nil.
      def own_constants = @guest ? Wasm.guest_constants(@guest) : NOTHING

      def refuse!(name)
        if REFUSED.include?(name)
          raise ArgumentError, "a Namespace cannot be named #{name}: the guest has that for itself"
        end
        return unless own_constants.fetch(name, false).nil?

        raise ArgumentError, "a Namespace cannot be named #{name}: the guest has a constant there that is no module"
      end

      # An object that is bound as well is no more callable by way of a Handle.
      def surface_of(object)
        @bound[object] || @singular&.[](object) || returned(object)
      end

      def returned(object)
        surface = Surface.returned(object, declared: @declared)
        return surface unless Native.singleton?(object)

        (@singular ||= {}.compare_by_identity)[object] = surface
      end

      def call(object, surface, target, name, arguments, keywords)
        entry = surface&.[](name)
        return undefined(target, name) unless entry && Surface.public?(object, entry.name)

        arguments ||= NO_ARGUMENTS
        keywords ||= NOTHING
        misfit = entry.parameters.misfit(arguments, keywords)
        return failures.add("argument", Text.plain("ArgumentError: #{misfit}")) if misfit

        PUBLIC_SEND.bind_call(object, entry.name, *arguments, **keywords)
      rescue StandardError => e
        raised(entry, e)
      end

      def called(entry) = [entry.name, entry, entry.parameters.plain]

      def undefined(target, name)
        failures.add("undefined", Text.plain("undefined method '#{name}' for #{target}"))
      end

      # Whether it was the method itself that did not take the arguments: one that is not
      # written in Ruby stands in a backtrace at the place of its caller. One of ours that the
      # method called with the wrong arguments stands at its own.
      def refused?(entry, exception)
        innermost, caller = exception.backtrace_locations
        innermost && caller && OWN_FILES.include?(innermost.path) && innermost.base_label == entry.label &&
          [innermost.path, innermost.lineno] == [caller.path, caller.lineno]
      end

      def fault(type, message)
        RPC.encode_response(Response.error(Fault.new(type:, message:)))
      end
    end
  end
end
