# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Regexp itself: what is a pattern, what is said of one.
class RegexpTest < Minitest::Test
  include LikeCruby

  test "which characters a class takes, in text and in bytes" do
    assert_like_cruby(<<~'RUBY')
      "\xff" =~ /x/
      "\xff".index(/x/)
      "a\xff".gsub(/a/,"b")
      "a\xff".match?(/a/)
      "a\xffa".split(/a/)
      "a\xffa".scan("a")
      "\xff".b =~ /é/
      "\xffab".b =~ /b/
      "\xff\xe9ab".b =~ /\w/
      /[[:alpha:]]/ =~ "é"
      /\w/ =~ "é"
      "aé b".scan(/\b/).size
      /(?u)\w/ =~ "é"
      /(?a)[[:alpha:]]/ =~ "é"
      "é".match?(/(?a)\b/)
      /[[:word:]]/ =~ "é"
      /\p{Word}/ =~ "é"
      /\P{Word}/ =~ "é!"
      /\p{^Word}/ =~ "é!"
      /[\p{Word}x]/ =~ "é!"
      /[^\p{Word}]/ =~ "é!"
      /[[:^word:]]/ =~ "é!"
      /[^[:word:]]/ =~ "é!"
      /[[:^digit:]]/ =~ "٣a"
      /[^[:digit:]]/ =~ "٣a"
      /[[:^space:]]/ =~ "\u00a0a"
      /\p{Space}/ =~ "a\u00a0"
      /\p{Digit}/ =~ "٣"
      /[[:digit:]]/ =~ "٣"
      [/\s/ =~ "\u00a0", /[[:space:]]/ =~ "\u00a0", /\s/ =~ "\v", /\h/=~"g"]
      /\w/i =~ "\u212a"
      /[a-z]/i =~ "\u212a"
      /s/i =~ "\u017f"
      /ß/i =~ "SS"
      /ss/i =~ "ß"
    RUBY
  end

  # Patterns of every kind, right and wrong.
  PATTERNS = <<~'RUBY'
    Regexp.new('\x{41}')
    Regexp.new('\xff')
    Regexp.new('\xc3\xa9') =~ "é"
    Regexp.new('\303\251') =~ "é"
    Regexp.new('\M-\C-i')
    Regexp.new('\cA') =~ "\x01"
    Regexp.new('\C-a') =~ "\x01"
    Regexp.new('[\cA-\cZ]') =~ "\x05"
    Regexp.new('\u00e9').source
    Regexp.new('\u{61 62}') =~ "ab"
    Regexp.new('[\u3040-\u309f]') =~ "aひ"
    Regexp.new('\u{110000}')
    Regexp.new('\ud800')
    Regexp.new('\u12')
    Regexp.new('\u{}')
    Regexp.new('(?<=a|bc)d') =~ "bcd"
    Regexp.new('\y') =~ "y"
    Regexp.new('\o{101}') =~ "A"
    Regexp.new('\N') =~ "N"
    Regexp.new('\Qa\E') =~ "QaE"
    Regexp.new('[]')
    Regexp.new('[a')
    Regexp.new('[]a]') =~ "]"
    Regexp.new('[^]a]') =~ "]ab"
    Regexp.new('(')
    Regexp.new(')')
    Regexp.new('*')
    Regexp.new('a**') =~ "aa"
    Regexp.new('a++') =~ "aa"
    Regexp.new('a{,3}').match("aaaa")
    Regexp.new('a{100001}')
    Regexp.new('a{2,1}')
    Regexp.new("\\")
    Regexp.new('\k<a>')
    Regexp.new('\g<a>')
    Regexp.new('\p{Foo}')
    Regexp.new('(?z)')
    Regexp.new('(?s)')
    Regexp.new('(?W)a')
    Regexp.new('(?a-i:x)')
    Regexp.new('(?i-a:x)')
    Regexp.new('(?W:x)')
    Regexp.new('(?iW:x)')
    Regexp.new('(?C)')
    Regexp.new('(?y{g})x')
    Regexp.new('(?P<a>x)')
    Regexp.new('(?@x)')
    Regexp.new('(?{x})')
    Regexp.new('(*FAIL)')
    Regexp.new('[z-a]')
    Regexp.new('[[:foo:]]')
    Regexp.new('[:alpha:]') =~ "p"
    Regexp.new('(?<a>\g<a>)')
    Regexp.new('(?<>a)')
    Regexp.new('(?<1a>a)')
    Regexp.new('(?<a>.)\1')
    Regexp.new('\1')
    Regexp.new('(a)\2')
    Regexp.new('(?')
    Regexp.new('(?<')
    Regexp.new('(?#')
    Regexp.new('(?#abc)x') =~ "x"
    Regexp.new('a{2')=~ "a{2"
    Regexp.new('a{,}')=~ "a{,}"
    Regexp.new('x{2}{3}').match("xxxxxxx")
  RUBY

  test "what is a pattern, and what is none" do
    assert_like_cruby(PATTERNS)
    assert_like_cruby(<<~'RUBY')
      Regexp.new('é', Regexp::NOENCODING)
      [/a/n.options, /\xff/n.options, /a/u.options, /é/.options, /a/n.inspect]
    RUBY
  end

  test "Regexp.new" do
    assert_like_cruby(<<~'RUBY')
      Regexp.new(nil)
      Regexp.new(1)
      Regexp.new("a", true)
      Regexp.new("a", nil)
      Regexp.new("a", "mix")
      Regexp.new("a", "q")
      Regexp.new("a", "iq")
      Regexp.new("a", 7)
      Regexp.new(/a/i, "m")
      Regexp.new(/a/i)
      Regexp.new(:a)
      Regexp.new
      Regexp.new(1,2,3,4)
    RUBY
  end

  test "a Regexp that was never made is a TypeError, wherever it is used" do
    assert_like_cruby(<<~'RUBY')
      Regexp.allocate.source
      Regexp.allocate =~ "a"
      Regexp.allocate.to_s
      Regexp.allocate.options
      Regexp.allocate.names
      Regexp.allocate == Regexp.allocate
      Regexp.allocate == /a/
      /a/ == Regexp.allocate
      Regexp.allocate.hash
      "a" =~ Regexp.allocate
      "a".gsub(Regexp.allocate, "")
      "a".split(Regexp.allocate)
      Regexp.union(Regexp.allocate, "a")
      MatchData.allocate
      MatchData.new
    RUBY
  end

  test "what a Regexp says of itself" do
    assert_like_cruby(<<~'RUBY')
      /a/.send(:initialize, "b")
      Regexp.new("a").send(:initialize, "b")
      /a/.dup == /a/
      /a/.clone.frozen?
      /a/.dup.frozen?
      [/a/.frozen?, Regexp.new("a").frozen?]
      [Regexp.union, Regexp.union("a.b"), Regexp.union(/a/i,"b."), Regexp.union([/a/, /b/m]), Regexp.union(/x/i), Regexp.union(:a, "b")]
      Regexp.union(1)
      Regexp.escape(" a\n\t.*?[]{}()|+-^$\\#/é\f\v\r")
      Regexp.escape(:"a.b")
      Regexp.escape(1)
      Regexp.quote("[x]")
      [/a/.to_s, /a\/b/i.to_s, /(?i:a)/.to_s, /(?i-mx:a)/.to_s, /(?<n>a)/mx.to_s, /(?i)a/.to_s, /(?i:a)|(?:b)/.to_s, /(?mix:a)/.to_s, /(?-i:a)/i.to_s, //.to_s, /(?i)/.to_s]
      %r{a/b}.source
      %r{a\/b}.source
      /a\/b/.source
      %r{\{\d+\}}.source
      %r{\{\d+\}} =~ "x{12}"
      %r(\(a\)).source
      %r[\[a\]].source
      %r<\<a\>>.source
      %r!a\!b!.source
      %r|a\|b|.source
      %r{a{2,3}} =~ "aaa"
      [Regexp.try_convert(/a/), Regexp.try_convert("a")]
      [Regexp.linear_time?(/a+/), Regexp.linear_time?(/(a)\1/), Regexp.linear_time?("(a*)*b"), Regexp.linear_time?(/(?=a)/), Regexp.linear_time?(/(?<=a)/), Regexp.linear_time?(/(?>a)/), Regexp.linear_time?(/a++/), Regexp.linear_time?(/(?<x>a)\g<x>/), Regexp.linear_time?(/(a{2,3}){4,5}/),Regexp.linear_time?(/(?~a)/), Regexp.linear_time?(/\Xa/), Regexp.linear_time?(/\R/), Regexp.linear_time?(/(a)(?(1)a|b)/), Regexp.linear_time?(/(?<x>a)\k<x>/)]
    RUBY
  end

  test "=~, ===, match and match?" do
    assert_like_cruby(<<~'RUBY')
      /(.)(.)?/.match("a").inspect
      /(?<a>.)(?<b>.)?/.match("a").inspect
      [Regexp.timeout, Regexp.new("a", timeout: 1.5).timeout]
      Regexp.new("a", timeout: -1)
      [/a/ =~ nil, /a/.match(nil), /a/.match?(nil), /a/ === nil, /a/ === 1]
      /a/ =~ 1
      /a/.match(1)
      [:abc =~ /b/, /b/ =~ :abc, :abc.match(/b/), :abc[/b./], /b/ === :abc, :abc.match?(/z/)]
      [/a/.match("ba", -1), /a/.match("ba", 5), "ba".match?(/a/, -5)]
      "a" =~ "a"
      "a.c".match("a.")
      "a".match(1)
      "a".match?(nil)
      nil =~ /a/
      1 =~ /a/
      1 !~ /a/
      "abc" !~ /z/
      nil !~ /a/
    RUBY
  end

  test "a wrong pattern is told as in CRuby" do
    assert_like_cruby(PATTERNS, messages: true)
  end
end
