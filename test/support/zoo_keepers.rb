# frozen_string_literal: true

# What can be called on the Zoo's objects, tried out.
module Zoo
  # Of every kind of name that somebody may try, those that are most worth it.
  SOUGHT = %w[
    send public_send __send__ __id__ instance_eval instance_exec eval exec system fork spawn ` exit exit! abort open
    require load binding method public_method singleton_method methods instance_variable_get instance_variable_set
    instance_variables define_method define_singleton_method remove_method undef_method alias_method class_eval
    class_exec module_eval const_get const_set const_missing const_source_location new allocate name superclass
    ancestors extend include prepend refine using tap then itself dup clone freeze frozen? object_id display
    to_enum enum_for instance_method public_instance_method method_missing respond_to_missing? initialize
    initialize_copy inherited included extended prepended method_added singleton_method_added to_proc coerce curry
    unbind bind bind_call owner receiver source_location parameters arity call () [] yield === == != ! !~ =~ <=>
    eql? equal? hash inspect to_s nil? is_a? kind_of? instance_of? respond_to? class singleton_class
    path unlink read write close puts print value raise kill wakeup join local_variable_get local_variable_set
    irb next peek size rewind force table members to_h with deconstruct each_pair dig __getobj__ __setobj__
    exception full_message backtrace set_backtrace cause run define services define_finalizer dispatch answer lookup
    admit bind fetch alloc release expose exposed take marshal_dump marshal_load _dump _load encode_with init_with
    try presence backdoor audit helper blank? with_options deep_dup in? instance_values to_json as_json to_param
    update_columns connection where find_by_sql execute
  ].freeze

  # What is no method's name, or not the name that it looks like.
  GARBAGE = ["", " ", "own ", " own", "own\n", "own\0", "\0own", "own\0x", "Own", "OWN", "own()", "own;own", "self.own",
             "A::own", "::own", "&.own", ".own", "own?", "own!", "own=", "own==", "@own", "@@own", "$own", "nil",
             "self", "1", "own,own", "o\u0301wn", "\u200bown", "own\u200d", "ｏｗｎ", "[]=", "[ ]", "()()", "call()",
             "`own`", "Z::O1", "\"own\"", ":own", "own" * 2000, "\u{10ffff}", "%s", "\\", "\#{own}"].freeze

  # Names that the guest's own Handle or Member answers.
  IN_THE_GUEST = %w[
    == != ! eql? equal? hash nil? inspect class is_a? kind_of? respond_to? to_s __send__ method_missing initialize
    singleton_method_added singleton_method_removed singleton_method_undefined
  ].freeze

  # A Server that tells at once that there is no such method: telling it well takes time.
  class Server < Kobako::RPC::Server
    NO = Object.new.freeze

    private

    def undefined(*) = NO
  end

  GUEST = <<~RUBY
    def reached(label, it, names)
      names.select do |name|
        it.__send__(name)
        true
      rescue Kobako::ServiceError => e
        told = "undefined method '\#{name}' for \#{label}"
        name.size < 1000 ? e.message != told : !e.message.start_with?(told[0, 1000])
      rescue StandardError # answered in the guest
        false
      end
    end

    Z::Count.call.times.map { |number| reached(Z::Label.call(number), it(number), Z::Names.call(number)) }
  RUBY

  class << self
    # Where an object's methods that can be called are not those that it is listed with:
    # [how, what, those beyond, those missing].
    def strays(names = all_names)
      differences(by_name(:bound, names), "bound", :bound) + differences(by_name(:reach, names), "returned", :reach)
    end

    # The same by calls of a script.
    def strays_of_guest
      differences(by_guest(:bound), "bound, by a script", :bound) +
        differences(by_guest(:reach), "returned, by a script", :reach)
    end

    # The name of every method that there is, and others.
    def all_names
      modules = ObjectSpace.each_object(Module).to_a
      found = modules.flat_map do |mod|
        %i[public_instance_methods protected_instance_methods private_instance_methods].flat_map do |list|
          Module.instance_method(list).bind_call(mod, false)
        end
      end
      (found.uniq.map(&:name) + SOUGHT + GARBAGE + CALLS).uniq
    end

    # The specimens that can be bound; binding another is an ArgumentError.
    def bindable = specimens.reject { |one| one.bound.empty? }

    def unbindable = specimens.select { |one| one.bound.empty? && one.methods.nil? && !proc?(one.object) }

    private

    # Of Procs and Methods, those that are bound are in the list on their own.
    def proc?(object) = Proc === object || Method === object

    def differences(found, how, list)
      found.filter_map do |specimen, names|
        expected = specimen.public_send(list)
        [how, specimen.what, names - expected, expected - names] unless names.sort == expected.sort
      end
    end

    def by_name(list, names)
      server = Server.new
      space = server.define(:Z)
      bind(space) if list == :bound
      server.begin_run
      of(list).each_with_index.map do |one, number|
        path = "Z::O#{number}"
        reached = names.reject do |name|
          answer = list == :bound ? server.answer(path, name, nil, nil) : server.answer_for(one.object, name, nil, nil)
          Server::NO.equal?(answer)
        end
        [one, reached]
      end
    end

    def by_guest(list)
      sandbox = Kobako::Sandbox.new(memory_limit: 64 << 20, timeout: 20)
      space = sandbox.define(:Z)
      chosen = of(list)
      names = chosen.map { |one| names_of(one) }
      bind(space) if list == :bound
      space.bind(:Count, -> { chosen.size }).bind(:Names, ->(number) { names[number].map(&:to_sym) })
           .bind(:Label, ->(number) { list == :bound ? "Z::O#{number}" : "a Handle" })
           .bind(:Reply, ->(number) { [chosen[number].object] })
      it = list == :bound ? "Z.const_get(\"O\#{number}\")" : "Z::Reply.call(number)[0]"
      chosen.zip(sandbox.run("def it(number) = #{it}\n#{GUEST}").map { |reached| reached.map(&:name) })
    end

    def bind(space)
      bindable.each_with_index { |one, number| space.bind("O#{number}", one.object, methods: one.methods) }
    end

    # Objects that cross by value are no Handles.
    def of(list)
      return bindable if list == :bound

      specimens.reject { |one| [Array, Hash, String].any? { |kind| kind === one.object } }
    end

    # All that an object and its classes have, public or not.
    def names_of(specimen)
      mod = Kernel.instance_method(:singleton_class).bind_call(specimen.object)
      own = Module.instance_method(:ancestors).bind_call(mod).flat_map do |ancestor|
        Module.instance_method(:instance_methods).bind_call(ancestor, false) +
          Module.instance_method(:private_instance_methods).bind_call(ancestor, false)
      end
      (own.map(&:name) + SOUGHT + GARBAGE + CALLS).uniq - IN_THE_GUEST
    end
  end
end
