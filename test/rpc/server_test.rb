# frozen_string_literal: true

require_relative "../test_helper"

class ServerTest < Minitest::Test
  class Shop
    def price(item) = "#{item}!"
  end

  def setup
    @server = Kobako::RPC::Server.new
    @shop = Shop.new
    @server.define(:App).bind(:Shop, @shop).bind(:Add, ->(one, other) { one + other })
    @server.define(:KV).bind(:Get, -> { raise KeyError, "none" })
  end

  def fault_of(...) = @server.tap(&:begin_run).answer(...)

  test "Namespaces come in the order they were defined" do
    assert_equal %i[App KV], @server.namespaces.map(&:name)
    assert_equal [["App", %w[Shop Add]], ["KV", ["Get"]]], @server.names
  end

  test "a bound object is looked up by its path" do
    assert_same @shop, @server.lookup("App::Shop")
    assert @server.bound?("KV::Get")
    ["App::Nope", "Nope::Shop", "App", "", "App::Shop::Deep", "::Shop"].each do |path|
      refute @server.bound?(path), path
      assert_raises(KeyError) { @server.lookup(path) }
    end
  end

  test "it is open until the first run" do
    refute_predicate @server, :sealed?
    @server.begin_run
    assert_predicate @server, :sealed?
    assert_raises(ArgumentError) { @server.define(:Other) }
    assert_same @server, @server.seal!
  end

  test "a call's answer is what the Service gives" do
    @server.begin_run
    assert_equal "tea!", @server.answer("App::Shop", "price", ["tea"], nil)
    assert_equal 3, @server.answer("App::Add", "call", [1, 2], nil)
  end

  test "a path, a method or a name that is not there is an undefined Fault" do
    [%w[App::Nope call], %w[Nope::Shop price], %w[App::Shop nope], %w[App::Shop send], %w[App x]]
      .each do |target, method|
        fault = fault_of(target, method, nil, nil)
        assert_equal ["undefined", "undefined method '#{method}' for #{target}", { "id" => 1 }],
                     [fault.type, fault.message, fault.details]
      end
  end

  test "a call that does not fit is an argument Fault" do
    fault = fault_of("App::Add", "call", [1], nil)
    assert_equal ["argument", "ArgumentError: wrong number of arguments (given 1, expected 2)"],
                 [fault.type, fault.message]
  end

  test "what the Service raises is a runtime Fault that keeps the exception" do
    fault = fault_of("KV::Get", "call", nil, nil)
    assert_equal ["runtime", "KeyError: none"], [fault.type, fault.message]
    assert_instance_of KeyError, @server.failure(1).exception
  end

  test "Faults are numbered from 1 within a run, and forgotten with it" do
    @server.begin_run
    faults = Array.new(3) { @server.answer("KV::Get", "call", nil, nil) }
    assert_equal([1, 2, 3], faults.map { |fault| fault.details["id"] })
    assert_equal(faults, (1..3).map { |id| @server.failure(id).fault })
    assert_equal [nil, nil, nil], [@server.failure(0), @server.failure(4), @server.failure(-1)]
    @server.begin_run
    assert_nil @server.failure(1)
    assert_equal 1, @server.answer("KV::Get", "call", nil, nil).details["id"]
  end

  test "of many Faults the latest keep their exceptions" do
    @server.begin_run
    100.times { @server.answer("KV::Get", "call", nil, nil) }
    kept = (1..100).select { |id| @server.failure(id).exception }
    assert_equal (85..100).to_a, kept
    assert_equal [nil, nil], @server.failure(1).to_h.values
  end

  test "what is no StandardError is not answered" do
    server = Kobako::RPC::Server.new
    server.define(:S).bind(:Exit, -> { exit 3 }).bind(:Throw, -> { throw :out, 5 })
    server.begin_run
    assert_raises(SystemExit) { server.answer("S::Exit", "call", nil, nil) }
    assert_equal(5, catch(:out) { server.answer("S::Throw", "call", nil, nil) })
  end

  test "a Server refuses options as a Sandbox does" do
    assert_raises(ArgumentError) { Kobako::RPC::Server.new(surface: :other) }
    assert_raises(ArgumentError) { Kobako::RPC::Server.new(service_errors: :other) }
  end
end
