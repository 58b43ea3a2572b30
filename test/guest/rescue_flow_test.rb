# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

# How a rescue clause is entered and left, and what $! and cause then are.
class RescueFlowTest < Minitest::Test
  include LikeRecentCruby

  test "however a clause is left, $! is what it was before" do
    assert_like_recent_cruby(<<~'RUBY')
      def early; begin; raise "a"; rescue; return 1; end; end; [early, $!]
      [[1, 2, 3].each { |x| begin; raise "a"; rescue; next if x < 3; break x; end }, $!]
      i = 0; begin; i += 1; raise "x"; rescue; retry if i < 3; end; [i, $!]
      [catch(:out) { begin; raise "a"; rescue; throw :out, 3; end }, $!]
      begin; raise "a"; rescue; begin; raise "b"; rescue; end; $!.message; end
      begin; begin; raise "a"; rescue; raise "b"; end; rescue => e; [$!.message, e.cause.message]; end
      i = 0; while i < 3; i += 1; begin; raise "a"; rescue; next; end; end; $!
      [begin; Integer("z"); rescue; 7; ensure; 8; end, $!]
      [(raise "x" rescue 5), $!]
      def value; raise "x"; rescue => e; [e.message, 1]; end; [value, $!]
    RUBY
  end

  test "a cause is what was being rescued, and no other" do
    assert_like_recent_cruby(<<~'RUBY')
      begin; begin; raise "a"; rescue; Integer("z"); end; rescue => e; [e.class, e.cause.message]; end
      begin; raise "a"; rescue; end; begin; raise "b"; rescue => e; e.cause; end
      begin; begin; raise "a"; rescue => e; raise e; end; rescue => f; f.cause; end
      e = RuntimeError.new("a"); begin; raise e, cause: e; rescue => f; f.cause; end
      a = RuntimeError.new("a"); b = RuntimeError.new("b"); begin; raise a, cause: b; rescue; end; raise b, cause: a
      begin; begin; begin; raise "a"; rescue; raise "b"; end; rescue; raise "c"; end; rescue => e; e.cause.cause.message; end
    RUBY
  end

  test "a clause asks === of a class or module that has one of its own" do
    assert_like_recent_cruby(<<~'RUBY')
      m = Module.new { def self.===(error) = error.message == "me" }; begin; raise "me"; rescue m; :matched; end
      m = Module.new { def self.===(error) = error.message == "me" }; begin; raise "you"; rescue m; 1; rescue => e; e.message; end
      class Retriable < StandardError; def self.===(error) = super || error.is_a?(IOError); end; begin; raise EOFError; rescue Retriable; 2; end
      begin; raise "a"; rescue Module.new { def self.===(error) = raise("while matching") }; 1; end
    RUBY
  end

  test "raise takes what Ruby's takes" do
    assert_like_recent_cruby(<<~'RUBY')
      class Coded < StandardError; def initialize(code: 0) = super("code #{code}"); end; raise Coded, code: 5
      class Coded2 < StandardError; def initialize(code: 0) = super("code #{code}"); end; raise Coded2.new(code: 5), cause: nil
      class Coded3 < StandardError; def initialize(**all); super(all.size.to_s); end; end; raise Coded3, a: 1, b: 2
      class Five < StandardError; def self.exception(*) = 5; end; raise Five
      raise RuntimeError, "a", nil
      raise RuntimeError, "a", 5
      raise "a", "b", "c", "d"
      o = Object.new; def o.exception(*) = ArgumentError.new("made"); raise o
      fail "x"
      Kernel.raise IndexError, "y"
    RUBY
  end

  test "a method's body serves its own class and those below" do
    assert_like_recent_cruby(<<~'RUBY')
      class Upper; def m = 1; end; class Lower < Upper; define_method(:n, Upper.instance_method(:m)); end; Lower.new.n
      class Other; define_method(:plus, 5.method(:+)); end
      class Other2; define_method(:up, String.instance_method(:upcase)); end
      class Other3; define_method(:sum_up, Kernel.instance_method(:format)); end; Other3.new.sum_up("%d", 1)
    RUBY
  end

  test "at_exit runs when the script has ended, the last block first, whatever ended it" do
    sandbox = Kobako::Sandbox.new
    assert_equal 5, sandbox.run("at_exit { puts 1 }; at_exit { puts 2 }; puts 0; 5")
    assert_equal "0\n2\n1\n", sandbox.stdout
    error = assert_raises(Kobako::SandboxError) { sandbox.run("at_exit { puts 1; raise 'late' }; raise 'first'") }
    assert_equal %W[first 1\n], [error.message, sandbox.stdout]
    assert_equal "late", assert_raises(Kobako::SandboxError) { sandbox.run("at_exit { raise 'late' }; 1") }.message
    assert_raises(Kobako::TimeoutError) { Kobako::Sandbox.new(timeout: 0.2).run("at_exit { loop {} }; 1") }
  end

  test "calls nest ten thousand deep, and deeper is an error that can be rescued" do
    sandbox = Kobako::Sandbox.new
    assert_equal 10_000, sandbox.run("def deep(n) = n == 0 ? 0 : 1 + deep(n - 1)\ndeep(10_000)")
    assert_equal "stack level too deep",
                 sandbox.run("def down = down\nbegin; down; rescue SystemStackError => e; e.message; end")
  end
end
