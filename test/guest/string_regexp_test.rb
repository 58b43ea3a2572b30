# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# What a String does with a Regexp.
class StringRegexpTest < Minitest::Test
  include LikeCruby

  test "[], []=, slice!, index, start_with? and partition" do
    assert_like_cruby(<<~'RUBY')
      "hello"[/l+/]
      "hello"[/(h)(e)/, 2]
      "hello"[/(?<v>[aeiou])/, "v"]
      "hello"[/(?<v>[aeiou])/, :v]
      "hello"[/(?<v>[aeiou])/, :w]
      "hello"[/z/]
      "hello"[/(h)(z)?/, 2]
      "hello"[/(h)/, 5]
      "hello"[/(h)/, -1]
      s = +"hello"; s[/l+/] = "L"; s
      s = +"hello"; s[/(h)(e)/, 2] = "E"; s
      s = +"hello"; s[/(?<v>[aeiou])/, "v"] = "_"; s
      s = +"hello"; s[/z/] = "x"; s
      s = +"hello"; s[/(h)/, 3] = "x"; s
      s = +"hello"; s[/(h)(z)?/, 2] = "x"; s
      s = +"hello"; s[/l/] = 5; s
      s = "hello".freeze; s[/l/] = "x"
      s = +"héllo"; s[/é/] = "eee"; s
      s = +"hello"; [s.slice!(/l+/), s]
      s = +"hello"; [s.slice!(/(h)(e)/, 1), s]
      s = +"hello"; [s.slice!(/z/), s]
      s = +"hello"; [s.slice!(/(?<v>e)/, :v), s]
      "hello".freeze.slice!(/l/)
      "hello".index(/l/)
      "hello".index(/l/, 3)
      "hello".index(/l/, -1)
      "hello".index(/l/, -2)
      "hello".index(/l/, 50)
      "hello".index(/l/, -50)
      "hello".index(//, 5)
      "hello".index(//, 6)
      "héllo".index(/l/)
      "héllo".index("l")
      "hello".rindex(/l/)
      "hello".rindex(/l/, 2)
      "hello".rindex(/l/, -3)
      "hello".rindex(/l/, -50)
      "hello".rindex(/l/, 50)
      "hello".rindex(/ll/)
      "hello".rindex(//)
      "hello".rindex(/z/)
      "héllé".rindex(/é/)
      "héllé".rindex(/é/, 3)
      "héllo".byteindex(/l/)
      "héllo".byteindex(/l/, 4)
      "héllo".byteindex(/l/, 2)
      "héllo".byteindex(/l/, 99)
      "héllo".byterindex(/l/)
      "héllo".byterindex(/l/, 3)
      "hello".start_with?(/h/)
      "hello".start_with?(/e/)
      "hello".start_with?("x", /he/)
      "hello".start_with?(/\Ahe/)
      "hello".start_with?(/^he(l)/)
      "hello".start_with?("he") && "hello".end_with?("lo")
      "hello".start_with?(1)
      "hello".partition(/l/)
      "hello".partition(/z/)
      "hello".partition("l")
      "hello".rpartition(/l/)
      "hello".rpartition(/z/)
      "hello".rpartition(/l*/)
      "hello".rpartition("l")
      "a.b.c".partition(/\./) + "a.b.c".rpartition(/\./)
    RUBY
  end

  test "sub and gsub" do
    assert_like_cruby(<<~'RUBY')
      "hello".sub(/l/, "L")
      "hello".sub(/l/) { |m| m.upcase }
      "hello".sub(/(?<x>l)/, '[\k<x>]')
      "hello".sub(/(l)(l)/, '\2-\1-\0-\&')
      "hello".gsub(/l/, "l" => "1")
      "hello".gsub(/[el]/, "e" => 3, "l" => nil)
      "hello".gsub(/[el]/, Hash.new { |h, k| k.upcase })
      "hello".gsub(/l/, '<\0>')
      "hello".gsub(/(l)/, '<\1\\\\>')
      "hello".gsub(/l/, '\\\\')
      "hello".gsub(/l/, '\\')
      "hello".gsub(/l/, '\`')
      "hello".gsub(/l/, "\\'")
      "hello".gsub(/(h)|(l)/, '\+')
      "hello".gsub(/l/, '\9\5')
      "hello".gsub(/l/, '\k<q>')
      "hello".gsub(/(?<q>l)/, '\k<q>\k<q')
      "hello".gsub(/l/, '\kq')
      "hello".gsub(/l/, '\x\q')
      "hello".gsub(/l/, "a\\")
      "hello".gsub("l", "L")
      "hello".gsub("l") { |m| m + $~[0] + $`.size.to_s }
      "hello".gsub("l", '\0\0')
      "a.c".gsub(".", "-")
      "hello".gsub("", "-")
      "hello".gsub(//, "-")
      "héé".gsub(//, "-")
      "hello".gsub(/x*/, "-")
      "hello".gsub(/l*/, "-")
      "hello".gsub(/$/, "!")
      "a\nb\n".gsub(/^/, "> ")
      "a\nb\n".gsub(/$/, "!")
      "hello".gsub(/l/).to_a
      "hello".gsub(/l/).with_index { |m, i| "#{m}#{i}" }
      "hello".gsub(/l/) { nil }
      "hello".gsub(/l/) { 5 }
      "hello".gsub(/l/) { :x }
      "hello".gsub
      "hello".gsub(/l/, "x", "y")
      "hello".sub(/l/)
      "hello".sub
      "hello".gsub(5, "x")
      "hello".gsub(/l/, 5)
      "hello".gsub(nil, "x")
      "hello".gsub(:l, "x")
      s = +"hello"; [s.gsub!(/l/, "L"), s]
      s = +"hello"; [s.gsub!(/z/, "L"), s]
      s = +"hello"; [s.sub!(/l/, "L"), s]
      s = +"hello"; [s.sub!(/z/, "L"), s]
      s = +"hello"; s.gsub!(/l/) { s << "x"; "L" }
      s = +"hello"; s.gsub(/l/) { s << "x"; "L" }
      s = +"hello"; s.scan(/l/) { s << "x" }
      s = +"hello"; s.gsub!(/l/) { s.replace("q" * 100); "L" }
      "hello".freeze.gsub!(/l/, "")
      "hello".freeze.gsub!(/z/, "")
      "hello".freeze.sub!(/z/, "")
      s = "hello"; s.gsub(/z/, "").equal?(s)
    RUBY
  end

  test "scan and split" do
    assert_like_cruby(<<~'RUBY')
      "hello world".scan(/o/)
      "hello world".scan(/(l)(.)/)
      "hello world".scan(/o/) { |m| m }
      "hello world".scan(/l(.)/) { |a| $~ }
      a = []; "hello world".scan(/(l)(.)/) { |x, y| a << [x, y, $~.begin(0)] }; a
      "hello".scan(//)
      "hello".scan("l")
      "hello".scan("")
      "héllo".scan(/./)
      "a1b2".scan(/[a-z]\d/) { |m| }
      "k=v;k2=v2".scan(/(\w+)=(\w+)/).to_h
      "hello".scan(5)
      "test".scan(/\w(?=t)/)
      "aaa".scan(/(?<=a)a/)
      "ab12cd".scan(/\d+|[a-z]+/)
      "foo.bar(baz)".scan(/\w+|[.()]/)
      "abcabc".scan(/\Gabc/)
      "xabc".scan(/\Gabc/)
      "a,b;c d".split(/[,; ]/)
      "abc".split(//)
      "abc".split(/b*/)
      "aXbXc".split(/x/i)
      "abc".split(/(b)/)
      "abc".split(/(b)?/)
      "a,b,,".split(/,/)
      "a,b,,".split(/,/,-1)
      "a,b,c,d".split(/,/,2)
      "a,b,c,d".split(/,/,1)
      "a1b2c3".split(/(\d)/,2)
      "".split(/x/)
      "".split(//,-1)
      " a b".split(/ /)
      " a b".split(/\s*/)
      "hi mom".split(%r{\s*})
      "abc".split(//,2)
      "abc".split(//,-1)
      "あいう".split(//)
      "aab".split(/a*/)
      "baab".split(/a*/)
      "xaay".split(/(a)*/,-1)
      "abc".split(/$/)
      "a\nb".split(/$/)
      "a\nb".split(/^/)
      "abc".split(/(?=b)/)
      "abc".split(/(?<=b)/)
      "1,2;3".split(/([,;])/, 2)
      "abc".split(/(?=c)|a/,-1)
      "abab".split(/(?=a)/)
      "aa".split(/a?/)
      "aa".split(/a?/,-1)
      "xaxa".split(/a|(?=x)/,-1)
      "HelloWorldFoo".split(/(?=[A-Z])/)
      "a  b c".split
      "a  b c".split(" ", 2)
      "a  b c".split(nil)
      " a  b ".split(" ", -1)
      "abc".split("")
      "a,b".split(",") { |x| x }
      r = []; "a,b".split(/,/) { |x| r << x }; r
      "abc".split(5)
      "abc".split(:b)
      "abc".split(/b/, 1)
      "".split(/b/, 1)
      "".split(" ")
      "a b c".split(/ /, -1)
      "2024-01-02".split(/-/).map(&:to_i)
    RUBY
  end

  test "a Symbol" do
    assert_like_cruby(<<~'RUBY')
      :abc =~ /b/
      :abc !~ /b/
      :abc.match(/b(c)/)[1]
      :abc[/b./]
      :abc[0]
      :abc[1..]
      :abc.match?(/b/)
    RUBY
  end
end
