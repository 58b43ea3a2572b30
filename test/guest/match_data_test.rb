# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# MatchData.
class MatchDataTest < Minitest::Test
  include LikeCruby

  test "what a match says of itself" do
    assert_like_cruby(<<~'RUBY')
      m = /(?<a>\w)(?<b>\d)?/.match("xy1"); [m[0], m[1], m[:a], m["b"], m[-1], m[5], m[-5]]
      m = /(?<a>\w)(?<b>\d)?/.match("xy1"); m[:c]
      m = /(.)(.)(.)/.match("abcd"); [m[0..1], m[1,2], m[1..], m[-2..], m[5,1], m[4,1], m[0...-1], m[9..]]
      m = /(.)(.)/.match("éàb"); [m.begin(0), m.begin(2), m.end(1), m.offset(2), m.byteoffset(2), m.end(0)]
      m = /b(.)?/.match("éb"); [m.begin(1), m.end(1), m.offset(1), m.byteoffset(1), m.offset(0), m.byteoffset(0)]
      m = /(?<x>b)/.match("éb"); [m.begin(:x), m.end("x"), m.offset(:x), m.byteoffset("x")]
      m = /b/.match("b"); m.begin(1)
      m = /b/.match("b"); m.begin(-1)
      m = /b/.match("b"); m.offset(3)
      m = /b/.match("b"); m.begin(:q)
      m = /b/.match("b"); m.byteoffset(:q)
      m = /(.)(.)?/.match("a"); [m.captures, m.to_a, m.size, m.length, m.names, m.values_at(0, 1, 2, -1), m.values_at(0..1)]
      m = /(?<a>.)(?<b>.)?/.match("x"); [m.named_captures, m.named_captures(symbolize_names: true), m.names, m.values_at(:a, "b", 0)]
      m = /(?<a>.)|(?<a>..)/.match("x"); m.named_captures
      m = /(?<a>x)|(?<a>y)/.match("y"); [m[:a], m.named_captures, m.begin(:a), m.regexp.named_captures, m.regexp.names]
      m = /b/.match("abc"); [m.pre_match, m.post_match, m.to_s, m.string, m.string.frozen?, m.regexp]
      m = /(.)/.match("abc"); m.string << "x"
      s = "abc"; m = /b/.match(s); s << "def"; [m.string, m.post_match]
      m = /(?<a>.)(?<b>.)/.match("xy"); case m; in {a:, b:} then [a, b] end
      m = /(.)(.)/.match("xy"); case m; in [a, b] then [a, b] end
      m = /(?<a>.)(?<b>.)/.match("xy"); [m.deconstruct, m.deconstruct_keys([:a]), m.deconstruct_keys(nil), m.deconstruct_keys([:q, :a]), m.deconstruct_keys([:a, :q])]
      m = /(?<a>.)/.match("xy"); m.deconstruct_keys(["a"])
      m = /(?<a>.)/.match("xy"); m.deconstruct_keys(1)
      /(.)/.match("x") == /(.)/.match("x")
      /(.)/.match("x").eql?(/(.)/.match("x"))
      /(.)/.match("x") == /./.match("x")
      /(.)/.match("x").hash == /(.)/.match("x").hash
      { /a/ => 1 }[/a/]
      [/a/ == /a/, /a/ == /a/i, /a/.eql?(/a/), /a/.hash == /a/.hash, /a/ == "a"]
      m = /(?<a>.)(?<b>.)?/.match("x"); m.inspect
      m = /(.)(.)?/.match("x"); m.inspect
      m = /(?<a>.)(?<a>.)/.match("xy"); m.inspect
      m = /./.match("é"); [m, m.inspect]
      m = /(.)/.match("x"); m.match(1)
      m = /(?<q>.)(z)?/.match("x"); [m.match(:q), m.match(0), m.match_length(:q)]
      /(.)(.)/.match("ab") { |m| m[2] }
      /(z)/.match("ab") { |m| m[2] }
      "ab".match(/(.)(.)/) { |m| m[2] }
      "hello".match(/l/, 3).begin(0)
      "héllo".match(/l/, 3).begin(0)
      "héllo".match(/h/, 1)
      [/(?<a>.)(?<b>.)/.names, /(?<a>.)(?<b>.)/.named_captures, /(.)/.names, /(.)/.named_captures]
      [/a/i.casefold?, /a/.casefold?, /a/mix.options, /a/.options]
      [/a/.source, /\//.source, /\u00e9/.source, /é/.source]
    RUBY
  end
end
