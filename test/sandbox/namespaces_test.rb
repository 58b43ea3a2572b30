# frozen_string_literal: true

require_relative "../test_helper"

# The names that an application gives its Services, and how a script finds them.
class NamespacesTest < Minitest::Test
  ECHO = ->(value = nil) { value }

  def sandbox = @sandbox ||= Kobako::Sandbox.new

  # What the script gives when it can call `member` of `space`.
  def with(space, member, script)
    Kobako::Sandbox.new.tap { |sandbox| sandbox.define(space).bind(member, ECHO) }.run(script)
  end

  def bad_name(what, name)
    "#{what} must be a Symbol or String like :Store (/\\A[A-Z]\\w*\\z/), got #{name.inspect}"
  end

  def assert_sealed
    message = "Services are bound before the first run, not after it"
    assert_fails(ArgumentError, message) { sandbox.define(:Other) }
    assert_fails(ArgumentError, message) { sandbox.define(:KV) }
    assert_fails(ArgumentError, message) { sandbox.services.namespaces.first.bind(:New, ECHO) }
  end

  def assert_open
    sandbox.define(:KV).bind(:"Later#{sandbox.define(:KV).members.size}", ECHO)
  end

  test "a name is a Symbol or a String" do
    [%i[KV Get], %w[KV Get], [:KV, "Get"]].each do |space, member|
      assert_equal 7, with(space, member, "KV::Get.call(7)")
    end
    assert_equal 7, with(Class.new(String).new("KV"), :Get, "KV::Get.call(7)")
  end

  test "a Symbol and a String are the same name" do
    space = sandbox.define(:KV)
    assert_same space, sandbox.define("KV")
    assert_same space, sandbox.define("KV".encode("US-ASCII"))
    assert_equal :KV, space.name
  end

  test "names are ASCII words that begin with a capital" do
    ["A", "A1", "A_", "AbC", "A_b_C_1", "Z" * 200].each do |name|
      assert_equal 7, with(name, name, "#{name}::#{name}.call(7)")
    end
  end

  test "anything else is no name" do
    ["a", "_A", "1A", "", " A", "A ", "A-B", "A.B", "A::B", "A?", "A!", "A=", "A\n", "A\nB", "A\0", "É", "Aé", "Ａ",
     "A\xFF", "A".encode("UTF-16LE"), :kv, :"A b", nil, 1, [], Kobako, true].each do |name|
      assert_fails(ArgumentError, bad_name("a Namespace's name", name)) { Kobako::Sandbox.new.define(name) }
      assert_fails(ArgumentError, bad_name("a Member's name", name)) do
        Kobako::Sandbox.new.define(:KV).bind(name, ECHO)
      end
    end
  end

  test "what only turns into a String is no name" do
    name = Object.new
    def name.to_str = "KV"
    def name.to_s = "KV"
    def name.inspect = "a name"
    assert_fails(ArgumentError, bad_name("a Namespace's name", name)) { sandbox.define(name) }
  end

  test "binds chain, and a Namespace holds any number of Members" do
    space = sandbox.define(:Many)
    assert_same space, (1..300).reduce(space) { |same, number| same.bind("M#{number}", -> { number }) }
    assert_equal [1, 150, 300], sandbox.run("[Many::M1.call, Many::M150.call, Many::M300.call]")
    assert_equal((1..300).map { |number| :"M#{number}" }, space.members)
  end

  test "there may be any number of Namespaces" do
    (1..100).each { |number| sandbox.define("N#{number}").bind(:Get, -> { number }) }
    assert_equal [1, 100], sandbox.run("[N1::Get.call, N100::Get.call]")
  end

  test "defining again adds to the same Namespace" do
    sandbox.define(:KV).bind(:One, -> { 1 })
    sandbox.define("KV").bind(:Two, -> { 2 })
    assert_equal [1, 2], sandbox.run("[KV::One.call, KV::Two.call]")
  end

  test "the same Member name in two Namespaces is two Services" do
    sandbox.define(:A).bind(:Get, -> { "a" })
    sandbox.define(:B).bind(:Get, -> { "b" })
    assert_equal %w[a b], sandbox.run("[A::Get.call, B::Get.call]")
  end

  test "a duplicate is refused, and the first stays" do
    sandbox.define(:KV).bind(:Get, -> { 1 })
    [:Get, "Get"].each do |name|
      assert_fails(ArgumentError, "KV::Get is bound already") { sandbox.define(:KV).bind(name, -> { 2 }) }
    end
    assert_equal 1, sandbox.run("KV::Get.call")
  end

  test "Members are had by Symbol or String, from a sealed Sandbox too" do
    space = sandbox.define(:KV).bind(:Get, ECHO)
    2.times do
      [:Get, "Get"].each { |name| assert_equal [ECHO, ECHO], [space[name], space.fetch(name)] }
      assert_absent space, :Nope, "Nope", "get", "", "KV::Get"
      sandbox.run("1")
    end
  end

  test "what is no name is no Member" do
    assert_absent sandbox.define(:KV).bind(:Get, ECHO), nil, 1, ["Get"]
  end

  def assert_absent(space, *names)
    names.each do |name|
      assert_nil space[name], name.inspect
      assert_raises(KeyError, name.inspect) { space.fetch(name) }
    end
  end

  test "what members gives is the caller's own" do
    space = sandbox.define(:KV).bind(:Get, ECHO)
    space.members << :Forged
    assert_equal [:Get], space.members
  end

  test "nothing is defined or bound after the first run" do
    sandbox.define(:KV).bind(:Get, ECHO)
    refute_predicate sandbox.services, :sealed?
    sandbox.run("1")
    assert_predicate sandbox.services, :sealed?
    assert_sealed
    assert_equal 7, sandbox.run("KV::Get.call(7)")
  end

  test "a name that is no name is told of its sealing first" do
    sandbox.run("1")
    assert_fails(ArgumentError, "Services are bound before the first run, not after it") { sandbox.define("no name") }
  end

  test "a first run that fails seals, however it fails" do
    ["raise 'x'", "1 +", "\xFF", "exit", "loop {}", "'a' * 9_000_000", "-> {}"].each do |script|
      @sandbox = Kobako::Sandbox.new(timeout: 0.05)
      sandbox.define(:KV)
      assert_raises(Kobako::Error, script) { sandbox.run(script) }
      assert_sealed
    end
  end

  test "a first run that is interrupted seals" do
    sandbox.define(:KV).bind(:Get, -> { throw :out })
    catch(:out) { sandbox.run("KV::Get.call") }
    assert_sealed
  end

  test "a run that is under way seals" do
    bind = -> { sandbox.define(:KV).bind(:New, ECHO) }
    sandbox.define(:KV).bind(:Grow, -> { bind.call })
    message = "ArgumentError: Services are bound before the first run, not after it"
    assert_fails(Kobako::ServiceError, message) { sandbox.run("KV::Grow.call") }
  end

  test "a script that is no String seals nothing" do
    [nil, :code, 1, ["1"], BasicObject.new].each do |script|
      sandbox.define(:KV)
      assert_raises(Kobako::SandboxError) { sandbox.run(script) }
      assert_open
    end
    refute_predicate sandbox.services, :sealed?
  end

  test "a Sandbox that is sealed seals no other" do
    sandbox.run("1")
    assert_equal 7, with(:KV, :Get, "KV::Get.call(7)")
  end

  test "a bind that is refused leaves the name free" do
    space = sandbox.define(:KV)
    assert_raises(ArgumentError) { space.bind(:Get, Object.new) }
    assert_nil space[:Get]
    assert_equal 7, sandbox.tap { space.bind(:Get, ECHO) }.run("KV::Get.call(7)")
  end

  test "what the guest needs for itself is refused" do
    %w[Kobako Object BasicObject Kernel Module Class].each do |name|
      [name, name.to_sym].each do |given|
        assert_fails(ArgumentError, "a Namespace cannot be named #{name}: the guest has that for itself") do
          sandbox.define(given)
        end
      end
    end
    assert_empty sandbox.services.namespaces
  end

  test "a name that is the guest's own constant, and no module, is refused" do
    %w[STDOUT STDERR RUBY_VERSION RUBY_ENGINE].each do |name|
      message = "a Namespace cannot be named #{name}: the guest has a constant there that is no module"
      assert_fails(ArgumentError, message) { sandbox.define(name) }
    end
  end

  test "a Member that would replace a constant of the guest's own is refused, and the constant stays" do
    { Math: %i[PI E DomainError], Float: %i[INFINITY NAN EPSILON MAX] }.each do |space, members|
      members.each do |member|
        assert_fails(ArgumentError, "#{space}::#{member} is the guest's own already, and stays what it is") do
          sandbox.define(space).bind(member, ECHO)
        end
      end
    end
    assert_equal [true, true], sandbox.run("[Math::PI > 3, Float::INFINITY > 3]")
  end

  # What still works of the guest's own, beside the Members.
  SHARED = {
    "Math" => ["[Math.sqrt(9), Math::PI.floor]", [3.0, 3]],
    "Data" => ["Point = Data.define(:x, :y)\n[Point.new(x: 1, y: 2).to_h, Point::Echo.call(3)]", [{ x: 1, y: 2 }, 3]],
    "Struct" => ["Pair = Struct.new(:a, :b)\n[Pair.new(1, 2).to_a, Pair.new(1, 2) == Pair.new(1, 2)]", [[1, 2], true]],
    "Set" => ["[Set.new([1, 2, 2]).size, Set[1, 2] | Set[3] == Set[1, 2, 3]]", [2, true]],
    "Time" => ["Time.at(0).to_i", 0],
    "Comparable" => ["Age = Struct.new(:years) do\n  include Comparable\n  " \
                     "def <=>(other) = years <=> other.years\nend\n" \
                     "[Age.new(1) < Age.new(2), Age.new(5).clamp(Age.new(1), Age.new(2)).years]", [true, 2]],
    "Enumerable" => ["class Few\n  include Enumerable\n  def each\n    yield 2\n    yield 1\n  end\nend\nFew.new.sort",
                     [1, 2]],
    "String" => ["['a'.upcase, String.new('b'), String(1)]", %w[A b 1]],
    "Integer" => ["[1 + 1, Integer('5')]", [2, 5]],
    "Array" => ["[[2, 1].sort, Array.new(2, 0), Array(1)]", [[1, 2], [0, 0], [1]]],
    "Hash" => ["[{ a: 1 }.map { |key, value| [key, value] }, Hash.new(5)[1]]", [[[:a, 1]], 5]],
    "Float" => ["[1.5 + 1, Float('2.5')]", [2.5, 2.5]],
    "Range" => ["(1..3).to_a", [1, 2, 3]],
    "Proc" => ["Proc.new { |x| x + 1 }.call(1)", 2],
    "IO" => ["puts 'out'", nil],
    "StandardError" => ["begin\n  raise 'x'\nrescue StandardError => e\n  e.message\nend", "x"]
  }.freeze

  SHARED.each do |space, (script, expected)|
    test "a Namespace may be named #{space}: the guest's own and the Member both work" do
      sandbox.define(space).bind(:Echo, ECHO).bind(:String, -> { "a member" })
      2.times { assert_equal [[7, "a member"], [expected]], sandbox.run(<<~RUBY) }
        value = begin
          #{script}
        end
        [[#{space}::Echo.call(7), #{space}::String.call], [value]]
      RUBY
    end
  end

  test "the guest's own constants are as they were without the Namespace" do
    probe = "[Math.class.to_s, Math.respond_to?(:sqrt), Set.class.to_s, Data.respond_to?(:define)]"
    fresh = Kobako::Sandbox.new.run(probe)
    %i[Math Set Data].each { |space| sandbox.define(space).bind(:Echo, ECHO) }
    assert_equal fresh, sandbox.run(probe)
  end

  test "a Member may have the name of any of the guest's constants" do
    %w[Object Kernel String Kobako Math RUBY_VERSION STDOUT].each do |name|
      assert_equal [7, "Object", "x"], with(:My, name, "[My::#{name}.call(7), Object.new.class.to_s, 'x'.to_s]")
    end
  end

  test "a Namespace of the host's own is a module to the script" do
    assert_equal %w[Module KV KV::Get], with(:KV, :Get, "[KV.class.to_s, KV.inspect, KV::Get.inspect]")
    assert_equal [:Get], with(:KV, :Get, "KV.constants")
    assert_equal 7, with(:KV, :Get, "include KV\nGet.call(7)")
    assert_equal [7, 2], with(:KV, :Get, "module KV\n  Own = 2\n  def self.get(key) = Get.call(key)\nend\n" \
                                         "[KV.get(7), KV::Own]")
    assert_fails(Kobako::SandboxError, "uninitialized constant KV::Nope") { with(:KV, :Get, "KV::Nope") }
    assert_fails(Kobako::SandboxError, "undefined method 'new' for module KV") { with(:KV, :Get, "KV.new") }
  end

  test "a script that puts something else in a Member's place changes its own run alone" do
    sandbox.define(:KV).bind(:Get, ECHO)
    assert_equal 1, sandbox.run("KV::Get = 1\nKV::Get")
    assert_equal 1, sandbox.run("KV = 1\nKV")
    assert_equal 7, sandbox.run("KV::Get.call(7)")
  end

  test "the methods of a Namespace are listed as an Array of names" do
    [:upcase, "upcase", 1, true, { upcase: 1 }].each do |methods|
      assert_fails(ArgumentError, "methods must be an Array of names, got #{methods.inspect}") do
        sandbox.define(:KV).bind(:Get, "text", methods:)
      end
    end
  end
end
