# frozen_string_literal: true

require_relative "../test_helper"
require "weakref"

# The host objects of one run, by number.
class HandleTableTest < Minitest::Test
  HandleTable = Kobako::RPC::HandleTable
  Request = Kobako::RPC::Request
  Handle = Kobako::RPC::Handle

  # Equal to everything, and not to be asked.
  class Sly < BasicObject
    def ==(other) = ::Kernel.raise("asked for #{other}")
    def equal?(other) = ::Kernel.raise("asked for #{other}")
    def hash = ::Kernel.raise("asked")
  end

  def setup
    @table = HandleTable.new
    @one = Object.new
    @other = Object.new
  end

  def ids_of(*objects, table: @table) = objects.map { |object| table.alloc(object) }

  def assert_unknown(id, table = @table)
    assert_fails(Kobako::HandleTableError, "there is no Handle #{id} here") { table.fetch(id) }
  end

  test "ids count from 1" do
    assert_equal [1, 2, 3], ids_of(@one, @other, Object.new)
  end

  test "the same object has the same id" do
    assert_equal [1, 2, 1, 2], ids_of(@one, @other, @one, @other)
    assert_equal 2, @table.size
  end

  test "objects that are equal are not the same" do
    assert_equal [1, 2], ids_of(+"text", +"text")
    assert_equal [3, 4], ids_of(Sly.new, Sly.new)
  end

  test "an id gives the object itself" do
    ids = ids_of(@one, @other)
    assert_same @one, @table.fetch(ids[0])
    assert_same @other, @table.fetch(ids[1])
  end

  test "an object gives its id, and nil when it has none" do
    @table.alloc(@one)
    assert_equal 1, @table.id_of(@one)
    assert_equal [nil, nil], [@table.id_of(@other), @table.id_of(nil)]
    assert_equal 1, @table.size
  end

  test "an id that was never given is a HandleTableError" do
    [1, 2, (2**31) - 1].each { |id| assert_unknown(id) }
    @table.alloc(@one)
    assert_unknown(2)
  end

  test "what is no id is a HandleTableError that says what one is" do
    [0, -1, 2**31, 2**32, 2**70, 1.0, "1", nil, :one, @one].each do |id|
      message = "a Handle's id must be an Integer from 1 to 2147483647, got #{id.inspect}"
      %i[fetch release mark_disconnected].each do |method|
        assert_fails(Kobako::HandleTableError, message) { @table.public_send(method, id) }
      end
    end
  end

  test "include? tells whether an id names an object" do
    @table.alloc(@one)
    assert @table.include?(1)
    [2, 0, -1, 2**70, nil, @one].each { |id| refute @table.include?(id), id.inspect }
  end

  test "size is how many objects are held" do
    assert_equal 0, @table.size
    @table.alloc(@one)
    @table.alloc(@other)
    assert_equal 2, @table.size
    @table.release(1)
    assert_equal 1, @table.size
    @table.mark_disconnected(2)
    assert_equal 0, @table.size
  end

  test "a released object is given back, and its id names nothing any more" do
    @table.alloc(@one)
    assert_same @one, @table.release(1)
    assert_unknown(1)
    refute @table.include?(1)
    assert_nil @table.id_of(@one)
    assert_fails(Kobako::HandleTableError, "there is no Handle 1 here") { @table.release(1) }
  end

  test "an id is never given twice" do
    @table.alloc(@one)
    @table.release(1)
    assert_equal 2, @table.alloc(@one)
    @table.mark_disconnected(2)
    assert_equal 3, @table.alloc(@one)
    assert_equal 4, @table.alloc(@other)
  end

  test "a disconnected id is told from one that was never given" do
    @table.alloc(@one)
    assert_same @table, @table.mark_disconnected(1)
    assert_fails(Kobako::ServiceError::Disconnected, "Handle 1 is disconnected") { @table.fetch(1) }
    refute @table.include?(1)
    assert_nil @table.id_of(@one)
    assert_unknown(2)
  end

  test "disconnecting again changes nothing" do
    @table.alloc(@one)
    2.times { assert_same @table, @table.mark_disconnected(1) }
    assert_fails(Kobako::ServiceError::Disconnected, "Handle 1 is disconnected") { @table.fetch(1) }
  end

  test "what was never given cannot be disconnected" do
    assert_fails(Kobako::HandleTableError, "there is no Handle 7 here") { @table.mark_disconnected(7) }
  end

  test "a disconnected id can be released, which gives nil" do
    @table.alloc(@one)
    @table.mark_disconnected(1)
    assert_nil @table.release(1)
    assert_unknown(1)
  end

  test "reset! forgets everything, and counts from 1 again" do
    ids_of(@one, @other)
    @table.mark_disconnected(2)
    assert_same @table, @table.reset!
    assert_equal 0, @table.size
    [1, 2].each { |id| assert_unknown(id) }
    assert_equal 1, @table.alloc(@other)
  end

  test "a limit is how many ids are given, not how many objects are held" do
    table = HandleTable.new(limit: 2)
    assert_equal [1, 2, 1], ids_of(@one, @other, @one, table:)
    message = "a run has at most 2 Handles, and all of them are given"
    assert_fails(Kobako::HandleTableExhausted, message) { table.alloc(Object.new) }
    table.release(1)
    assert_fails(Kobako::HandleTableExhausted, message) { table.alloc(Object.new) }
    assert_equal [2, 1], [table.alloc(@other), table.size]
    assert_equal 1, table.reset!.alloc(@one)
  end

  test "the limit is 2**31 - 1 unless told" do
    assert_equal (2**31) - 1, @table.limit
    assert_equal (2**31) - 1, HandleTable.new(limit: nil).limit
    assert_equal 3, HandleTable.new(limit: 3).limit
  end

  test "anything else as a limit is refused" do
    [0, -1, 2**31, 2**70, 1.5, "3", :a, [], true].each do |limit|
      assert_fails(ArgumentError, "limit must be an Integer from 1 to 2147483647, got #{limit.inspect}") do
        HandleTable.new(limit:)
      end
    end
    assert_fails(ArgumentError, "unknown keyword: :size") { HandleTable.new(size: 1) }
    assert_fails(ArgumentError, "wrong number of arguments (given 1, expected 0)") { HandleTable.new(1) }
  end

  test "it cannot be copied or made without new" do
    assert_raises(TypeError) { HandleTable.allocate }
    assert_raises(TypeError) { @table.dup }
    assert_raises(TypeError) { Marshal.dump(@table) }
  end

  test "inspect shows how many objects there are, and none of them" do
    @table.alloc(Struct.new(:password).new("hunter2"))
    assert_equal "#<Kobako::RPC::HandleTable size=1>", @table.inspect
  end

  test "what it holds is alive and stays in its place" do
    ids = Array.new(200) { |number| @table.alloc(+"object #{number}") }
    GC.start
    GC.compact
    assert_equal(Array.new(200) { |number| "object #{number}" }, ids.map { |id| @table.fetch(id) })
    texts = ids.map { |id| @table.fetch(id) }
    assert_equal ids, (texts.map { |text| @table.alloc(text) })
  end

  test "what it has let go of can be collected" do
    { release: 1, mark_disconnected: 1, reset!: 0 }.each do |method, arity|
      references = Array.new(40) { dropped_by(HandleTable.new, method, arity) }
      GC.start
      # the collector also finds what is still on the machine's stack
      assert_operator references.count { |_, reference| reference.weakref_alive? }, :<, 20, method
    end
  end

  def dropped_by(table, method, arity)
    object = Object.new
    id = table.alloc(object)
    table.public_send(method, *[id].first(arity))
    [table, WeakRef.new(object)]
  end

  # A Server of a table with room for three.
  def server
    @server ||= Kobako::RPC::Server.new(handle_table: HandleTable.new(limit: 3)).tap do |server|
      server.define(:S).bind(:Make, -> { Object.new }).bind(:Count, ->(*list, **named) { list.size + named.size })
    end
  end

  # The Response's value, or the Fault's type and message.
  def answer(target, method, *args, **kwargs)
    bytes = Kobako::RPC.encode_request(Request.new(target:, method:, args:, kwargs:))
    response = Kobako::RPC.decode_response(server.dispatch(bytes))
    response.ok? ? response.value : [response.fault.type, response.fault.message]
  end

  test "a Server gives Handles until its table's limit, and then Faults" do
    assert_equal [1, 2, 3], (Array.new(3) { answer("S::Make", "call").id })
    2.times do
      assert_equal ["runtime", "Kobako::HandleTableExhausted: a run has at most 3 Handles, and all of them are given"],
                   answer("S::Make", "call")
    end
    assert_equal 1, answer("S::Count", "call", Handle.new(3))
    server.reset_handles!
    assert_equal 1, answer("S::Make", "call").id
  end

  test "a request with an id that was never given is an undefined Fault" do
    unknown = ["undefined", "the Handle is none of this run"]
    answer("S::Make", "call")
    assert_equal unknown, answer(Handle.new(2), "to_s")
    assert_equal unknown, answer("S::Count", "call", Handle.new(2))
    assert_equal unknown, answer("S::Count", "call", [{ a: Handle.new((2**31) - 1) }])
    assert_equal unknown, answer("S::Count", "call", a: Handle.new(2))
    server.reset_handles!
    assert_equal unknown, answer("S::Count", "call", Handle.new(1))
  end

  test "a request with a disconnected id is a disconnected Fault" do
    disconnected = ["disconnected", "the Handle is disconnected"]
    object = Object.new
    id = server.handle_table.alloc(object)
    assert server.disconnect(object)
    refute server.disconnect(object)
    assert_equal disconnected, answer(Handle.new(id), "to_s")
    assert_equal disconnected, answer("S::Count", "call", [Handle.new(id)])
    assert_equal disconnected, answer("S::Count", "call", a: Handle.new(id))
  end

  test "a Handle in a message is an id alone" do
    assert_equal "#<data Kobako::RPC::Handle id=1>", Handle.new(1).inspect
    [0, -1, 2**31, 1.0, "1", nil].each do |id|
      assert_fails(ArgumentError, "a Handle's id must be an Integer from 1 to 2147483647, got #{id.inspect}") do
        Handle.new(id)
      end
    end
  end
end
