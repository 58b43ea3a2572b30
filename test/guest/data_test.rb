# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Data, as in CRuby.
class DataTest < Minitest::Test
  include LikeCruby

  test "members and values" do
    assert_like_cruby(<<~'RUBY')
      data = Data.define(:a, :b); data.new(1, 2)
      data = Data.define(:a, :b); data.new(a: 1, b: 2)
      data = Data.define(:a, :b); data.new(1)
      data = Data.define(:a, :b); data.new(1, 2, 3)
      data = Data.define(:a, :b); data.new(a: 1)
      data = Data.define(:a, :b); data.new(a: 1, b: 2, c: 3)
      data = Data.define(:a, :b); data[1, 2]
      data = Data.define(:a, :b); data.new(1, 2).with(b: 5)
      data = Data.define(:a, :b); data.new(1, 2).with
      data = Data.define(:a, :b); data.new(1, 2).with(1)
      data = Data.define(:a, :b); data.new(1, 2).with(c: 1)
      data = Data.define(:a, :b); data.new(1, 2).to_h
      data = Data.define(:a, :b); data.new(1, 2).to_h { |k, v| [v, k] }
      data = Data.define(:a, :b); data.new(1, 2).inspect
      data = Data.define(:a, :b); data.new(1, 2).to_s
      data = Data.define(:a, :b); data.members
      data = Data.define(:a, :b); data.new(1, 2).members
      data = Data.define(:a, :b); data.new(1, 2) == data.new(1, 2)
      data = Data.define(:a, :b); data.new(1, 2) == data.new(1.0, 2)
      data = Data.define(:a, :b); data.new(1, 2).eql?(data.new(1.0, 2))
      data = Data.define(:a, :b); data.new(1, 2).hash == data.new(1, 2).hash
      data = Data.define(:a, :b); data.new(1, 2).frozen?
      data = Data.define(:a, :b); data.new(1, 2).a = 1
      data = Data.define(:a, :b); data.new(1, 2).deconstruct_keys([:a])
      data = Data.define(:a, :b); data.new(1, 2).deconstruct_keys(nil)
      data = Data.define(:a, :b); case data.new(1, 2); in { a:, b: } then [a, b]; end
    RUBY
  end

  test "new classes" do
    assert_like_cruby(<<~'RUBY')
      Data.define(:x) { def y = x * 2 }.new(2).y
      Data.define.new
      Data.define.new.inspect
      Data.define(:a, :a)
      Data.define("a").new(1)
      Data.define(:a=) rescue $!.message
      Data.new rescue $!.class
      data = Data.define(:a, :b); data.new(1, 2).dup.equal?(1)
      data = Data.define(:a, :b); data.instance_methods(false).sort
      data = Data.define(:a, :b); data.new([1], 2).a << 2
      data = Data.define(:a, :b); { data.new(1, 2) => 1 }[data.new(1, 2)]
      data = Data.define(:a, :b); d = data.new("x", nil); "#{d}"
      data = Data.define(:a, :b); data.respond_to?(:define)
      data = Data.define(:a, :b); data.method_defined?(:a)
    RUBY
  end
end
