# frozen_string_literal: true

require_relative "../test_helper"

class NamespaceTest < Minitest::Test
  def setup
    @server = Kobako::RPC::Server.new
    @space = @server.define("KV")
  end

  test "it has its name, and binds chain" do
    assert_equal :KV, @space.name
    assert_same @space, @space.bind(:Get, -> { 1 }).bind("Set", -> { 2 })
    assert_equal %i[Get Set], @space.members
  end

  test "a member is had by Symbol or String" do
    get = -> { 1 }
    @space.bind(:Get, get)
    assert_same get, @space[:Get]
    assert_same get, @space["Get"]
    assert_same get, @space.fetch("Get")
  end

  test "a member that is not there is nil, or a KeyError" do
    assert_nil @space[:Nope]
    assert_raises(KeyError) { @space.fetch(:Nope) }
  end

  test "a name is bound once" do
    @space.bind(:Get, -> { 1 })
    assert_fails(ArgumentError, "KV::Get is bound already") { @space.bind("Get", -> { 2 }) }
    assert_equal 1, @space[:Get].call
  end

  test "a bind that fails binds nothing" do
    assert_raises(ArgumentError) { @space.bind(:Get, Object.new) }
    assert_empty @space.members
    assert_equal [:Get], @space.bind(:Get, -> { 1 }).members
  end

  test "the same object may have several names" do
    get = ->(key) { key }
    @space.bind(:Get, get).bind(:Fetch, get)
    assert_same @space[:Get], @space[:Fetch]
  end

  test "nothing is bound once the Server is sealed" do
    @server.seal!
    assert_fails(ArgumentError, "Services are bound before the first run, not after it") do
      @space.bind(:Get, -> { 1 })
    end
  end

  test "inspect shows names alone" do
    @space.bind(:Get, -> { 1 }).bind(:Set, -> { 2 })
    assert_equal "#<Kobako::RPC::Namespace KV Get, Set>", @space.inspect
  end
end
