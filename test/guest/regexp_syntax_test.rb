# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# The language of patterns, and literals.
class RegexpSyntaxTest < Minitest::Test
  include LikeCruby

  test "properties, groups, looking around, recursion" do
    assert_like_cruby(<<~'RUBY')
      "Ünïcödé".scan(/\p{L}/)
      "Ünïcödé 123".scan(/\p{Lu}|\p{Nd}/)
      "日本語 text".scan(/\p{Han}+/)
      "ひらがなカタカナ".scan(/\p{Hiragana}+|\p{Katakana}+/)
      "Привет мир".scan(/\p{Cyrillic}+/)
      "Привет" =~ /привет/i
      "ÀÉ".match?(/àé/i)
      "😀a👍🏽".scan(/\X/)
      "e\u0301a".scan(/\X/).size
      "🇫🇷🇩🇪".scan(/\X/).size
      "a\r\nb\nc\rd".split(/\R/)
      "a\r\nb".scan(/\R/)
      "0xDEADbeef"[/\h+/]
      "xyz!"[/\H+/]
      "foobar"[/foo\Kbar/]
      "foobar".sub(/foo\Kbar/, "X")
      "(a(b)c)(d"[/(?<p>\((?:[^()]|\g<p>)*\))/]
      "((((((((((((((((((((((((((x))))))))))))))))))))))))))"[/\A(?<p>\((?:x|\g<p>)\))\z/].size
      "aba"[/\A(?<p>|.|(?:(?<c>.)\g<p>\k<c+0>))\z/]
      "/* c */ x /* d */".scan(%r{/\*(?~\*/)\*/})
      "aab"[/(?>a+)b/]
      "aab"[/(?>a+)ab/]
      "aab"[/a++b/]
      "aab"[/a?+a/]
      "aaa"[/a*+a/]
      "<a><b>".scan(/<.*?>/)
      "price: $10, $20".scan(/(?<=\$)\d+/)
      "foo1bar2".scan(/[a-z]+(?!\d)/)
      "foobar".scan(/(?<!o)b/)
      "foobaz".scan(/(?<!o)b|z/)
      "ab" =~ /(?<x>a)(?(<x>)b|c)/
      ["(a)", "a", "(a"].map { |s| s.match?(/\A(\()?a(?(1)\))\z/) }
      "abcABC".scan(/(?i)b/)
      "abcABC".scan(/(?i:b)c/)
      "a\nb" =~ /a.b/
      "a\nb" =~ /a.b/m
      "a b" =~ /a b/x
    RUBY
  end

  test "escapes and literals" do
    assert_like_cruby(<<~'RUBY')
      "%d%%" =~ /%%/
      "a\0b" =~ /\0/
      "a\0b".gsub(/\0/, "-")
      "tab\there" =~ /\t/
      "x" =~ /\x78/
      "x" =~ /\170/
      "[x]" =~ /[\[\]]/
      "a-b" =~ /[a\-z]-/
      "^" =~ /[\^]/
      "a&b" =~ /[a-z&&[^aeiou]]/
      "bcd"[/[a-z&&[^aeiou]]+/]
      "é" =~ /[é]/
      "\u{1F600}" =~ /[\u{1F600}-\u{1F64F}]/
      "AB" =~ /a(?-i)b/i
      "Ab" =~ /a(?-i)B/i
      "foo\n" =~ /foo$/
      "foo\n" =~ /foo\z/
      "foo\n" =~ /foo\Z/
      x = "b+"; "ab+" =~ /a#{Regexp.escape(x)}/
      x = "b"; /a#{x}c/.source
      x = /b/i; /a#{x}c/
      x = "("; /#{x}/
      (1..3).map { |i| /#{i}/o.source }
      [1, 2].map { |i| /x/.object_id }.uniq.size
      a = %w[x y].map { |c| /#{c}/ }; a
      /#{1}#{2}/i
      /a#{"\\d"}/ =~ "a5"
      %r{^/users/(\d+)$} =~ "/users/42" && $1
      "a" "b" =~ /b/
      !!("abc" =~ /b/)
      "abc".then { |s| s =~ /c/ }
      s = "abc"; s =~ /b/ ? $` : nil
      ("abc" =~ /(c)/ and $1)
    RUBY
  end

  test "what one does with text" do
    assert_like_cruby(<<~'RUBY')
      "AbC".swapcase.gsub(/[A-Z]/) { |c| c.ord.to_s }
      "foo_bar_baz".gsub(/_(\w)/) { $1.upcase }
      "FooBarBaz".gsub(/([A-Z])/) { "_" + $1.downcase }.sub(/^_/, "")
      "HTTPServer".gsub(/([A-Z]+)([A-Z][a-z])/, '\1_\2').gsub(/([a-z\d])([A-Z])/, '\1_\2').downcase
      "Hello, World!".downcase.gsub(/[^a-z0-9]+/, "-").gsub(/\A-|-\z/, "")
      "1234567.89".gsub(/(\d)(?=(\d{3})+(?!\d))/, '\1,')
      "1234567".reverse.scan(/\d{1,3}/).join(",").reverse
      "user@example.com".match?(/\A[\w+\-.]+@[a-z\d\-]+(\.[a-z\d\-]+)*\.[a-z]+\z/i)
      "2024-02-30T10:20:30Z".match(/(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T(?<t>[\d:]+)Z/).named_captures
      "key: value # c"[/\A(\w+):\s*(.*?)\s*(?:#.*)?\z/, 2]
      "%{a} and %{b}".gsub(/%\{(\w+)\}/) { { "a" => "1", "b" => "2" }[$1] }
      "x".gsub(/x/, "\u00e9")
      "日本".gsub(/本/, "\\0\\0")
      "tel: 555-1234"[/\d{3}-\d{4}/]
      "aaa".sub(/a{2}/, "b")
      "a.b*c".gsub(/[.*]/) { |c| "\\#{c}" }
      "line1\nline2\r\nline3".lines.map { |l| l.sub(/\r?\n\z/, "") }
      "  trim  ".gsub(/\A\s+|\s+\z/, "")
      "café".gsub(/[^[:ascii:]]/, "?")
      "Straße".gsub(/[^\x00-\x7F]/) { |c| "&##{c.ord};" }
      "abc".gsub(/./) { |c| c.succ }
      "hello world".gsub(/\b(\w)/) { $1.upcase }
      "hello world".gsub(/(?<first>\w)(?<rest>\w*)/) { "#{$~[:first].upcase}#{$~[:rest]}" }
    RUBY
  end
end
