# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

class SystemCallErrorTest < Minitest::Test
  include LikeRecentCruby

  # Class, message and number of what the expression gives or raises.
  def told(expressions)
    expressions.lines.map do |line|
      "begin; error = (#{line.chomp}); rescue SystemCallError => error; end; [error.class, error.message, error.errno]"
    end
  end

  test "a number that is known makes an error of its class" do
    assert_like_recent_cruby(*told(<<~RUBY))
      SystemCallError.new(2)
      SystemCallError.new("a", 2)
      SystemCallError.new(nil, 2)
      SystemCallError.new("a", 2, "place")
      SystemCallError.new(0)
      SystemCallError.new(12_345)
      SystemCallError.new("a", 12_345)
      SystemCallError.new("a")
      SystemCallError.new("a", nil)
      SystemCallError.new(nil)
      SystemCallError.new
      SystemCallError.new(1.5)
      SystemCallError.new("a", "b")
      SystemCallError.new(:a)
    RUBY
  end

  test "an error of a class with a number" do
    assert_like_recent_cruby(*told(<<~RUBY))
      Errno::ENOENT.new
      Errno::ENOENT.new("a")
      Errno::ENOENT.new("a", "place")
      Errno::ENOENT.new(nil)
      Errno::ENOENT.new(3)
      Errno::ENOENT.new(1, 2, 3)
      Errno::NOERROR.new
      Errno::EWOULDBLOCK.new
      raise Errno::EACCES
      raise Errno::EACCES, "file"
      raise SystemCallError, "a"
      raise SystemCallError
      class MissingFile < Errno::ENOENT; end; MissingFile.new("a")
      class NamedFile < Errno::ENOENT; def initialize(name) = super("of \#{name}"); end; NamedFile.new("a")
    RUBY
  end

  test "errors of the same number match" do
    assert_like_recent_cruby(<<~RUBY)
      Errno::ENOENT === SystemCallError.new(2)
      Errno::EPERM === SystemCallError.new(2)
      SystemCallError === Errno::EPERM.new
      SystemCallError === 2
      class LostFile < Errno::ENOENT; end; [LostFile === Errno::ENOENT.new, Errno::ENOENT === LostFile.new, LostFile::Errno]
      class Unnumbered < SystemCallError; end; [Unnumbered === Errno::ENOENT.new, Unnumbered === SystemCallError.new("a")]
      begin; raise SystemCallError.new(2); rescue Errno::EPERM, Errno::ENOENT; 1; end
    RUBY
  end
end
