# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/snippets"

# Methods, classes, modules, and who may call what.
class SyntaxDefinitionsTest < Minitest::Test
  include Snippets

  test "classes, modules and methods" do
    assert_snippets "definitions"
  end

  test "small classes in use" do
    assert_snippets "classes"
  end

  test "idioms" do
    assert_snippets "idioms"
  end

  test "small programs" do
    assert_snippets "programs"
    assert_snippets "everyday"
  end

  test "BEGIN comes first, and only at the top" do
    sandbox = Kobako::Sandbox.new
    assert_equal [1, 2], sandbox.run("$x << 2\nBEGIN { $x = [1] }\n$x")
    error = assert_raises(Kobako::SandboxError) { sandbox.run("def f\n  BEGIN { }\nend") }
    assert_equal "(script):2:3: BEGIN is permitted only at toplevel", error.message
  end

  test "alias of a global variable" do
    assert_equal [2, 2], Kobako::Sandbox.new.run("$a = 1\nalias $b $a\n$b = 2\n[$a, $b]")
  end

  test "who may call a method" do
    wanted = [[:secret], %i[a a=], 3, "NoMethodError", "NoMethodError", false, true]
    assert_equal wanted, Kobako::Sandbox.new.run(<<~RUBY)
      class Account
        SECRETS = [(private def secret = 1)]
        NAMES = attr_accessor :a
        def initialize(balance) = @balance = balance
        def more_than(other) = balance - other.balance
        protected attr_reader :balance
        private_class_method def self.hidden = 1
        private
        attr_writer :note
      end
      account = Account.new(5)
      raised = ->(&block) { block.call rescue $!.class.to_s }
      [Account::SECRETS, Account::NAMES, account.more_than(Account.new(2)), raised.() { account.balance },
       raised.() { account.note = 1 }, account.respond_to?(:secret), account.respond_to?(:secret, true)]
    RUBY
  end
end
