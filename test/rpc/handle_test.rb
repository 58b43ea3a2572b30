# frozen_string_literal: true

require_relative "../test_helper"

class HandleTest < Minitest::Test
  Handle = Kobako::RPC::Handle

  test "it is its id, frozen" do
    handle = Handle.new(1)
    assert_equal [1, 2_147_483_647], [handle.id, Handle.new(id: 2_147_483_647).id]
    assert_predicate handle, :frozen?
    assert_equal "#<data Kobako::RPC::Handle id=1>", handle.inspect
  end

  test "Handles of the same id are equal, and the same key" do
    assert_equal Handle.new(1), Handle.new(id: 1)
    refute_equal Handle.new(1), Handle.new(2)
    refute_equal Handle.new(1), 1
    assert_equal 5, { Handle.new(1) => 5 }[Handle.new(1)]
  end

  test "what is no id is refused" do
    [0, -1, 2_147_483_648, 2**64, 1.0, 1r, "1", nil, :a, true, Handle.new(1)].each do |id|
      message = "a Handle's id must be an Integer from 1 to 2147483647, got #{id.inspect}"
      assert_fails(ArgumentError, message) { Handle.new(id) }
      assert_fails(ArgumentError, message) { Handle.new(1).with(id:) }
    end
    assert_fails(ArgumentError, "missing keyword: :id") { Handle.new }
  end
end
