# frozen_string_literal: true

require_relative "../test_helper"

# What does not cross: an error on the side that broke the rule, nothing lost on the other.
class UncarriedTest < Minitest::Test
  ROOMY = 256 << 20

  def assert_no_result(reason, script, **options)
    sandbox = Kobako::Sandbox.new(**options)
    error = assert_fails(Kobako::SandboxError, reason) { sandbox.run(script) }
    assert_equal "TypeError", error.klass
    assert_equal 2, sandbox.run("1 + 1")
  end

  # The script can rescue it, and goes on.
  def assert_no_argument(reason, script, **options)
    sandbox = sandbox_with(**options) { flunk "this call must not come through" }
    outcome = sandbox.run("begin; S::Call.call(#{script}); rescue TypeError => e; [e.class.to_s, e.message]; end")
    assert_equal ["TypeError", reason], outcome
  end

  # A Service's own failure, which the script can rescue; nothing of it is lost on the host.
  def assert_no_reply(reason, value, **options)
    sandbox = sandbox_with(**options) { |good| good || value }
    message = "Kobako::Codec::Error: the Service's result cannot be carried: #{reason}"
    error = assert_fails(Kobako::ServiceError, message) { sandbox.run("S::Call.call(nil)") }
    assert_equal({ "type" => "runtime" }, error.details)
    assert_equal 5, sandbox.run("begin; S::Call.call(nil); rescue Kobako::ServiceError; S::Call.call(5); end")
  end

  def nested(levels) = (levels - 1).times.reduce([]) { |inner, _| [inner] }

  test "a script's result of another class is named" do
    { "proc {}" => "Proc", "Class" => "Class", "Comparable" => "Module", "Object.new" => "Object",
      "class Foo; end; [1, { a: Foo.new }]" => "Foo", "Complex(1, 2)" => "Complex", "KeyError.new" => "KeyError",
      "module M; class K; end; end; M::K.new" => "M::K", "$stdout" => "IO" }.each do |script, name|
        assert_no_result "the script's result is of class #{name}, which cannot be carried out of it", script
      end
  end

  test "an argument of another class is named, and the script can rescue it" do
    { "proc {}" => "Proc", "Class" => "Class", "Object.new" => "Object", "[1, { a: KeyError.new }]" => "KeyError",
      "a: [proc {}]" => "Proc", "$stdout => 1" => "IO" }.each do |script, name|
        assert_no_argument "#{name} cannot be carried across the boundary", script
      end
  end

  test "a class that lies about its name is not asked" do
    script = "class Foo; def self.name; raise; end; def self.to_s; raise; end; def inspect; raise; end; end; Foo.new"
    assert_no_result "the script's result is of class Foo, which cannot be carried out of it", script
  end

  test "a nesting of 128 is carried, as a result, a reply and an argument" do
    assert_equal nested(128), Kobako::Sandbox.new.run(nested(128).inspect)
    assert_equal nested(128), sandbox_with { nested(128) }.run("S::Call.call")
    assert_equal nested(128), sandbox_with { |list| list }.run("S::Call.call(#{nested(128)})")
  end

  test "a nesting of 129 is refused" do
    assert_no_result "the script's result cannot be carried out of it: nested deeper than 128 levels, or cyclic",
                     nested(129).inspect
    assert_no_argument "nested deeper than 128 levels, or cyclic", nested(129).inspect
    assert_no_reply "nested deeper than 128 levels, or cyclic", nested(129)
  end

  test "cyclic structures are refused" do
    reason = "nested deeper than 128 levels, or cyclic"
    list = []
    map = { list: }
    assert_no_reply reason, list.push(map)
    assert_no_result "the script's result cannot be carried out of it: #{reason}", "a = []; a << { a: a }; a"
    assert_no_argument reason, "[1].tap { |a| a << a }"
  end

  test "a structure that is shared until it is immense is refused in time" do
    shared = 100.times.reduce([]) { |inner, _| [inner, inner] }
    assert_no_reply "more than 1000000 values in one message", shared
    assert_no_result "the script's result cannot be carried out of it: more than 1000000 values in one message",
                     "a = []; 100.times { a = [a, a] }; a", memory_limit: ROOMY
  end

  test "a message holds a million values and no more" do
    assert_equal 999_999, Kobako::Sandbox.new(memory_limit: ROOMY).run("Array.new(999_999)").size
    assert_no_reply "more than 1000000 values in one message", [nil] * 1_000_000, memory_limit: ROOMY
    assert_no_result "the script's result cannot be carried out of it: more than 1000000 values in one message",
                     "Array.new(1_000_000)", memory_limit: ROOMY
    assert_no_argument "more than 1000000 values in one message", "Array.new(1_000_000)", memory_limit: ROOMY
  end

  test "a message holds 16 MiB and no more" do
    fits = (16 << 20) - 100
    assert_equal fits, sandbox_with(memory_limit: ROOMY) { |text| text }.run("S::Call.call('a' * #{fits})").size
    reason = "more than 16777216 bytes in one message"
    assert_no_reply reason, "a" * (16 << 20), memory_limit: ROOMY
    assert_no_result "the script's result cannot be carried out of it: #{reason}", "'a' * (16 << 20)",
                     memory_limit: ROOMY
    assert_no_argument reason, "'a' * (16 << 20)", memory_limit: ROOMY
  end

  test "a reply that the guest has no memory for is over its limit" do
    assert_raises(Kobako::MemoryLimitError) { sandbox_with { "a" * (8 << 20) }.run("S::Call.call") }
  end

  test "a String that is not what its encoding says is refused" do
    not_utf8 = "a String is not the UTF-8 it is marked as: invalid utf-8 sequence of 1 bytes from index 1"
    assert_no_reply not_utf8, "a\xFF"
    assert_no_reply not_utf8, ["a\xFF".dup.force_encoding("US-ASCII")]
    assert_no_reply "a String in UTF-16LE cannot be made UTF-8", { "\x00\xD8".dup.force_encoding("UTF-16LE") => 1 }
    assert_no_reply "a String in Shift_JIS cannot be made UTF-8", "\x81".dup.force_encoding("Shift_JIS")
    assert_no_reply "a String in UTF-7 cannot be made UTF-8", "abc".dup.force_encoding("UTF-7")
  end

  test "a Symbol whose name is not UTF-8 is refused" do
    assert_no_reply "a Symbol whose name is not UTF-8 cannot be carried", "\xE9".dup.force_encoding("ISO-8859-1").to_sym
    assert_no_argument "a Symbol that is not valid UTF-8 cannot be carried", '"\xFF".to_sym'
  end
end
