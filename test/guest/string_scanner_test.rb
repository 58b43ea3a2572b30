# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# StringScanner, as in CRuby.
class StringScannerTest < Minitest::Test
  include LikeCruby

  def program(expressions, messages) = "require 'strscan'\n#{super}"

  test "it reads what matches at its place" do
    assert_like_cruby(<<~'RUBY')
      s = StringScanner.new("ab 12"); [s.scan(/\w+/), s.scan(/\d/), s.skip(/\s+/), s.check(/\d+/), s.match?(/\d/), s.scan(/\d+/), s.eos?]
      s = StringScanner.new("ab 12"); [s.scan_until(/\d/), s.pos, s.pre_match, s.matched, s.post_match, s.rest, s.rest_size]
      s = StringScanner.new("a=1;b=2"); [s.skip_until(/=/), s.check_until(/;/), s.exist?(/b/), s.peek(2), s.getch, s.pos]
      s = StringScanner.new("k: v"); [s.scan(/(?<key>\w+): (?<value>\w+)(x)?/), s[0], s[1], s[:key], s["value"], s.captures, s.values_at(0, -2), s.named_captures, s.size]
      s = StringScanner.new("a\nb"); [s.scan(/a$/), s.scan(/^b/), s.getch, s.bol?, s.scan(/^b/), s.bol?]
      s = StringScanner.new("xay"); s.getch; [s.scan(/\Aa/), s.scan(/(?<=a)y/), s.scan(/y/)]
      s = StringScanner.new("ab"); [s.scan("a"), s.matched, s.scan("a"), s.matched]
    RUBY
  end

  test "its place is a byte, which may be set" do
    assert_like_cruby(<<~'RUBY')
      s = StringScanner.new("héé"); [s.getch, s.getch, s.pos, s.charpos, s.get_byte, s.rest.bytesize]
      s = StringScanner.new("hello"); s.pos = 3; [s.rest, s.pos = -1, s.rest, s.reset.pos, s.terminate.pos, s.eos?, s.rest?]
      s = StringScanner.new("hello"); s.scan(/hel/); s.unscan; [s.pos, s.matched, s[0], s.pre_match]
      s = StringScanner.new("a"); [s.scan(/a/), (s << "bc").rest, s.scan(/b/), s.string, (s.string = "z"), s.pos]
      [StringScanner.new("").inspect, StringScanner.new("test string").inspect, StringScanner.new("test string").tap { |t| t.scan(/test s/) }.inspect]
    RUBY
    assert_like_cruby(<<~'RUBY', messages: true)
      StringScanner.new("a").pos = 2
      StringScanner.new("a").unscan
      StringScanner.new(5)
      StringScanner.new("a").tap { |s| s.scan(/(?<x>a)/) }[:y]
    RUBY
  end

  test "a long text is read in pieces in time" do
    script = 'require "strscan"; s = StringScanner.new("word " * 4000); n = 0; n += 1 while s.skip(/\w+\s/); n'
    assert_equal 4000, Kobako::Sandbox.new(timeout: 10).run(script)
  end

  test "a String that changes meanwhile is read as it is then" do
    assert_equal [nil, "", nil], Kobako::Sandbox.new.run(<<~'RUBY')
      require "strscan"
      text = +"long enough"
      scanner = StringScanner.new(text)
      scanner.scan(/long e/)
      text.replace("x")
      [scanner.scan(/./), scanner.rest, scanner.getch]
    RUBY
  end
end
