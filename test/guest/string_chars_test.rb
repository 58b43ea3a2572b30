# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Sets of characters, lines, and what a String finds without a Regexp.
class StringCharsTest < Minitest::Test
  include LikeCruby

  test "each_line and lines" do
    assert_like_cruby(<<~'RUBY')
      "a\nb\n".each_line.to_a
      "a\nb\n".each_line(chomp: true).to_a
      "a\r\nb\r\n".each_line(chomp: true).to_a
      "a,b,c".each_line(",").to_a
      "a,b,c".each_line(",", chomp: true).to_a
      "a\n\n\nb\n\nc".each_line("").to_a
      "a\nb".each_line(nil).to_a
      "".each_line.to_a
      "a\nb".lines
      "a\nb\n".lines(chomp: true)
      "a,b".lines(",")
      "a,b".lines(",", chomp: true)
      "a\nb".each_line { |l| l }
      "é\nü".each_line.map(&:size)
      "a\n\nb".lines("")
      "a\n\n\n\nb\n".each_line("", chomp: true).to_a
      "x,y".each_line(1).to_a
    RUBY
  end

  test "tr, delete, squeeze and count" do
    assert_like_cruby(<<~'RUBY')
      "hello".tr("el", "ip")
      "hello".tr("a-y", "b-z")
      "hello".tr("^l", "*")
      "hello".tr("el", "")
      "hello".tr("a-eo", "A-E")
      "héllo".tr("é", "e")
      "hello".tr("e-", "x_")
      "he-llo".tr("-", "_")
      "hello".tr('\-e', "x")
      "hello".tr_s("l", "r")
      "hello".delete("l")
      "hello".delete("a-k")
      "hello".delete("^l")
      "hello".delete("lo", "o")
      "hello".delete("")
      "hello".delete
      "hello".squeeze
      "aaabbb".squeeze("a")
      "aaabbb".squeeze("a-z")
      "aabbcc".squeeze("ab", "b")
      "ééa".squeeze
      "hello".count("l")
      "hello".count("lo", "o")
      "hello".count("a-z", "^l")
      "héé".count("é")
      "hello".count
      "hello".tr("z-a", "x")
      "hello".tr("é-a", "x")
      "hello".delete("z-a")
      "ab-c^d".delete("-^")
      "ab-c^d".tr("^-", "_")
      "a\\b".tr("\\\\", "/")
      "日本語".tr("本", "x")
      "日本語".delete("^本")
      "ひらがな".tr("ぁ-ん", "ァ-ン")
      "hello".tr("a-z", "A-Z")
      "hello".tr("ll", "xy")
      "aabbcc".tr_s("ab", "x")
      "aabbcc".tr_s("a-c", "AB")
      s = +"hello"; [s.tr!("l", "r"), s, s.tr!("q", "r")]
      s = +"hello"; [s.delete!("l"), s, s.delete!("q")]
      s = +"hello"; [s.squeeze!, s, s.squeeze!]
      "hello".freeze.tr!("q", "r")
      "hello".tr(1, 2)
      "hello".count("")
      "a1b2".delete("^0-9").to_i
    RUBY
  end

  test "prefixes, parts and indexes" do
    assert_like_cruby(<<~'RUBY')
      "hello".delete_prefix("he")
      "hello".delete_prefix("lo")
      "hello".delete_suffix("lo")
      "hello".delete_prefix(1)
      s = +"hello"; [s.delete_prefix!("he"), s, s.delete_prefix!("q")]
      "hello".end_with?("lo")
      "hello".end_with?("x", "llo")
      "hello".end_with?
      "hello".end_with?(1)
      "héllo".start_with?("hé")
      "hello".start_with?
      "hello".index("l", -2)
      "hello".index("z")
      "hello".rindex("l")
      "hello"[1]
      "hello"[1, 2]
      "hello"[1..]
      "hello"[-3..-2]
      "hello"["ell"]
      "hello"["z"]
      "hello"[9]
      "hello"[5, 2]
      s = +"hello"; s[0] = "J"; s
      s = +"hello"; s[1, 3] = "u"; s
      s = +"hello"; s[1..2] = ""; s
      s = +"hello"; s["ell"] = "ipp"; s
      s = +"hello"; s["z"] = "ipp"; s
      s = +"hello"; [s.slice!(1), s]
      s = +"hello"; [s.slice!(1, 2), s]
      s = +"hello"; [s.slice!("ell"), s]
      s = +"hello"; [s.slice!(1..2), s]
      "hello".partition("ll")
      "hello".rpartition("q")
      "hello".partition(1)
      "a b  c".split(" ", -1)
      "a b".split(/ /, 0)
      "abc".byteindex("c")
      "abc".byteslice(1, 1)
      "Hello".casecmp?("hELLO")
      "hello world".split("o", 2)
      "a,b,,".split(",")
      "a,b,,".split(",", -1)
      "".split(",")
      "".split(",", -1)
      "abc".split("", 2)
      "héé".split("")
      "a-b".split("-") { |x| x }
      "%s and %p" % ["a", "b"]
      "hello" =~ /l/ and $~.pre_match
      "ab\n".chomp.sub("b") { |m| m.upcase }
      "title case here".split.map(&:capitalize).join(" ")
      "x=1&y=2".split("&").map { |kv| kv.split("=") }.to_h
      "CamelCase".gsub(/[A-Z]/) { |m| "_#{m.downcase}" }.delete_prefix("_")
    RUBY
  end
end
