# frozen_string_literal: true

require_relative "../test_helper"

# `require` knows the libraries that the guest has, and says which they are.
class RequireTest < Minitest::Test
  def in_guest(script, **options) = Kobako::Sandbox.new(**options).run(script)

  def load_error(script)
    in_guest("begin; #{script}; rescue LoadError => e; [e.message, e.path, e.class.superclass.to_s]; end")
  end

  test "a library is required once, and says so" do
    assert_equal [true, false, false, true, false],
                 in_guest('[require("json"), require("json"), require("json.rb"), require("set"), require("set")]')
  end

  test "each run begins without libraries" do
    sandbox = Kobako::Sandbox.new
    script = '[Object.const_defined?(:JSON), require("json"), Object.const_defined?(:JSON)]'
    assert_equal [[false, true, true]] * 2, Array.new(2) { sandbox.run(script) }
  end

  test "what Ruby has loaded already is not loaded" do
    assert_equal [false] * 5, in_guest("%w[complex enumerator fiber rational thread].map { |name| require(name) }")
  end

  test "every library can be required, alone and with all others" do
    names = in_guest("Kobako::Features::NAMES")
    names.each { |name| assert_equal true, in_guest("require #{name.inspect}"), name }
    assert_equal [true], in_guest("Kobako::Features::NAMES.map { |name| require(name) }.uniq")
    assert_equal names.map { |name| "#{name}.rb" },
                 in_guest("Kobako::Features::NAMES.each { |name| require name }; $LOADED_FEATURES")
  end

  test "a constant that a library defines loads it" do
    assert_equal [[1], true], in_guest('[JSON.parse("[1]"), require("json")]')
    assert_equal "[1]", in_guest("class Writer; include JSON; def self.text = JSON.generate([1]); end; Writer.text")
    assert_equal ['{"a":[1,null]}', '"5.5"', "5.5"], in_guest('[{ a: [1, nil] }.to_json, "5.5".to_json, 5.5.to_json]')
  end

  test "anything else is a LoadError that says what there is" do
    message, path, above = load_error('require "net/http"')
    assert_match(%r{\Acannot load such file -- net/http \(the sandbox has .*json.*set.*\)\z}, message)
    assert_equal ["net/http", "ScriptError"], [path, above]
    ['require_relative "helper"', 'load "helper"', "autoload :Helper, 'helper'"].each do |script|
      assert_match(/\Acannot load such file -- helper \(/, load_error(script).first)
    end
    error = assert_raises(Kobako::SandboxError) { in_guest("1\nrequire 'rails'") }
    assert_equal ["LoadError", ["(script):2"]], [error.klass, error.backtrace_lines]
  end

  test "autoload of a library is nothing to do" do
    assert_equal [nil, [1]], in_guest('[autoload(:JSON, "json"), JSON.parse("[1]")]')
  end

  test "a feature is named by a String, or by what becomes one" do
    {
      "nil" => "nil", "5" => "Integer", ":json" => "Symbol", "[]" => "Array"
    }.each do |given, name|
      assert_equal "no implicit conversion of #{name} into String",
                   in_guest("begin; require(#{given}); rescue TypeError => e; e.message; end")
    end
    assert_equal true, in_guest("path = Object.new; def path.to_str = 'json'; require(path)")
  end

  test "a Namespace may have the name of a library's module, and both work" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:JSON).bind(:Store, ->(text) { text.size })
    assert_equal [3, [1]], sandbox.run('require "json"; [JSON::Store.call("[1]"), JSON.parse("[1]")]')
    error = assert_raises(ArgumentError) { Kobako::Sandbox.new.define(:JSON).bind(:ParserError, -> {}) }
    assert_equal "JSON::ParserError is the guest's own already, and stays what it is", error.message
  end

  test "a script may have a class of a library's name" do
    assert_equal ["mine", "JSON is not a module"], in_guest(<<~RUBY)
      class JSON
        def self.parse(*) = "mine"
      end
      [JSON.parse("[1]"), (begin; require("json"); rescue TypeError => e; e.message; end)]
    RUBY
  end
end
