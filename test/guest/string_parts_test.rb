# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Parts of a String, frozen ones, and how they are written.
class StringPartsTest < Minitest::Test
  include LikeCruby

  test "prefixes and parts" do
    assert_like_cruby(<<~'RUBY')
      "hello world".capitalize
      "hello" "world"
      "hello".start_with?("he", "x")
      "hello".start_with?(/h./)
      "hello".end_with?("lo")
      "hello".delete_prefix("he")
      "hello".delete_suffix("lo")
      "a,b;c".split(/[,;]/)
      "a b c".split(" ", 2)
      " a  b ".split
      " a  b ".split(" ")
      "abc".split("")
      "abc".split(//)
      "a,b".split(",") { |x| x }
      "abc".each_line.to_a
      "a\nb\nc".each_line.with_index.map { |l, i| [l, i] }
      "abc".reverse
      "héllo".reverse
      "abc".include?("b")
      "abc".include?(nil)
      "abc".include?(:a)
    RUBY
  end

  test "places" do
    assert_like_cruby(<<~'RUBY')
      "abcabc".index("c")
      "abcabc".index("c", 3)
      "abcabc".index("c", -1)
      "héllo".index("l")
      "héllo".byteindex("l")
      "héllo".byterindex("l")
      "héllo".rindex("l")
      "héllo".rindex("l", 2)
      "héllo".rindex("l", -3)
      "abc".rindex("")
    RUBY
  end

  test "bytes by place" do
    assert_like_cruby(<<~'RUBY')
      "abc".byteslice(1)
      "abc".byteslice(1, 2)
      "abc".byteslice(1..)
      "abc".byteslice(9)
      "é".byteslice(0)
      s = +"hello"; [s.bytesplice(0, 2, "XX"), s]
      s = +"hello"; [s.bytesplice(0, 2, "XXYY", 1, 2), s]
      s = +"hello"; [s.bytesplice(0..1, "AB"), s]
      s = +"hello"; [s.bytesplice(0..1, "ABCD", 1..2), s]
      "abc".getbyte(0)
      "abc".getbyte(9)
      "abc".getbyte(-1)
      s = +"abc"; s.setbyte(0, 65); s
      s = +"abc"; s.setbyte(9, 65)
      s = +"abc"; s.setbyte(0, 321); s
    RUBY
  end

  test "unpack" do
    assert_like_cruby(<<~'RUBY')
      "abc".unpack("C*")
      "abc".unpack1("a2")
      "abcd".unpack1("N")
      "abc".unpack1("@1a")
      "abcdef".unpack("a2 a*")
      "abc".unpack1("a", offset: 1)
      "abc".unpack("C*", offset: 1)
      "é".unpack("U*")
      "YWJj".unpack1("m")
      "#86)C\n".unpack1("u")
      "616263".unpack("H*")
      "abc".unpack("b*")
      point = Struct.new(:a, :b); "\x01\x02\x03\x04".unpack("point>L")
      "abc".unpack("C*") { |x| x }
    RUBY
  end

  test "characters and ends" do
    assert_like_cruby(<<~'RUBY')
      "a".ord
      "é".ord
      "".ord
      "a".chr
      "abc".chr
      "".chr
      97.chr
      233.chr
      233.chr("UTF-8")
      8364.chr("UTF-8")
      300.chr
      "abc".chop
      "a\r\n".chop
      "".chop
      "abc\n".chomp
      "abc\r\n".chomp
      "abc\n\n".chomp
      "abc".chomp("c")
      "abc\n\n".chomp("")
      "abc".chomp(nil)
      s = +"abc\n"; [s.chomp!, s.chomp!]
      s = +"ab"; [s.chop!, s]
      " a ".strip
      "\t\n a\0".strip
      "\0 a\0".strip
      "\u00a0a".strip
      " a ".lstrip
      " a ".rstrip
      s = +" a "; [s.strip!, s.strip!]
      s = +" a "; [s.lstrip!, s.rstrip!, s]
    RUBY
  end

  test "tr, sub and []" do
    assert_like_cruby(<<~'RUBY')
      "hello".tr("el", "ip")
      "hello".sub("l", "L")
      "hello".gsub("l", "L")
      "hello".gsub(/l/) { |m| m.upcase }
      "hello".gsub("l") { |m| m.upcase }
      "hello".gsub(/[el]/, "e" => "3", "l" => "1")
      "hello"[1]
      "hello"[1..3]
      "hello"[1...-1]
      "hello"[-3..]
      "hello"[10]
      "hello"[5]
      "hello"[5, 1]
      "hello"["ell"]
      "hello"[/l+/]
      "hello"[/(h)(e)/, 2]
      "hello"[1.9]
      "hello"[nil]
      "hello".slice(1, 2)
      s = +"hello"; s[0] = "J"; s
      s = +"hello"; s[10] = "J"
      s = +"hello"; s[/l+/] = "L"; s
      s = +"hello"; s["zz"] = "L"
      s = +"hello"; s[1..2] = "E"; s
      s = +"hello"; [s.slice!(1..2), s]
    RUBY
  end

  test "frozen Strings" do
    assert_like_cruby(<<~'RUBY')
      "hello".freeze << "a"
      "hello".freeze.upcase!
      "hello".freeze.replace("a")
      "hello".freeze.clear
      "hello".freeze[0] = "a"
      "hello".freeze.concat("a")
      "hello".freeze.insert(0, "a")
      "hello".freeze.prepend("a")
      "hello".freeze.force_encoding("UTF-8")
      "hello".freeze.setbyte(0, 1)
      "hello".freeze.succ!
      "hello".freeze.reverse!
      "hello".freeze.strip!
      "hello".freeze.squeeze!
      "hello".freeze.gsub!(/l/, "")
      "hello".freeze.slice!(0)
      "hello".freeze.chomp!
      "hello".freeze.capitalize!
      "hello".freeze.delete!("z")
      "hello".freeze.encode!("UTF-8")
    RUBY
  end

  test "new Strings" do
    assert_like_cruby(<<~'RUBY')
      :a.to_s.frozen?
      "a".frozen?
      "a#{1}".frozen?
      String.new.frozen?
      String.new("a")
      String.new
      String.new("").encoding
      String.new("a", capacity: 10)
      String.new(capacity: 10)
      String.try_convert("a")
      String.try_convert(1)
      String(1)
      String(nil)
      "abc".to_s
      "abc".to_str
      "abc".to_sym
      "a b".to_sym
      "abc".intern
    RUBY
  end

  test "inspect and dump" do
    assert_like_cruby(<<~'RUBY')
      "abc".inspect
      "a\tb\n\e\u0001\x7f".inspect
      "a\"b\\#{1}".inspect
      'a#{b}'.inspect
      'a#$b #@c #d'.inspect
      "é".inspect
      "é".b.inspect
      "\xff".inspect
      "\u200b".inspect
      "\u00a0".inspect
      "\u{10ffff}".inspect
      "\u{1f600}".inspect
      "\ue000".inspect
      "\u0300".inspect
      "\u2028".inspect
      "\a\b\v\f\r\0".inspect
      "é\n".dump
      "\xff\e".dump
      "\u{1f600}".dump
      'a#{b}'.dump
      "\"a\\n\\u00e9\\xFF\\e\"".undump
      "\"\\u{1F600 41}\"".undump
      "abc".undump
      "é\n\t\"".dump.undump
    RUBY
  end

  test "the rest" do
    assert_like_cruby(<<~'RUBY')
      "abc".length
      "日本".size
      "日本".bytesize
      "".empty?
      "abc".upto("abe").to_a
      "abc".each_with_index rescue 1
      "abc".count("a-b")
      "aabb".squeeze
      "abc".partition("b")
      "abc".partition(/b/)
      "abc".rpartition("b")
      "abcb".rpartition(/b/)
      "abc".partition("z")
      "abc".casecmp("ABC")
      "abc".match?(/b/)
      "abc".match(/b/)[0]
      "abc".scan(/./)
      "abc".scan("b")
      "abc".ljust(5, "12")
      "abc".tr("a-c", "A-C")
      "abc".then { |s| s + "d" }
      "a".."c"
      "abc".hash == "abc".hash
      "Ruby is fun".split.map(&:capitalize).join(" ")
      "hello world".each_char.tally
      "hello".each_char.with_index.select { |c, i| i.even? }.map(&:first).join
      "hello".each_char.each_slice(2).map(&:join)
      "a-b_c".tr("-_", "  ")
      "hello".sum
      "abc".unpack("a1" * 3)
      "ab\ncd".lines.map(&:chomp)
      "abc" "def".upcase
      "text".encoding.inspect
      "ab".ljust(1)
      "a".ljust(3, "é").size
      "a".ljust("x")
      "abc".center(10, "")
      "snake_case_word".split("_").map.with_index { |w, i| i.zero? ? w : w.capitalize }.join
      "3 apples".to_i + "4".to_i
      "%05.1f|%+d|%x" % [3.14159, 5, 255]
      "title".center(21, "=")
      "abc".eql?("abc".b)
      "ab" <=> "ab".b
      "abc".bytes.sum
      "a".succ!.succ!
      s = +"az"; [s.next!, s]
      "hello world foo".squeeze("o")
      "x".encode("UTF-8", "UTF-8")
    RUBY
  end

  test "Encoding" do
    assert_like_cruby(<<~'RUBY')
      Encoding.default_external
      Encoding.default_internal
      Encoding.compatible?("a", "b".b)
      Encoding::UTF_8.name
      Encoding::BINARY.to_s
      Encoding::UTF_8.inspect
      Encoding::US_ASCII.names.size > 0
      Encoding.list.size > 2
      Encoding.find("utf-8")
      Encoding.find("nope")
      Encoding::UTF_8 == "a".encoding
      Encoding::UTF_8.class
      Encoding::UndefinedConversionError.superclass
      Encoding::InvalidByteSequenceError.ancestors.include?(EncodingError)
      Encoding::CompatibilityError.superclass
      "abc".unicode_normalize(:nfc).equal?(1)
      "ab".each_char.next
      "abc".dup.clear
      "%c" % 233
      "%s" % :a
      "abc".instance_of?(String)
      "ab cd".swapcase
      "A".swapcase!
      "hello"*0
      "abc".tr('a-y', 'b-z')
      "hello world".scan(/o/) { |m| m }
      "a%b" % []
      "abc".slice(0..1)
      "abc".slice(4..)
      "abc".slice(3..)
    RUBY
  end

  test "text that is not ASCII" do
    assert_like_cruby(<<~'RUBY')
      "été".sub("é", "E")
      "été".index("t")
      "été".chars.rotate.join
      "été".each_char.map(&:ord)
      "été"[1..]
      "été"[-1]
      "été".tr("é", "e")
      "été".bytes.size
      "été".byteslice(0, 2)
      "été".reverse
      "été".succ
      "été" =~ /t/
      "été".insert(1, "ü")
      "été".center(9).size
      "été".start_with?("é")
      "été".delete("é")
      "été".count("é")
      "été".squeeze("é")
      "été".ljust(5, ".") + "|"
      "été".hash == "été".dup.hash
      "ab\0cd".size
      "ab\0cd".inspect
      "abc".each_grapheme_cluster.size
      "a".encoding.ascii_compatible?
      "a".encoding.dummy?
      "hello" .sub(/(?<x>l)/, '[\k<x>]')
      "hello".sub(/l/, "\\0\\0")
      "a.b".gsub(".", "-")
      "path/to/file".rpartition("/").last
      "key=value=x".split("=", 2)
      "CSV,line,,".split(",", -1)
      "aAbB".swapcase
      "ab12".delete("0-9")
      "line1\nline2\r\nline3".lines(chomp: true)
      "abc".sub("b") { $~[0].upcase }
    RUBY
  end

  test "what follows text without letters and digits" do
    assert_like_cruby(<<~'RUBY')
      "\xff".succ
      " \xff".succ
      "a\xff".succ
      "\xff-".succ
      "\x7f\xff".succ
      "-\xe3\x81".succ
      "\xff".b.succ
      "-\xff\xff".b.succ
      "\x7f".succ
      "-\x7f".succ
      "\u{7ff}\x7f".succ
      "\u{10ffff}".succ
      "\u{d7ff}".succ.codepoints
      "-\u{ffff}".succ.codepoints
      "\x80\x80".succ
    RUBY
  end
end
