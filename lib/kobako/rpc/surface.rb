# frozen_string_literal: true

require "rbconfig"

module Kobako
  module RPC
    # Which methods of a host object a guest may call: a frozen table from name to
    # Entry, worked out by Ruby's own reflection and never by asking the object.
    module Surface # :nodoc: all
      # A callable method: its Symbol, what it takes, and the name that a backtrace shows.
      Entry = Data.define(:name, :parameters, :label) do
        def initialize(name:, parameters:, label: name.name)
          super
        end
      end

      # A bound Proc or Method answers to these, all of them a call.
      CALL_NAMES = %w[call () [] yield ===].freeze

      HOOKS = %w[
        method_missing respond_to_missing? const_missing initialize initialize_copy initialize_dup initialize_clone
        inherited included extended prepended method_added to_proc coerce expose
      ].to_h { |name| [name, true] }.freeze

      # What Object, Kernel, BasicObject, Module and Class answer, themselves and for
      # their instances, is Ruby's own machinery wherever it is called, and so is what
      # an application has added to them.
      ROOTS = [Object, Kernel, BasicObject, Module, Class].flat_map { |mod| [mod, mod.singleton_class] }.freeze

      PLAIN_ROOTS = [Object, Kernel, BasicObject].freeze
      private_constant :PLAIN_ROOTS

      LIBRARIES = RbConfig::CONFIG.values_at(
        "rubylibdir", "rubyarchdir", "sitedir", "vendordir", "rubylibprefix"
      ).compact.push(File.expand_path("../..", __dir__)).freeze

      SCRIPTS = %w[-e -].freeze

      EMPTY = {}.freeze

      # Tables of the classes of returned objects, by identity of the class. So many are
      # kept that an application has fewer classes, and one that makes them without end
      # costs no more than this.
      REMEMBERED = 2000
      OWN = {}.compare_by_identity
      DECLARED = {}.compare_by_identity
      private_constant :EMPTY, :REMEMBERED, :OWN, :DECLARED

      CLASS_OF = Kernel.instance_method(:class)
      SINGLETON_CLASS = Kernel.instance_method(:singleton_class)
      IS_A = Kernel.instance_method(:is_a?)
      # A class may have methods of these names that are no reflection at all.
      ANCESTORS = Module.instance_method(:ancestors)
      NAMES = Module.instance_method(:public_instance_methods)
      PUBLIC = Module.instance_method(:public_method_defined?)
      METHOD = Module.instance_method(:instance_method)
      NAME = Module.instance_method(:name)
      BELOW = Module.instance_method(:<=)
      private_constant :CLASS_OF, :SINGLETON_CLASS, :IS_A, :ANCESTORS, :NAMES, :PUBLIC, :METHOD, :BELOW, :NAME

      module_function

      # The table of a bound object; `methods` are the names that the binding lists. With
      # `declared`, methods that neither it nor the class names are not in it.
      def of(object, methods: nil, declared: false)
        return callable(object) if methods.nil? && callable?(object)

        mod = singleton_of(object)
        table = named(mod, methods || chosen(mod, declared))
        return table unless table.empty?

        raise ArgumentError, "#{class_of(object)} has no method that a guest may call: " \
                             "name them with methods: %i[...] or with Kobako::Service's expose"
      end

      # The table of an object that a Service returned: empty for a Proc or a Method, which
      # the application did not mean to be called by it. Objects of a class have theirs in
      # common, as the class was when the first of them was seen.
      def returned(object, declared: false)
        return EMPTY if callable?(object)
        return table_of(singleton_of(object), declared) if Native.singleton?(object)

        tables = declared ? DECLARED : OWN
        mod = class_of(object)
        tables.fetch(mod) do
          forget if tables.size >= REMEMBERED
          tables[mod] = table_of(mod, declared)
        end
      end

      # Classes are looked at anew: one of them has exposed more, say.
      def forget
        [OWN, DECLARED].each(&:clear)
        Native.forget_classes
      end

      def same_class?(one, other) = class_of(one).equal?(class_of(other))

      # The given names as Symbols, each a public instance method of `mod`.
      def listed(names, mod)
        raise ArgumentError, "methods must be an Array of names, got #{names.inspect}" unless Array === names

        names.map do |name|
          next checked(name.to_sym, mod) if name.is_a?(Symbol) || name.is_a?(String)

          raise ArgumentError, "a method's name must be a Symbol or String, got #{name.inspect}"
        end
      end

      # Whether a method of the table is still public: one that is not would be
      # method_missing's.
      def public?(object, name)
        PUBLIC.bind_call(Native.singleton?(object) ? singleton_of(object) : class_of(object), name)
      end

      # Names that are in no table without being declared.
      def reserved?(name)
        hook?(name) || answered?(name, ROOTS)
      end

      class << self
        private

        def hook?(name)
          HOOKS.key?(name) || name.start_with?("__", "initialize")
        end

        def answered?(name, roots)
          roots.any? { |mod| mod.method_defined?(name) || mod.private_method_defined?(name) }
        end

        def table_of(mod, declared)
          # what was public when it was declared may have changed since
          named(mod, chosen(mod, declared).reject { |name| problem_with(name, mod) })
        end

        def chosen(mod, declared)
          Service.exposed(mod) || (declared ? [] : own(mod))
        end

        def callable?(object)
          IS_A.bind_call(object, Proc) || IS_A.bind_call(object, Method)
        end

        def callable(object)
          lenient = IS_A.bind_call(object, Proc) && !Proc.instance_method(:lambda?).bind_call(object)
          kind = lenient || IS_A.bind_call(object, Proc) ? Proc : Method
          list = kind.instance_method(:parameters).bind_call(object)
          label = kind == Method ? Method.instance_method(:original_name).bind_call(object).name : "call"
          entry = Entry.new(name: :call, parameters: Parameters.new(list, lenient:), label:)
          CALL_NAMES.to_h { |name| [name, entry] }.freeze
        end

        def named(mod, names)
          listed(names, mod).to_h do |name|
            parameters = Parameters.new(METHOD.bind_call(mod, name).parameters)
            [name.name, Entry.new(name:, parameters:)]
          end.freeze
        end

        # Methods that the application itself wrote for this object.
        def own(mod)
          shared = identities(Object.ancestors + Object.singleton_class.ancestors)
          owners = identities(ANCESTORS.bind_call(mod).reject { |owner| shared.key?(owner) })
          names = owners.keys.flat_map { |owner| NAMES.bind_call(owner, false) }.uniq
          names.select { |name| own?(mod, name, owners) }
        end

        def identities(modules) = modules.each_with_object({}.compare_by_identity) { |mod, found| found[mod] = true }

        def own?(mod, name, owners)
          return false if reserved?(name.name) || !PUBLIC.bind_call(mod, name)

          method = METHOD.bind_call(mod, name)
          owners.key?(method.owner) && !reserved?(method.original_name.name) && application?(method)
        end

        def application?(method)
          file_of_application?(file_of(method)) && module_of_application?(method.owner)
        end

        # The file that the method stands in. Code from a String may name any file, and has
        # none; a script of the command line has none either.
        def file_of(method)
          code = RubyVM::InstructionSequence.of(method)
          return method.source_location&.first unless code # attr_accessor, or C

          code.absolute_path || (code.path if SCRIPTS.include?(code.path))
        end

        # Nobody's: what a compiler made up, and what names no file.
        def file_of_application?(file)
          return false if file.nil? || file.start_with?("<", "(", "~")

          both(File.expand_path(file)).none? { |path| path.start_with?(*folders) }
        end

        # Where files are that are not the application's.
        def folders
          gems = gem_folders
          return @folders if @gems == gems

          @gems = gems
          @folders = (LIBRARIES + gems).flat_map { |folder| both(folder) }.uniq.map { |folder| "#{folder}/" }
        end

        # A path, and where links lead from there: Ruby loads by the one and by the other.
        def both(path)
          [path, File.realpath(path)]
        rescue SystemCallError
          [path]
        end

        # What an application adds to somebody else's class is not meant for guests. A
        # module without a name is its own.
        def module_of_application?(mod)
          mod = mod.attached_object if mod.singleton_class? && Module === mod.attached_object
          name = NAME.bind_call(mod)
          file, = Object.const_source_location(name) if name
          name.nil? || file_of_application?(file)
        rescue NameError
          true
        end

        # A gem that Bundler takes from a folder of the application's is the application.
        def gem_folders = defined?(Gem) ? Gem.path + [Gem.default_dir] : []

        def checked(name, mod)
          problem = problem_with(name, mod)
          return name unless problem

          raise ArgumentError, "#{name.inspect} #{problem}; there are #{candidates(mod)}"
        end

        # Why a declared name cannot be called, or nil.
        def problem_with(name, mod)
          return "is Ruby's own and never callable" if barred?(name.name, mod)
          return "is no public method of #{Text.class_name(mod)}" unless PUBLIC.bind_call(mod, name)

          original = METHOD.bind_call(mod, name).original_name
          "is an alias of #{original}, which is never callable" if barred?(original.name, mod)
        end

        # A declared name may be one that only modules have, like `name`: of an object that
        # is no module it is the application's own.
        def barred?(name, mod)
          BELOW.bind_call(mod, Module) ? reserved?(name) : hook?(name) || answered?(name, PLAIN_ROOTS)
        end

        def candidates(mod)
          names = (NAMES.bind_call(mod) - Object.public_instance_methods).reject { |name| barred?(name.name, mod) }
          names.empty? ? "none" : names.sort.first(40).map(&:inspect).join(", ")
        end

        def class_of(object) = CLASS_OF.bind_call(object)

        def singleton_of(object)
          SINGLETON_CLASS.bind_call(object)
        rescue TypeError
          class_of(object)
        end
      end
    end
  end
end
