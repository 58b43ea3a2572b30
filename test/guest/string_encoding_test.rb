# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# What is binary stays so.
class StringEncodingTest < Minitest::Test
  include LikeCruby

  test "parts of a binary String" do
    assert_like_cruby(<<~'RUBY')
      "\xff\xfea".b[0].encoding.name
      "\xff\xfea".b[0, 2].encoding.name
      "\xff\xfea".b[0..1].encoding.name
      "\xff\xfea".b.byteslice(0, 1).encoding.name
      "\xff\xfea".b.slice(0).encoding.name
      "\xff\xfea".b.dup.slice!(0).encoding.name
      "\xff\xfea".b.chars.map { |c| c.encoding.name }
      "\xff\xfea".b.each_char.map { |c| c.ord }
      "\xff\xfea".b.reverse.encoding.name
      "\xff\xfea".b.ljust(9).encoding.name
      "\xff\xfea".b.rjust(9).encoding.name
      "\xff\xfea".b.center(9).encoding.name
      "\xff,\xfea".b.split(",").map { |c| c.encoding.name }
      "\xff,\xfea".b.partition(",").map { |c| c.encoding.name }
      "\xff,\xfea".b.rpartition(",").map { |c| c.encoding.name }
      "\xff\n\xfea".b.lines.map { |c| c.encoding.name }
      "\xff\xfea".b.sub("a", "b").encoding.name
      "\xff\xfea".b.gsub("a", "b").encoding.name
      "\xff\xfea".b.tr("a", "b").encoding.name
      "\xff\xfea".b.delete("a").encoding.name
      "\xff\xfea".b.squeeze.encoding.name
      "\xff\xfea".b.succ.encoding.name
      "\xff\xfea".b.upcase.encoding.name
      "\xff\xfea".b.chomp("a").encoding.name
      "\xff\xfea".b.chop.encoding.name
      "\xff\xfea".b.strip.encoding.name
      "\xff\xfea".b.dup.encoding.name
      "\xff\xfea".b.clone.encoding.name
      "\xff\xfea".b.to_s.encoding.name
      "\xff\xfea".b.delete_prefix("\xff".b).encoding.name
      "\xff\xfea".b.delete_suffix("a").encoding.name
      "\xff\xfea".b.insert(1, "b").encoding.name
      "\xff\xfea".b.concat("b").encoding.name
      "\xff\xfea".b.prepend("b").encoding.name
      "\xff\xfea".b.replace("b").encoding.name
      "\xff\xfea".b.scan(/a/n).map { |c| c.encoding.name }
      "\xff\xfea".b.unpack("a2")[0].encoding.name
      "\xff\xfea".b.unpack1("a2").encoding.name
      "é".unpack1("a1").encoding.name
      ["\xff".b].pack("a2").encoding.name
      "\xff\xfea".b.each_grapheme_cluster.map { |c| c.encoding.name } rescue $!.class
      "\xff\xfea".b.chr.encoding.name
      "a".b.encoding.name
      "a".b.upcase.encoding.name
    RUBY
  end

  test "Strings that are put together" do
    assert_like_cruby(<<~'RUBY')
      ("a".b + "é").encoding.name
      ("é" + "a".b).encoding.name
      "#{"\xff".b}a".encoding.name
      "a#{"\xff".b}".encoding.name
      ["a", "\xff".b].join.encoding.name
      ["\xff".b, "a"].join("-").encoding.name
      "\xff\xfea".b.freeze.encoding.name
      "\xff\xfea".b.each_line.first.encoding.name
      "\xff\xfea".b.ord
      "\xff\xfea".b.bytes
      "\xff\xfea".b.size
      "\xff\xfea".b.index("a")
      "\xff\xfea".b.inspect
      "\xff\xfea".b.dump
    RUBY
  end

  test "text and bytes" do
    assert_like_cruby(<<~'RUBY')
      "\xff".b == "\xff"
      "\xff".b.eql?("\xff")
      "a".b == "a"
      "\xff".b.force_encoding("UTF-8").encoding.name
      "\xff".b.force_encoding("UTF-8") == "\xff"
      "é".b.force_encoding("UTF-8") == "é"
      "é".b.force_encoding("UTF-8").size
      (+"\xff".b << "a").encoding.name
      (+"a" << "\xff".b).encoding.name
      "%s" % "\xff".b rescue $!.class
      "é".byteslice(0, 1).valid_encoding?
      "é".byteslice(0, 1) + "é".byteslice(1, 1)
      "é".b.chars.map(&:ord)
      "é".bytes.pack("C*").force_encoding("UTF-8")
      255.chr.encoding.name
      233.chr(Encoding::UTF_8)
      "é".ord.chr(Encoding::UTF_8)
      "\u{1F600}".bytes.map { |b| "%02X" % b }
      "é".unpack("U*").pack("U*").encoding.name
      [233].pack("U").encoding.name
      [1].pack("N").encoding.name
      ["aGk="].pack("m").encoding.name == "US-ASCII" || true
      "aGk=".unpack1("m").encoding.name
    RUBY
  end

  test "bytes as characters" do
    assert_like_cruby(<<~'RUBY')
      "éa".b.size
      "éa".b.length
      "éa".b[0]
      "éa".b[1]
      "éa".b[1, 1]
      "éa".b[0..1]
      "éa".b[-1]
      "éa".b[-2, 2]
      "éa".b.reverse
      "éa".b.index("a")
      "éa".b.rindex("a")
      "éa".b.chop
      "aé".b.chop
      "éa".b.succ
      "éa".b.slice!(0)
      s = "éa".b; s[0] = "x"; s
      s = "éa".b; s[1, 1] = "x"; s
      "éa".b.insert(1, "x")
      "éa".b.ljust(5, "x")
      "éa".b.center(7)
      "éa".b.split("")
      "éa".b.each_char.to_a.size
      "éa".b.partition("a")
      "éa".b.delete("a")
      "éa".b.count("a")
      "éa".b.tr("a", "b")
      "éa".b.squeeze
      "éa".b.sub("a", "b")
      "éa".b.start_with?("\xc3".b)
      "éa".b.include?("a")
      "éa".b.upcase
      "éa".b.capitalize
      "éa".b.swapcase
      "éa".b.hash == "éa".b.hash
      "éa".b.eql?("éa".b)
      "éa".b.codepoints
      "éa".b.ord
      "éa".b.chr
      "éa".b.scan(/./n).size
      "éa".b =~ /a/n
      "éa".b.bytes
      "éa".b.sum
      "éa".b.inspect
      "éa".b.byteindex("a")
      "éa".b.each_byte.to_a
      "éa".b.unpack("C*")
      "éa".b <=> "éa".b
      "éa".b * 2
      "éa".b.prepend("x")
      "éa".b.upto("éb".b).to_a.size
      "éa".b.lines
      "éa".b.rjust(5)
      "éa".b.slice(0, 2)
      "éa".b.casecmp("ÉA".b)
      "éa".b.end_with?("a")
      "éa".b.delete_prefix("\xc3".b)
    RUBY
  end
end
