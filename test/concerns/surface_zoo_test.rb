# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/zoo"
require_relative "../support/zoo_models"

# Every method that there is, tried on objects of every kind: what can be called is what
# the surface says, and nothing else.
class SurfaceZooTest < Minitest::Test
  SUPPORT = File.expand_path("../support", __dir__)

  test "of all methods that are loaded, just the declared ones can be called on any object" do
    assert_empty Zoo.strays(Zoo.all_names | Symbol.all_symbols.map(&:name))
  end

  test "a script reaches the same and nothing else" do
    assert_empty Zoo.strays_of_guest
  end

  test "what has nothing to call cannot be bound" do
    ending = " has no method that a guest may call: name them with methods: %i[...] or with Kobako::Service's expose"
    bound = Zoo.unbindable.reject do |specimen|
      assert_raises(ArgumentError) { Kobako::RPC::Surface.of(specimen.object) }.message.end_with?(ending)
    end
    assert_empty bound.map(&:what)
  end

  test "with surface: :declared, what names nothing has nothing" do
    server = Zoo::Server.new(surface: :declared)
    reached = (Zoo.animals.values + Zoo.tokens.values.zip).flat_map do |(object, names)|
      next [] if Kobako::Service === object

      [*names, *Zoo::SOUGHT].reject { |name| Zoo::Server::NO.equal?(server.answer_for(object, name, nil, nil)) }
    end
    assert_empty reached
  end

  # --- methods that are everywhere

  # Code of a gem's or of an application's, by where it stands: the path of a file that
  # the block gets, and the environment.
  def code_of(kind, files)
    Dir.mktmpdir do |folder|
      home = kind == :gem ? File.join(folder, "gems", "kind-1.0", "lib") : File.join(folder, "app")
      FileUtils.mkdir_p(home)
      files.each { |name, text| File.write(File.join(home, name), text) }
      yield home, kind == :gem ? { "GEM_PATH" => [folder, *Gem.path].join(File::PATH_SEPARATOR) } : {}
    end
  end

  %i[gem application].each do |kind|
    test "what code of #{kind == :gem ? "a gem" : "the application"} puts into Object and Kernel is not to be called" do
      code_of(kind, "everywhere.rb" => Zoo::PATCHES) do |home, env|
        assert_equal "[]\n[]\n", printed_by(<<~RUBY, env:)
          require #{File.join(home, "everywhere.rb").dump}
          require #{File.join(SUPPORT, "zoo.rb").dump}
          p Zoo.strays
          p #{kind == :gem ? [] : "Zoo.strays_of_guest"}
        RUBY
      end
    end
  end

  test "what comes into Object once objects have been seen is not to be called either" do
    code_of(:application, "everywhere.rb" => Zoo::PATCHES) do |home, env|
      assert_equal "[]\n[]\n", printed_by(<<~RUBY, env:)
        require #{File.join(SUPPORT, "zoo.rb").dump}
        p Zoo.strays
        require #{File.join(home, "everywhere.rb").dump}
        # its own methods had these names before
        p Zoo.strays.reject { |_, what| what == "a name of everywhere" }
      RUBY
    end
  end

  # The gem's folder may be known by another path.
  { "" => false, " of a gem that is loaded by another path" => true }.each do |how, linked|
    test "of a record#{how}, what the application wrote can be called, and nothing of the gem's" do
      code_of(:gem, "mapper.rb" => Zoo::MAPPER) do |gem, env|
        code_of(:application, "models.rb" => Zoo::MODELS) do |home, _|
          File.symlink(gem, link = File.join(home, "link"))
          assert_equal "[10, 4]\n[]\n[]\n", printed_by(<<~RUBY, env:)
            require #{File.join(linked ? link : gem, "mapper.rb").dump}
            require #{File.join(SUPPORT, "zoo.rb").dump}
            $VERBOSE = nil # the Zoo has other animals
            require #{File.join(home, "models.rb").dump}
            p [Zoo.specimens.size, Zoo.unbindable.size]
            p Zoo.strays
            p Zoo.strays_of_guest
          RUBY
        end
      end
    end
  end

  # What an application adds to Ruby's own classes and to a gem's, for its own use.
  ADDED = [Thread, IO, Exception, Binding, Set, Struct, UnboundMethod, Enumerator, Enumerable, Comparable, Tempfile,
           Delegator, Random, Regexp].freeze

  test "what the application adds to a class of Ruby's is not to be called on what a Service returns" do
    file = ADDED.map { |mod| "#{mod.class.name.downcase} #{mod}\n  def added(*) = :reached\nend\n" }.join
    code_of(:application, "added.rb" => file) do |home, env|
      assert_equal "[]\n", printed_by(<<~RUBY, env:)
        require #{File.join(SUPPORT, "zoo.rb").dump}
        require #{File.join(home, "added.rb").dump}
        server = Zoo::Server.new
        p Zoo.specimens.reject { |one| Zoo::Server::NO.equal?(server.answer_for(one.object, "added", nil, nil)) }.map(&:what)
      RUBY
    end
  end

  # --- names that cannot be declared

  RESERVED = %i[
    send public_send __send__ instance_eval instance_exec method instance_variable_get system exec eval binding ` open
    method_missing respond_to_missing? initialize initialize_copy to_proc coerce object_id == ! hash class to_s inspect
    singleton_class extend then tap dup freeze define_singleton_method __own inherited included
  ].freeze

  def refusal(object, name)
    assert_raises(ArgumentError) { Kobako::RPC::Surface.of(object, methods: [name]) }.message
  end

  test "no list names what is Ruby's own" do
    kinds = { plain: Zoo::Plain.new, hooks: Zoo::Hooked.new, aliases: Zoo::Renamed.new, lambda: -> { 1 }, text: "a",
              class: Zoo::Hooked, module: Zoo::Selfish, struct: Zoo::Pair.new, bare: Zoo::Bare.new }
    expected = /\A:[^ ]+ is (Ruby's own and never callable|no public method of )/
    listed = kinds.to_a.product(RESERVED).reject { |(_, object), name| refusal(object, name).match?(expected) }
    assert_empty(listed.map { |(kind, _), name| [kind, name] })
  end

  test "no list names what is Ruby's own under another name" do
    aliases = [Zoo::Renamed.new].product(%i[query again run sh through once_more above]) +
              [Zoo::Renamed].product(%i[make evaluate find])
    listed = aliases.reject do |object, name|
      refusal(object, name).match?(/\A:#{name} is an alias of \w+, which is never callable/)
    end
    assert_empty listed
  end

  test "a class does not expose what is Ruby's own" do
    exposing = Class.new do
      include Kobako::Service
      (RESERVED - %i[__send__ object_id initialize]).each { |name| define_method(name) { |*| :reached } }
    end
    RESERVED.each { |name| assert_raises(ArgumentError) { exposing.expose(name) } }
    assert_nil Kobako::Service.exposed(exposing)
  end

  # --- what changes once the surface is known

  # What a script is told of a call of `name`, before and after `change`, as a Member, with
  # keywords, as a Handle.
  def told_of(kind, name, change)
    object = kind.new
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:It, object).bind(:Get, -> { object }).bind(:New, -> { kind.new }).bind(:Change, lambda {
      change.call(kind)
      nil
    })
    sandbox.run(<<~RUBY)
      calls = [-> { S::It.#{name} }, -> { S::It.#{name}(key: 1) }, -> { S::Get.call.#{name} }, -> { S::New.call.#{name} }]
      calls.each(&:call)
      S::Change.call
      calls.map do |call|
        call.call
      rescue Kobako::ServiceError => e
        e.message
      end
    RUBY
  end

  CHANGES = {
    "private" => ->(kind) { kind.send(:private, :own) }, "protected" => ->(kind) { kind.send(:protected, :own) },
    "undefined" => ->(kind) { kind.undef_method(:own) }, "removed" => ->(kind) { kind.remove_method(:own) }
  }.freeze

  CHANGES.each do |how, change|
    test "a method that is #{how} since it was bound or seen is not called, nor is method_missing" do
      asked = []
      kind = Class.new do
        define_method(:method_missing) { |name, *| asked << name }
        define_method(:respond_to_missing?) { |name, *| asked << name }
        def own(**) = 1
      end
      told = told_of(kind, :own, change)
      assert_empty asked
      assert_equal(["undefined method 'own' for S::It"] * 2, told.first(2))
      assert_equal(["undefined method 'own' for a Handle"] * 2, told.last(2))
    end
  end

  test "a method that is another since then is called as it is" do
    kind = Class.new { def own(**) = 1 }
    other = lambda do |changed|
      changed.remove_method(:own)
      changed.define_method(:own) { |**| 2 }
    end
    assert_equal [2, 2, 2, 2], told_of(kind, :own, other)
  end

  test "a method that comes later is not to be called" do
    kind = Class.new { def own(**) = 1 }
    script = "[S::It, S::Get.call].map do |it| it.later; rescue Kobako::ServiceError => e; e.message; end"
    object = kind.new
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:It, object).bind(:Get, -> { kind.new })
    expected = ["undefined method 'later' for S::It", "undefined method 'later' for a Handle"]
    assert_equal expected, sandbox.run(script)
    kind.define_method(:later) { 1 }
    assert_equal expected, sandbox.run(script)
  end

  # --- whom the surface asks

  # What a class would be asked by whoever did not take care.
  ASKED = %i[
    ancestors instance_method public_instance_method public_instance_methods public_method_defined? method_defined?
    private_method_defined? instance_methods <= < == === name to_s inspect class is_a? singleton_class hash
    instance_variable_get instance_variable_defined? respond_to? included_modules method_missing
  ].freeze

  test "no class is asked for its surface" do
    asked = []
    kind = Class.new { def own = 1 }
    ASKED.each do |name|
      kind.define_singleton_method(name) do |*|
        asked << name
        raise "asked"
      end
    end
    assert_equal [1, 1, 1], asked_of(kind)
    assert_empty asked
  end

  def asked_of(kind)
    sandbox = Kobako::Sandbox.new
    single = kind.new
    def single.more = 1
    sandbox.define(:S).bind(:It, kind.new).bind(:Single, single).bind(:Get, -> { kind.new })
    sandbox.run("[S::It.own, S::Single.more, S::Get.call.own]")
  end

  # --- where a method was written

  # A compiler's own names for what has no file.
  NOWHERE = ["(eval)", "(eval at x.rb:1)", "(erb)", "<generated>", "<compiled>", "<internal:x>", "<main>"].freeze

  # A class with a method that says it was written there.
  def written_in(file)
    Class.new.tap { |kind| kind.class_eval("def own = 1", file, 1) } # rubocop:disable Style/EvalWithLocation
  end

  NOWHERE.each do |name|
    test "a method of #{name} is nobody's" do
      assert_raises(ArgumentError) { Kobako::RPC::Surface.of(written_in(name).new) }
    end
  end

  test "a method of a file that cannot be is nobody's" do
    ["~nobody_of_that_name/x.rb", "~/x.rb"].each do |name|
      object = written_in(name).new
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Get, -> { object })
      error = assert_raises(Kobako::ServiceError) { sandbox.run("S::Get.call.own") }
      assert_equal "undefined method 'own' for a Handle", error.message
    end
  end

  # --- names as bytes

  # The Request for a call of S::It without arguments.
  def request(name) = "\x94\xA5S::It\xDB".b + [name.bytesize].pack("N") + name.b + "\x90\x80".b

  test "any bytes as a method's name are a Fault" do
    server = Kobako::RPC::Server.new
    server.define(:S).bind(:It, Zoo::Plain.new)
    random = Random.new(7)
    names = Array.new(3000) { random.bytes(random.rand(12)) } + ["plain\xFF", "\xC0\xAEplain", "plain\xED\xA0\x80"]
    (Zoo::GARBAGE + names - Zoo::PLAIN).each do |name|
      response = Kobako::RPC.decode_response(server.dispatch(request(name)))
      assert_predicate response, :error?, name.inspect
      assert_includes %w[undefined runtime], response.fault.type
    end
    assert_equal 1, Kobako::RPC.decode_response(server.dispatch(request("plain"))).value
  end

  # --- what a flood of names leaves behind

  FLOODS = {
    "methods of a Member" => "S::It.__send__(:\"method_\#{n}\")", "keywords" => "S::It.take(\"keyword_\#{n}\": 1)",
    "methods of a Handle" => "it.__send__(:\"handle_\#{n}\")",
    "keywords that are refused" => "S::It.none(\"none_\#{n}\": 1)",
    "Symbols" => "S::It.take(\"symbol_\#{n}\": [:\"value_\#{n}\", { \"key_\#{n}\": 1 }])"
  }.freeze

  class Taking
    def take(**) = 1
    def none = 1
  end

  test "thousands of names leave no Symbols behind" do
    sandbox = Kobako::Sandbox.new(memory_limit: 64 << 20)
    sandbox.define(:S).bind(:It, Taking.new).bind(:Get, -> { Taking.new })
    left = FLOODS.transform_values do |call|
      GC.start
      before = Symbol.all_symbols.size
      sandbox.run("it = S::Get.call\n8000.times do |n|\n  #{call}\nrescue Kobako::ServiceError\n  nil\nend")
      3.times { GC.start }
      Symbol.all_symbols.size - before
    end
    # the collector also finds what is still on the machine's stack
    assert_empty(left.select { |_, count| count > 2000 })
  end
end
