# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# String, as in CRuby.
class StringTest < Minitest::Test
  include LikeCruby

  test "text in the middle" do
    assert_like_cruby(<<~'RUBY')
      "héllo".center(11, "*")
      "héllo".ljust(8, "ab")
      "héllo".rjust(8, "é")
      "abc".center(4)
      "abc".center(2)
      "abc".ljust(6, "")
      "日本".center(7, "ー")
    RUBY
  end

  test "upper and lower case of every letter" do
    assert_like_cruby(<<~'RUBY')
      "ÀÉ".downcase
      "àéß".upcase
      "ß".upcase
      "ŉ".upcase
      "ﬁ".upcase
      "éa".capitalize
      "ÉCOLE".capitalize
      "ǆ".capitalize
      "aÉ".swapcase
      "İ".downcase
      "ΑΣ".downcase
      "Straße".casecmp?("STRASSE")
      "é".casecmp?("É")
      "é".casecmp("É")
      "a".casecmp("B")
      "a".casecmp(1)
      "a".casecmp?(1)
      "я".upcase
      "ÀÉ".downcase(:ascii)
      "àé".upcase(:ascii)
      "ß".downcase(:fold)
      "I".downcase(:turkic)
      "i".upcase(:turkic)
      s = +"é"; [s.upcase!, s, s.upcase!]
      s = +"É"; [s.downcase!, s, s.downcase!]
      s = +"éa"; [s.capitalize!, s.capitalize!]
      s = +"éA"; [s.swapcase!, s]
      "1".upcase!
      "\xff".upcase
      "\xffa".b.upcase
    RUBY
  end

  test "graphemes and normal forms" do
    assert_like_cruby(<<~'RUBY')
      "e\u0301a".each_grapheme_cluster.to_a
      "e\u0301a".grapheme_clusters.size
      "👨‍👩‍👧".grapheme_clusters.size
      "🇩🇪🇫🇷".grapheme_clusters
      "e\u0301".unicode_normalize
      "é".unicode_normalize(:nfd).size
      "ﬁ".unicode_normalize(:nfkc)
      "é".unicode_normalize(:nfkd).codepoints
      "é".unicode_normalized?
      "e\u0301".unicode_normalized?
      "한".unicode_normalize(:nfd).codepoints
      "é".unicode_normalize(:foo)
    RUBY
  end

  test "encode" do
    assert_like_cruby(<<~'RUBY')
      "é".encode("UTF-8")
      "é".encode("ISO-8859-1").bytes
      "é".encode("UTF-16LE").bytes
      "é".encode("UTF-16").bytes
      "é".encode("US-ASCII")
      "é".encode("US-ASCII", undef: :replace)
      "é".encode("US-ASCII", undef: :replace, replace: "e")
      "é".encode("US-ASCII", fallback: { "é" => "e" })
      "é".encode("US-ASCII", xml: :text)
      "<a>".encode(xml: :text)
      "<a\">".encode(xml: :attr)
      "a\xffb".encode("UTF-8", invalid: :replace)
      "a\xffb".encode("UTF-16LE", invalid: :replace).bytes
      "a\r\nb".encode(universal_newline: true)
      "\xe9".b.encode("UTF-8", "ISO-8859-1")
      "a".encode("nope")
    RUBY
  end

  test "bytes and encodings" do
    assert_like_cruby(<<~'RUBY')
      "é".force_encoding("BINARY").size
      "é".b
      "é".encoding
      "é".encoding.to_s
      "é".encoding.name
      "a".force_encoding(Encoding::UTF_8).encoding
      "a".force_encoding("ASCII-8BIT").encoding == Encoding::BINARY
      "a".force_encoding("foo")
      "\xff".valid_encoding?
      "é".valid_encoding?
      "a".ascii_only?
      "é".ascii_only?
      "a\xffb".scrub
      "a\xffb".scrub("?")
      "a\xff\xfeb".scrub { |b| b.unpack1("H*") }
      "a\xe3\x81b".scrub
      "abc".scrub
      s = +"a\xff"; [s.scrub!, s]
    RUBY
  end

  test "numbers in text" do
    assert_like_cruby(<<~'RUBY')
      "abc".sum
      "abc\xff".sum
      "abc".sum(8)
      "0x1f".hex
      "1f".hex
      "-1f".hex
      "zz".hex
      "777".oct
      "0x1f".oct
      "0b11".oct
      "89".oct
      "12abc".to_i
      "  12".to_i
      "1_000".to_i
      "1__0".to_i
      "z".to_i(36)
      "11".to_i(2)
      "0b11".to_i(0)
      "0x1f".to_i(16)
      "0o17".to_i(8)
      "12".to_i(1)
      "12".to_i(37)
      "-0x1f".to_i(16)
      "1.5abc".to_f
      "1e3".to_f
      ".5".to_f
      "1_0.5".to_f
      "abc".to_f
      "1/3".to_r
      "0.75".to_r
      "abc".to_r
      " 2/4x".to_r
      "1.5/2".to_r
      "1e2".to_r
      "1@2".to_c
    RUBY
  end

  test "frozen and not" do
    assert_like_cruby(<<~'RUBY')
      -"abc"
      +"abc"
      (-"abc").frozen?
      (+"abc").frozen?
      "abc".dedup
      "abc".each_char.to_a
      "aé".each_char.with_index.to_a
      "aé".chars
      "aé".bytes
      "aé".each_byte.to_a
      "aé".codepoints
      "aé".each_codepoint.to_a
      "abc".each_char.size
      "abc".each_char { |c| c }
    RUBY
  end

  test "succ and upto" do
    assert_like_cruby(<<~'RUBY')
      "abc".succ
      "az".succ
      "zz".succ
      "a9".succ
      "Zz".succ
      "a-9".succ
      "1.9.9".succ
      "".succ
      "-".succ
      "<<koala>>".succ
      "***".succ
      "é".succ
      "\xff".b.succ
      "1999zzz".succ
      "ZZZ9999".succ
      "あ".succ
      "a".upto("e").to_a
      "9".upto("11").to_a
      "25".upto("5").to_a
      "07".upto("11").to_a
      "a".upto("e", true).to_a
      "a".upto("aaa").to_a.size
      ("a".."zz").to_a.size
      ("a".."zz").to_a.last(2)
      ("aa".."ad").to_a
      ("A".."C").map(&:downcase)
      ("a".."e").step(2).to_a
      ("01".."03").to_a
      ("a".."c").include?("b")
      ("a".."c").include?("bb")
      ("a".."c").cover?("bb")
      ("a".."c") === "bb"
      ("a"..."c").to_a
      ("あ".."う").to_a
    RUBY
  end

  test "what is inserted and added" do
    assert_like_cruby(<<~'RUBY')
      "abc".insert(1, "X")
      "abc".insert(-1, "X")
      "abc".insert(-2, "X")
      "abc".insert(4, "X")
      "é".insert(1, "X")
      "abc".prepend("x")
      "abc".prepend("x", "y")
      "abc".prepend
      "abc".replace("x")
      "abc".concat("d", "e")
      "abc".concat(100)
      s = +"a"; s.concat(s, s)
      "abc" << 233
      "abc" << 256
      "abc".b << 256
      "abc" << -1
      "abc" << "é"
      "abc" << nil
      "a" + 1
      "a" + nil
      "a" + "b"
      "é".b + "a"
      ("é" + "\xff".b).encoding
      "a" * 3
      "a" * -1
      "a" * "b"
      "é" * 2
      "\xff".b * 2
      "%d-%s" % [1, "a"]
      "%s" % nil
      "%{a}" % { a: 1 }
    RUBY
  end

  test "comparison" do
    assert_like_cruby(<<~'RUBY')
      "a" <=> "b"
      "a" <=> 1
      "a" <=> "ab"
      "a" == :a
      "a".eql?("a")
      "a".equal?("a")
      "é".b == "é"
      "a".b == "a"
      "a".hash == "a".b.hash
      "a" === "a"
      "abc" =~ /b/
      "abc".between?("abb", "abd")
      "abc".clamp("b", "c")
    RUBY
  end
end
