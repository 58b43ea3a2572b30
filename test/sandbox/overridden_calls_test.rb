# frozen_string_literal: true

require_relative "../test_helper"

# What a script defines on Members and Handles comes before the host's methods, from then
# on and for as long as it is there, however often the host's was called before.
class OverriddenCallsTest < Minitest::Test
  Thing = Struct.new(:name) do
    include Kobako::Service
    expose :name
  end

  # The host's method and the script's, called by turns at one place.
  LOOP = "seen = []; it = %s; step = ->(change) { 2.times { seen << it.name }; change.call }"

  def setup
    @sandbox = Kobako::Sandbox.new
    @sandbox.define(:S).bind(:Thing, Thing.new("host")).bind(:Other, Thing.new("other"))
            .bind(:New, -> { Thing.new("host") })
  end

  def seen(script)
    ["S::Thing", "S::New.call"].map do |it|
      kind = it == "S::Thing" ? "Kobako::RPC::Member" : "Kobako::RPC::Handle"
      @sandbox.run("#{format(LOOP, it)}\n#{script.gsub("KIND", kind)}\nstep.call(-> {})\nseen")
    end
  end

  def assert_seen(expected, script)
    seen(script).each { |found| assert_equal expected.flat_map { |name| [name, name] }, found }
  end

  test "a method of the class, until it is removed" do
    assert_seen %w[host script host], <<~RUBY
      step.call(-> { class KIND; def name = "script"; end })
      step.call(-> { class KIND; remove_method :name; end })
    RUBY
  end

  test "a method of the object alone" do
    assert_seen %w[host script], 'step.call(-> { def it.name = "script" })'
    assert_equal %w[other script], @sandbox.run('S::Thing.name; def (S::Thing).name = "script"
                                                 [S::Other.name, S::Thing.name]')
  end

  test "a method of what the class inherits from" do
    assert_seen %w[host script host], <<~RUBY
      step.call(-> { class BasicObject; def name = "script"; end })
      step.call(-> { class BasicObject; remove_method :name; end })
    RUBY
  end

  test "a method of a module that is included or prepended" do
    assert_seen %w[host script], 'step.call(-> { class KIND; include(Module.new { def name = "script" }); end })'
    assert_seen %w[host script], 'step.call(-> { class KIND; prepend(Module.new { def name = "script" }); end })'
  end

  test "a module that is there already gets the method later" do
    assert_seen %w[host host script], <<~RUBY
      added = Module.new
      step.call(-> { KIND.include(added) })
      step.call(-> { added.define_method(:name) { "script" } })
    RUBY
  end

  test "a method_missing of the script's, until it is removed" do
    assert_seen %w[host name host], <<~RUBY
      step.call(-> { class KIND; alias_method :kept, :method_missing; def method_missing(name, *) = name.to_s; end })
      step.call(-> { class KIND; alias_method :method_missing, :kept; end })
    RUBY
  end

  test "a method_missing of the object alone" do
    assert_seen %w[host name], "step.call(-> { def it.method_missing(name, *) = name.to_s })"
  end

  test "a private method_missing of the host's is called all the same" do
    assert_seen %w[host host], "step.call(-> { class KIND; private :method_missing; end })"
  end

  test "a class without method_missing has no host's methods" do
    script = "class Kobako::RPC::Member; undef_method :method_missing; end; S::Thing.name rescue $!.class.to_s"
    assert_equal "NoMethodError", @sandbox.run("S::Thing.name; S::Thing.name; #{script}")
    assert_equal "host", @sandbox.run("S::Thing.name")
  end

  test "a private method of the script's goes to the host" do
    assert_seen %w[host host], 'step.call(-> { class KIND; private def name = "script"; end })'
  end

  test "classes of single objects that come and go leave the host's methods what they are" do
    script = <<~RUBY
      (1..300).map { |i|
        copy = S::New.call
        def copy.name = "script" if i % 3 == 0
        copy.name
      }.each_slice(3).to_a.uniq
    RUBY
    assert_equal [%w[host host script]], @sandbox.run(script)
  end

  test "many methods and many Members are told apart" do
    objects = (0...40).to_h do |number|
      kind = Class.new do
        20.times { |m| define_method(:"m#{m}") { |extra = nil, key: nil| [number, m, extra, key] } }
      end
      [:"T#{number}", kind.new]
    end
    sandbox = Kobako::Sandbox.new
    objects.each { |name, object| sandbox.define(:S).bind(name, object) }
    calls = objects.keys.product((0...20).to_a).shuffle(random: Random.new(1))
    list = calls.map { |name, method| "S::#{name}.m#{method}, S::#{name}.m#{method}(1, key: 2)" }
    expected = calls.flat_map do |name, method|
      number = name.name.delete("T").to_i
      [[number, method, nil, nil], [number, method, 1, 2]]
    end
    assert_equal expected, sandbox.run("[#{list.join(",\n")}]")
  end

  test "names longer than there is room for are called like others" do
    long = :"n#{"a" * 300}"
    kind = Class.new { define_method(long) { |number, key: 0| number + key } }
    sandbox = Kobako::Sandbox.new
    sandbox.define(:"S#{"b" * 200}").bind(:"T#{"c" * 200}", kind.new)
    path = "S#{"b" * 200}::T#{"c" * 200}"
    assert_equal [1, 4, 9], sandbox.run("(1..3).map { |i| #{path}.#{long}(i, key: i * i - i) }")
  end

  test "keywords go through __send__ and a script's own method_missing as keywords" do
    sandbox = sandbox_with { |*list, **named| [list, named] }
    assert_equal [[], { key: 5 }], sandbox.run("S::Call.__send__(:call, key: 5)")
    assert_equal [[1], { key: 5 }], sandbox.run("S::Call.__send__(*[:call, 1], **{ key: 5 })")
    assert_equal [[1], {}], sandbox.run("S::Call.__send__('call', 1)")
    assert_equal [:it, [1], { key: 5 }], sandbox.run(<<~RUBY)
      class Own; def method_missing(name, *list, **named) = [name, list, named]; end
      Own.new.__send__(*["it", 1], key: 5)
    RUBY
  end
end
