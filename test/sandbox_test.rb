# frozen_string_literal: true

require_relative "test_helper"

class SandboxTest < Minitest::Test
  test "a run gives the value of the script's last expression" do
    assert_equal 3, Kobako::Sandbox.new.run("1 + 2")
    assert_equal "b", Kobako::Sandbox.new.run("x = 'a'\nx.succ")
  end

  test "a script calls a bound Service and gets its value" do
    store = { "a" => 1 }
    sandbox = Kobako::Sandbox.new(timeout: 2)
    sandbox.define(:KV).bind(:Get, ->(key) { store[key] })
    assert_equal 1, sandbox.run('KV::Get.call("a")')
  end

  test "a script that returns early has the value that it returned" do
    assert_equal 7, Kobako::Sandbox.new.run("return 7\n8")
  end

  test "a Sandbox runs any number of scripts" do
    sandbox = Kobako::Sandbox.new
    assert_equal (1..20).to_a, Array.new(20) { |number| sandbox.run("#{number} + 1") }
  end

  test "the defaults are constants" do
    assert_equal 60.0, Kobako::Sandbox::DEFAULT_TIMEOUT_SECONDS
    assert_equal 5_242_880, Kobako::Sandbox::DEFAULT_MEMORY_LIMIT
    assert_equal 1_048_576, Kobako::Sandbox::DEFAULT_OUTPUT_LIMIT
  end

  test "every option has a reader, which shows the default" do
    sandbox = Kobako::Sandbox.new
    assert_nil sandbox.wasm_path
    assert_equal 60.0, sandbox.timeout
    assert_equal 5_242_880, sandbox.memory_limit
    assert_equal 1_048_576, sandbox.stdout_limit
    assert_equal 1_048_576, sandbox.stderr_limit
  end

  test "every option has a reader, which shows what was given" do
    sandbox = Kobako::Sandbox.new(timeout: 2, memory_limit: 9 << 20, stdout_limit: 0, stderr_limit: 7)
    assert_instance_of Float, sandbox.timeout
    assert_equal 2.0, sandbox.timeout
    assert_equal 9 << 20, sandbox.memory_limit
    assert_equal 0, sandbox.stdout_limit
    assert_equal 7, sandbox.stderr_limit
  end

  test "services gives the Server that holds the Namespaces" do
    sandbox = Kobako::Sandbox.new
    space = sandbox.define(:KV)
    assert_instance_of Kobako::RPC::Server, sandbox.services
    assert_equal [space], sandbox.services.namespaces
  end

  test "the same name gives the same Namespace" do
    sandbox = Kobako::Sandbox.new
    assert_same sandbox.define(:KV), sandbox.define("KV")
  end

  test "a script that is no String is refused" do
    sandbox = Kobako::Sandbox.new
    assert_fails(Kobako::SandboxError, "a script must be a String, got Integer") { sandbox.run(1) }
    assert_fails(Kobako::SandboxError, "a script must be a String, got NilClass") { sandbox.run(nil) }
    assert_fails(Kobako::SandboxError, "a script must be a String, got Symbol") { sandbox.run(:nil) }
    assert_fails(Kobako::SandboxError, "a script must be a String, got Array") { sandbox.run(["1"]) }
  end

  test "a script that is no object of Ruby's usual kind is refused" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run(BasicObject.new) }
    assert_equal "a script must be a String, got BasicObject", error.message
  end

  test "a script that only turns into a String is refused" do
    script = Object.new
    def script.to_str = "1"
    assert_fails(Kobako::SandboxError, "a script must be a String, got Object") { Kobako::Sandbox.new.run(script) }
  end

  test "a refused script seals nothing and leaves the last run's output" do
    sandbox = Kobako::Sandbox.new
    assert_raises(Kobako::SandboxError) { sandbox.run(nil) }
    sandbox.define(:S).bind(:Call, -> { 5 })
    sandbox.run("puts S::Call.call")
    assert_raises(Kobako::SandboxError) { sandbox.run(nil) }
    assert_equal "5\n", sandbox.stdout
  end

  test "a frozen String, an instance of a subclass and bytes are scripts too" do
    text = "'é' * 2"
    assert_equal "éé", Kobako::Sandbox.new.run(text)
    assert_equal "éé", Kobako::Sandbox.new.run(Class.new(String).new(text))
    assert_equal "éé", Kobako::Sandbox.new.run(text.b)
  end

  test "a Service that changes the script's String does not change the run" do
    script = +"S::Call.call; 'unchanged'"
    sandbox = sandbox_with { script.replace("'changed'").length }
    assert_equal "unchanged", sandbox.run(script)
  end

  test "inspect shows the configuration and never a bound object" do
    sandbox = Kobako::Sandbox.new(timeout: nil)
    secret = Struct.new(:password).new("hunter2")
    sandbox.define(:Vault).bind(:Store, secret, methods: %i[password]).bind(:Get, -> { secret })
    assert_equal '#<Kobako::Sandbox timeout=nil memory_limit=5242880 services=["Vault::Store", "Vault::Get"]>',
                 sandbox.inspect
    shown = [sandbox, sandbox.services, sandbox.define(:Vault)].map(&:inspect)
    sandbox.run("1")
    shown += [sandbox, sandbox.services, *sandbox.services.namespaces].map(&:inspect)
    shown.each { |text| refute_match(/hunter2|password|Struct|Proc/, text) }
  end

  test "an error about a run shows no bound object" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:Vault).bind(:Store, Struct.new(:password).new("hunter2"), methods: %i[password])
    error = assert_raises(NoMethodError) { sandbox.undefined_method }
    refute_includes error.detailed_message, "hunter2"
  end
end
