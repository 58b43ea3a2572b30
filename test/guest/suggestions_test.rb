# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_recent_cruby"

# What follows a message where a near name is known.
class SuggestionsTest < Minitest::Test
  include LikeRecentCruby

  SHOWN = 'error.detailed_message(highlight: false).lines.reject { |line| line =~ /\A\s*$|\^\^|rescue/ }.join'

  def assert_hints_like_cruby(*scripts)
    assert_like_recent_cruby(*scripts.map { |script| "begin; #{script}; rescue StandardError => error; #{SHOWN}; end" })
  end

  test "a method's name that is near to another's" do
    assert_hints_like_cruby("[1].frist", "'a'.upcas", "5.tmes", "{}.ech", "[].lenght", "'x'.revers", "nil.to_z",
                            "1.5.ruond", "[3].srot", "Math.squrt(4)", "class Bill; def total; end; end; Bill.new.totl",
                            "class Person; attr_accessor :name; end; Person.new.nmae")
  end

  test "a variable's, a constant's and a key's" do
    assert_hints_like_cruby("Strng", "Arry", "Math::PIE", "Intger", "Kobako2 = 1; Kobaka2",
                            "raise KeyError.new('no', receiver: { foo: 1, bar: 2 }, key: :fooo)",
                            "raise KeyError.new('no', receiver: { 'name' => 1 }, key: 'nmae')",
                            "raise KeyError.new('no', receiver: { a: 1 }, key: :zzzzz)", "raise KeyError.new('no')",
                            "class Sum; def total; end; def x; totl; end; end; Sum.new.x")
  end

  test "nothing, where nothing is near" do
    assert_hints_like_cruby("[1].zzzyyyxxx", "Qqqqqqqq", "qqqqqqqq_q", "nil.zork")
  end

  test "the host tells it beside the message" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("[1].frist") }
    assert_equal "undefined method 'frist' for an instance of Array", error.message
    assert_equal "Did you mean?  first", error.hint
    assert_includes error.detailed_message, "\nDid you mean?  first\n    from (script):1"
    assert_equal({ "hint" => "Did you mean?  first" }, error.details)
    assert_nil assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("nil.zork") }.hint
  end

  test "the command prints it" do
    out, status = Open3.capture2e(RbConfig.ruby, "-Ilib", "exe/kobako", "-e", "[1].frist", chdir: ROOT)
    refute_predicate status, :success?
    assert_includes out, "    Did you mean?  first\n"
  end

  test "an exception that asks for a hint of its own tells any text, and nothing else" do
    own = "class E < StandardError; def __hint = %s; end\nraise E, 'x'"
    { '"any"' => "any", "nil" => nil, "5" => nil, "raise('again')" => nil }.each do |hint, told|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run(format(own, hint)) }
      assert_equal ["x", told], [error.message, error.hint]
    end
  end
end
