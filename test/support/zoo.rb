# frozen_string_literal: true

require "delegate"
require "erb"
require "forwardable"
require "json"
require "logger"
require "optparse"
require "ostruct"
require "pathname"
require "socket"
require "stringio"
require "tempfile"
require "uri"
require "weakref"
require "yaml"

# Objects of every kind that an application may bind or return, each with the names that
# a guest may call on it. All of it is application code.
#
#   Zoo.strays # => []: on every object just those names can be called
#
# A method here may be called by anyone and does no harm.
module Zoo
  CALLS = %w[call () [] yield ===].freeze

  # `reach` when a Service returns it, `bound` when it is bound, with `methods` if any.
  Specimen = Data.define(:what, :object, :reach, :bound, :methods)

  # --- classes of the application's

  class Plain
    attr_accessor :state
    attr_writer :secret

    def plain(*) = 1
    def plain?(*) = true
    def plain!(*) = 1
    def plain=(*); end
    def +(_other) = 1
    def -@ = 1
    def [](*) = 1
    def []=(*); end
    def <<(_other) = 1
    def call(*) = 1
    def each = 1
    def to_str = "text"
    def to_ary = [1]
    def update_columns(*) = 1
  end
  PLAIN = %w[state state= secret= plain plain? plain! plain= + -@ [] []= << call each to_str to_ary
             update_columns].freeze

  # All of it public, and none of it for a guest.
  class Hooked
    def own = 1
    def self.build = 1

    HOOKS = %i[method_missing respond_to_missing? const_missing initialize_copy initialize_dup initialize_clone
               initialize_own inherited included extended prepended method_added method_removed singleton_method_added
               to_proc coerce __own __send__ __method__ instance_eval instance_exec instance_variable_get send
               public_send method methods system exec fork spawn exit abort eval binding require load open puts raise
               define_method class_eval const_get new allocate to_s inspect == != ! equal? eql? hash <=> === !~ class
               object_id freeze dup clone tap then itself extend display name].freeze
    # As an application would, and without what Ruby itself needs of them.
    silent = HOOKS - %i[__send__ object_id]
    silent.each do |name|
      define_method(name) { |*| :reached }
      next if %i[new allocate method_added singleton_method_added inherited define_method class_eval].include?(name)
      next if %i[name class inspect to_s hash == != ! equal? eql? === define_singleton_method].include?(name)

      define_singleton_method(name) { |*| :reached }
    end
  end

  class Renamed
    def own = 1
    alias same own
    alias query instance_eval
    alias again query
    alias run public_send
    alias sh system
    alias ` system
    public :system, :eval, :binding, :`, :sh
    define_method(:through, Kernel.instance_method(:send))
    define_method(:once_more, instance_method(:through))
    define_method(:above, BasicObject.instance_method(:instance_exec))
    define_method(:by_proc, &Kernel.instance_method(:exit!).bind(Object.new))
    define_method(:by_symbol, &:instance_eval)
    class << self
      alias make new
      alias evaluate class_eval
      alias find const_get
      public :define_method, :remove_const
      def build = 1
    end
  end

  class Guarded
    def self.build = 1
    def own = 1
    def hidden = 2
    def gone = 3
    def narrowed = 4
    alias kept hidden

    protected

    def guarded = 5

    private

    def secret = 6
    alias told secret
    public :told
    private :hidden

    private_class_method :build
  end

  class Narrowed < Guarded
    undef_method :gone
    private :narrowed
    public :guarded
  end

  class Ghost
    def method_missing(name, *) = name
    def respond_to_missing?(*) = true
    def self.method_missing(name, *) = name
    def self.respond_to_missing?(*) = true
    def self.const_missing(name) = name
  end

  # Whatever it is asked, it lies.
  class Liar
    def own = 1
    LIES = %i[respond_to? respond_to_missing? public_send send class singleton_class method public_method methods
              public_methods is_a? kind_of? instance_of? == === != ! eql? equal? hash frozen? nil? method_missing
              inspect to_s instance_variable_get singleton_methods itself].freeze
    LIES.each { |name| define_method(name) { |*| Kernel.raise("asked for #{name}") } }
  end

  class Bare < BasicObject
    def own = 1
    def method_missing(name, *) = name
    def respond_to_missing?(*) = true
    def respond_to?(*) = true
    def class = ::Integer
  end

  # Lets everything through, as proxies do.
  class Proxy < BasicObject
    def initialize(target) = @target = target
    def method_missing(name, *, &) = @target.__send__(name, *, &)
    def respond_to_missing?(*) = true
  end

  module Greeting
    def greet = 1
    def self.build = 1
  end

  module Selfish
    extend self # rubocop:disable Style/ModuleFunction
    def own = 1
    def method_missing(name, *) = name
    def respond_to_missing?(*) = true
  end

  module Functions
    module_function

    def own = 1
  end

  module Over
    def own = [super]
    def more = 1
    def inspect = "#{super}!"
    def instance_eval(*) = [super]
  end

  class Under
    prepend Over
    include Greeting
    include Comparable
    include Enumerable
    extend Greeting
    def own = 1
    def each = yield(1)
    def <=>(_other) = 0
  end

  module Refining
    refine Plain do
      def refined = 1
      def plain(*) = 2
    end
    refine Object do
      def everywhere = 1
    end
  end

  class Wrapping < SimpleDelegator
    def own = 1
  end

  class Typed < DelegateClass(Plain)
    def own = 1
  end

  class Forwarding
    extend Forwardable

    def_delegators :@list, :push, :instance_eval, :send
    def_delegator :@list, :public_send, :ask
    instance_delegate %i[size] => :@list
    def initialize = @list = [1]
    def own = 1
  end

  Pair = Struct.new(:left, :right) { def total = 1 }
  Keyed = Struct.new(:left, keyword_init: true)
  Point = Data.define(:x, :y) { def distance = 1 }
  class Below < Struct.new(:inner) # rubocop:disable Style/StructInheritance
    def own = 1
  end

  class Text < String
    def own = 1
  end

  class Entries < Hash
    def own = 1
  end

  class Failing < StandardError
    def code = 1
  end

  class Callback < Proc
    def own = 1
  end

  class Exposing
    include Kobako::Service

    def one = 1
    def two = 2
    expose :one
  end

  class ExposingMore < Exposing
    def three = 3
    expose "three"
  end

  # What it answers is named like what an application may have added to every object.
  class Shadowing
    def own = 1
    def presence = 1
    def backdoor = 1
    def audit = 1
  end

  # rubocop:disable Style/EvalWithLocation

  # Code that is generated is nobody's file.
  class Generated
    def own = 1
    class_eval("def of_text = 1")
    eval("def of_eval = 1", binding)
    class_eval("def of_ruby = 1", File.join(RbConfig::CONFIG["rubylibdir"], "set.rb"))
    class_eval("def of_kobako = 1", File.expand_path("../../lib/kobako/sandbox.rb", __dir__))
    class_eval("def of_internal = 1", "<internal:kernel>")
    class_eval("def of_gem = 1", File.join(Gem.path.first, "gems", "other-1.0", "lib", "other.rb"))
    class_eval("def roundabout = 1", File.join(Gem.path.first, "x", "..", "gems", "other-1.0", "lib", "other.rb"))
  end

  # rubocop:enable Style/EvalWithLocation

  SINGLE = Object.new.tap do |object|
    def object.own = 1
    def object.instance_exec = 1
    object.define_singleton_method(:defined) { 1 }
    object.define_singleton_method(:borrowed, object.method(:instance_eval))
    object.singleton_class.class_eval do
      attr_reader :read

      private

      def secret = 1
    end
  end

  def self.tokens
    status = Process.wait2(spawn("true"))[1]
    { "an Object" => Object.new, "a BasicObject" => BasicObject.new,
      "an UnboundMethod" => String.instance_method(:upcase), "a core class" => String, "Class" => Class,
      "Object itself" => Object, "Kernel" => Kernel, "Process" => Process,
      "GC" => GC, "ObjectSpace" => ObjectSpace, "Marshal" => Marshal, "RubyVM" => RubyVM, "Comparable" => Comparable,
      "a Struct's class" => Pair, "a Data's class" => Point, "a bare class" => Class.new, "a bare module" => Module.new,
      "a refinement" => Refining, "a keyword Struct" => Keyed.new(left: 1), "an OpenStruct" => OpenStruct.new(a: 1), # rubocop:disable Style/OpenStructUse
      "a SimpleDelegator" => SimpleDelegator.new(Plain.new), "a WeakRef" => WeakRef.new(SINGLE),
      "an IO" => $stderr, "a File" => File.open(__FILE__), "a Dir" => Dir.new(__dir__), "a Tempfile" => Tempfile.new,
      "a File::Stat" => File.stat(__FILE__), "a Pathname" => Pathname(__FILE__), "a StringIO" => StringIO.new,
      "a Socket" => UDPSocket.new, "a Status" => status, "Process::Tms" => Process.times,
      "a Thread" => Thread.current, "a ThreadGroup" => ThreadGroup.new, "a Mutex" => Mutex.new,
      "a Monitor" => Monitor.new, "a Queue" => Queue.new, "a ConditionVariable" => ConditionVariable.new,
      "a Fiber" => Fiber.new { 1 }, "a Ractor" => ractor, "a TracePoint" => TracePoint.new(:call) { nil },
      "a WeakMap" => ObjectSpace::WeakMap.new, "a Binding" => binding, "an Enumerator" => [1].each,
      "a lazy one" => [1].lazy, "a chain" => [1].each + [2], "an ArithmeticSequence" => 1.step(5, 2),
      "a Random" => Random.new, "a Regexp" => /a/, "a MatchData" => /a/.match("a"), "ENV" => ENV, "ARGF" => ARGF,
      "the main object" => TOPLEVEL_BINDING.receiver, "a Set" => Set[1], "a Complex" => Complex(1, 2),
      "an Encoding" => Encoding::UTF_8, "an exception" => KeyError.new("x"), "a NameError" => NameError.new("x", :x),
      "compiled code" => RubyVM::InstructionSequence.compile("1"), "a Gem::Specification" => Gem.loaded_specs.values[0],
      "RbConfig" => RbConfig, "Gem" => Gem, "a proxy" => Proxy.new(Plain.new),
      "a proxy of a module" => Proxy.new(Kernel) }
      .merge(own_tokens)
  end

  # The gem's own objects.
  def self.own_tokens
    sandbox = Kobako::Sandbox.new
    { "a Sandbox" => sandbox, "a Server" => sandbox.services, "a Namespace" => sandbox.define(:A),
      "a HandleTable" => Kobako::RPC::HandleTable.new, "a host-side Handle" => Kobako::RPC::Handle.new(1),
      "a Capture" => sandbox.stdout_capture, "an error" => Kobako::SandboxError.new("x"), "Kobako" => Kobako,
      "Sandbox" => Kobako::Sandbox, "Surface" => Kobako::RPC::Surface, "Service" => Kobako::Service,
      "Native" => Kobako::RPC::Native, "a Request" => Kobako::RPC::Request.new(target: "A::B", method: "c"),
      "an Entry" => Kobako::RPC::Surface::Entry.new(name: :a, parameters: nil),
      "Encoder" => Kobako::Codec::Encoder }
  end

  def self.ractor
    experimental = Warning[:experimental]
    Warning[:experimental] = false
    Ractor.new { 1 }.tap(&:take)
  ensure
    Warning[:experimental] = experimental
  end

  # What it is => [object, names].
  def self.animals
    shadowing = %w[own presence backdoor audit].reject { |name| everywhere?(name) }
    { "a plain object" => [Plain.new, PLAIN], "a frozen object" => [Plain.new.freeze, PLAIN],
      "hooks" => [Hooked.new, %w[own]], "hooks of a class" => [Hooked, %w[build]],
      "aliases" => [Renamed.new, %w[own same]], "aliases of a class" => [Renamed, %w[build]],
      "private methods" => [Guarded.new, %w[own gone narrowed kept told]], "private ones of a class" => [Guarded, []],
      "narrowed methods" => [Narrowed.new, %w[own kept told guarded]],
      "method_missing" => [Ghost.new, []], "method_missing of a class" => [Ghost, []],
      "a liar" => [Liar.new, %w[own]], "a bare object" => [Bare.new, %w[own]],
      "a module" => [Greeting, %w[build]], "a module that extends itself" => [Selfish, %w[own]],
      "module functions" => [Functions, %w[own]],
      "a prepended module" => [Under.new, %w[own more each greet]], "an extended class" => [Under, %w[greet]],
      "an extended object" => [Object.new.extend(Greeting), %w[greet]],
      "a delegator" => [Wrapping.new(Plain.new), %w[own]], "a DelegateClass" => [Typed.new(Plain.new), %w[own]],
      "Forwardable" => [Forwarding.new, %w[own]], "a Struct" => [Pair.new(1, 2), %w[total]],
      "a class below a Struct" => [Below.new(1), %w[own]], "a Data" => [Point.new(1, 2), %w[distance]],
      "an exception of its own" => [Failing.new, %w[code]],
      "singleton methods" => [SINGLE, %w[own defined read]], "frozen ones" => [single_and_frozen, %w[own]],
      "generated code" => [Generated.new, %w[own]], "a name of everywhere" => [Shadowing.new, shadowing],
      "an exposing object" => [Exposing.new, %w[one]], "one that exposes more" => [ExposingMore.new, %w[one three]] }
  end

  def self.single_and_frozen
    Object.new.tap { |object| def object.own = 1 }.freeze
  end

  # Bound in a way of their own: [object, names when it is bound, when it is returned].
  def self.bindings
    { "a proc" => [proc { 1 }, CALLS, []], "a lambda" => [->(*) { 1 }, CALLS, []],
      "a Method" => [Plain.new.method(:plain), CALLS, []], "a C Method" => ["a".method(:upcase), CALLS, []],
      "a Callback" => [Callback.new { 1 }, CALLS, []],
      "a Text" => [Text.new("a"), %w[own], []], "an Entries" => [Entries.new, %w[own], []] }
  end

  # Bound with just these names: [object, names, names when it is returned].
  def self.lists
    { "a lambda and names" => [->(*) { 1 }, %w[call arity], []], "an Array and names" => [[1], %w[first size], []],
      "a plain object and names" => [Plain.new, %w[plain []], PLAIN],
      "a liar and a name" => [Liar.new, %w[own], %w[own]],
      "an exposing object and names" => [Exposing.new, %w[two], %w[one]],
      "a Tempfile and names" => [Tempfile.new, %w[path], []], "a Struct's class and names" => [Pair, %w[members], []],
      "a bare object and a name" => [Bare.new, %w[own], %w[own]] }
  end

  def self.specimens
    @specimens ||=
      tokens.map { |what, object| Specimen.new(what, object, [], [], nil) } +
      animals.map { |what, (object, names)| Specimen.new(what, object, names, names, nil) } +
      bindings.map { |what, (object, bound, reach)| Specimen.new(what, object, reach, bound, nil) } +
      lists.map { |what, (object, bound, reach)| Specimen.new(what, object, reach, bound, bound) }
  end

  def self.everywhere?(name)
    [Object, Object.singleton_class].any? { |mod| mod.method_defined?(name) || mod.private_method_defined?(name) }
  end
end

require_relative "zoo_keepers"
