# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Hashes, Strings and Sets as programs use them.
class CollectionsInProgramsTest < Minitest::Test
  include LikeCruby

  test "Hashes in programs" do
    assert_like_cruby(<<~'RUBY')
      h = { a: 1 }; h.each_with_index { |(k, v), i| return [k, v, i] }
      h = { a: 1, b: 2 }; h.min_by { |k, v| v }
      h = { a: 1, b: 2 }; h.sum { |k, v| v }
      h = { a: 1, b: 2 }; h.each_slice(1).map { |x| x }
      h = { a: 1, b: 2 }; h.reduce { |x, y| x + y }
      h = { a: 1, b: 2 }; h.find { |k, v| v > 1 }&.first
      h = { a: 1, b: 2 }; h.sort_by { |k, v| -v }.map(&:first)
      h = { a: 1, b: 2 }; h.each_with_object([]) { |(k, v), a| a << k }
      h = { a: 1, b: 2 }; h.group_by { |_, v| v.odd? }
      h = { a: 1, b: 2 }; h.partition { |k, v| v > 1 }
      h = { a: 1, b: 2 }; h.zip([1, 2])
      h = { a: 1, b: 2 }; h.flat_map { |k, v| [k] * v }
      h = { a: 1, b: 2 }; h.all? { |k, v| v > 0 }
      h = { a: 1, b: 2 }; h.none? { |k, v| v > 5 }
      h = { a: 1, b: 2 }; h.count { |k, v| v.odd? }
      h = { a: 1, b: 2 }; h.each_cons(2).to_a
      h = { a: 1, b: 2 }; h.inject { |(ak, av), (bk, bv)| [ak, av + bv] }
      h = { a: 1, b: 2 }; h.to_a.transpose
      h = { a: 1, b: 2 }; h.map { |k, v| [k, v * 2] }.to_h
      h = { a: 1, b: 2 }; h.filter_map { |k, v| k if v > 1 }
      h = { a: 1, b: 2 }; h.each_entry.to_a
      h = { a: 1, b: 2 }; h.uniq { |k, v| v % 1 }
      h = { a: 1, b: 2 }; h.reject { |k, v| v == 1 }.keys
      h = { a: 1, b: 2 }; h.max_by { |k, v| v }[0]
      h = { a: 1, b: 2 }; h.sum { |pair| pair[1] }
      h = { a: 1, b: 2 }; h.detect { |k, v| v == 2 }
      h = { a: 1, b: 2 }; h.take_while { |k, v| v < 2 }
      h = { a: 1, b: 2 }; h.cycle(2).to_a.size
      h = { a: 1, b: 2 }; h.lazy.map { |k, v| v }.first(1)
      h = { a: 1, b: 2 }; h.each_pair.with_object([]).to_a.size
      h = { a: 1, b: 2 }; h.min_by(1) { |k, v| v }
      h = { a: 1, b: 2 }; h.tally
      h = { a: 1, b: 2 }; h.one? { |k, v| v == 1 }
      h = { b: 1, a: 2 }; h.min
      h = { b: 1, a: 2 }; h.sort.to_h
      h = { b: 1, a: 2 }; h.to_set.to_a
      h = { "x" => 1, y: 2 }; h.transform_keys(&:to_sym)
      h = Hash.new { |hash, k| hash[k] = k.to_s * 2 }; [h[1], h[:a], h]
      h = Hash.new(5); [h[:x], h.fetch(:x, 0), h.size]
      h = { a: { b: 1 } }; h.dig(:a, :b)
      h = { a: 1 }; h.store(:b, 2); h
      h = { a: 1 }; h.key?(:a) && h.value?(1) && h.member?(:a)
      h = { a: 1, b: 2, c: 3 }; h.slice(:a, :c)
      h = { a: 1, b: 2, c: 3 }; h.except(:a)
      h = { a: 1, b: 2, c: 3 }; h.filter_map { |k, v| "#{k}#{v}" if v.odd? }
      h = { a: 1, b: 2, c: 3 }; h.each_slice(2).to_a
      h = { a: 1, b: 2, c: 3 }; h.delete_if { |k, v| v.even? }
      h = { a: 1, b: 2, c: 3 }; h.find_all { |k, v| v > 1 }
      h = { a: 1, b: 2, c: 3 }; h.sum { _2 }
      h = { a: 1, b: 2, c: 3 }; h.map { "#{_1}=#{_2}" }.join("&")
      h = { a: 1, b: 2, c: 3 }; h.sort_by { |k, v| v }.reverse.first(2).to_h
      h = { a: 1, b: 2, c: 3 }; h.values.sum.fdiv(h.size)
      h = { a: 1, b: 2, c: 3 }; h.invert[2]
      h = { a: 1, b: 2, c: 3 }; h.key(3)
      h = { a: 1, b: 2, c: 3 }; h.any? { |k, v| v > 2 }
      h = { a: 1, b: 2, c: 3 }; h.keys.zip(h.values)
      h = { a: 1 }; h.merge({ b: 2 }) { |*| 0 }
      h = { a: [1], b: [2] }; h.merge({ a: [3] }) { |k, x, y| x + y }
      h = { a: nil }; h.compact
      h = { 1 => 2 }; h.to_a.flatten
      h = { [1, 2] => 3 }; h[[1, 2]]
      h = { 1.5 => 1, nil => 2, true => 3 }; [h[1.5], h[nil], h[true]]
      h = {}; h[:x] ||= []; h[:x] << 1; h
      h = {}; (h[:x] ||= 0).then { |x| x }
      h = Hash.new { |hh, k| hh[k] = Hash.new(0) }; h[:a][:x] += 1; h[:b][:y] -= 1; h
      h = { a: 1 }; h.each { |pair| return pair }
      h = { a: 1 }; h.each_pair { |k, v| return [k, v] }
      h = { a: 1 }; h.to_a.to_h == h
      h = { a: 1 }; h.length == h.count
      h = { a: 2, b: 3 }; h.reduce(1) { |acc, (k, v)| acc * v }
      h = { a: 2, b: 3 }; h.each_with_index.map { |(k, v), i| [k, v, i] }
      h = { a: 2, b: 3 }; h.inject(0) { |s, kv| s + kv[1] }
    RUBY
  end

  test "Strings in programs" do
    assert_like_cruby(<<~'RUBY')
      s = "Hello World"; [s.swapcase, s.index("o"), s.rindex("o"), s.tr("lo", "01"), s.delete("l"), s.squeeze("l"), s.count("lo")]
      s = "hello"; [s[0], s[-1], s[1..3], s[1, 3], s[10], s[/l+/], s["ell"]]
      s = "a,b,c"; s.split(",").map(&:upcase).join("-")
      s = +"abc"; s[1] = "ZZ"; s
      s = +"abc"; s.insert(1, "-").prepend(">").concat("<", "!")
      s = "abc"; s.each_char.with_index.map { |c, i| c * (i + 1) }.join
      s = "The quick brown fox"; s.split.map(&:length)
      s = "The quick brown fox"; s.scan(/\w+/).map(&:capitalize).join
      s = "hello world"; s.split.map(&:capitalize).join(" ")
      s = "racecar"; s == s.reverse
      s = "hello"; s.chars.tally.select { |_, v| v > 1 }
      s = "hello"; s.chars.sort.join
      s = "hello"; s.each_char.to_a.uniq.size
      s = "hello"; s.sub("l", "L").gsub("l", "1")
      s = "hello"; s.center(11, "*").ljust(15, ".").rjust(20)
      s = "ab" * 3; s.each_char.each_slice(2).map(&:join)
      s = "line1\nline2"; s.each_line.map(&:chomp)
      s = "  x "; [s.strip, s.lstrip, s.rstrip]
      s = "x=1;y=2"; s.split(";").to_h { |p| p.split("=") }
      s = "abc"; s.unpack("C*").sum
      s = "abc"; s.bytes.map { |b| b.to_s(2).rjust(8, "0") }
      s = "hello"; s.start_with?("he") && s.end_with?("lo")
      s = "CamelCaseString"; s.gsub(/([A-Z])/) { "_" + $1.downcase }.sub(/^_/, "")
      s = "snake_case"; s.split("_").map.with_index { |w, i| i == 0 ? w : w.capitalize }.join
      s = "hello"; s.succ
      s = "az"; 3.times.map { s = s.succ }
      s = "hello %s you are %d" % ["Bob", 3]; s
      s = "ünïcödé"; [s.length, s.bytesize, s.reverse, s.upcase, s.capitalize, s[1], s.chars.first(2)]
      s = "abc"; s.hash == "abc".dup.hash
      s = "3.7abc"; [s.to_f, s.to_i, s.to_r, s.to_c.real]
      s = "0b101"; [s.to_i(0), s.to_i(2), "0x1F".hex, "017".oct]
      s = "a-b_c d"; s.tr("-_", "  ").split
      s = "title"; s.capitalize.center(20, "=")
      s = "abc"; s <=> "abd"
      s = "a".ord.chr; s
      s = "abc".each_char.cycle.first(5).join; s
      s = "%.2f" % 3.14159; s
      s = "text: %-10s|%5d|%05.1f" % ["ab", 42, 3.14159]; s
      s = "hello"; s.partition("l")
      s = "hello"; s.rpartition("l")
      s = "a1b22"; s.scan(/[a-z]\d+/)
      s = "a1b22"; s.scan(/([a-z])(\d+)/)
      s = "hello world"; s =~ /wor/
      s = "hello"; s.freeze; s.frozen?
      s = "ab"; s.eql?("ab") && s.equal?(s)
      s = "hello"; s.slice(1..2)
      s = "hello"; s.delete_suffix("lo").delete_prefix("h")
      s = "12,34"; s.split(",").sum(&:to_i)
      s = "hello"; s.each_grapheme_cluster.to_a.size
      s = "a\tb"; s.expand_tabs rescue $!.class
      s = "Hello"; s.casecmp?("hELLO")
      s = "hello"; s.insert(-1, "!") rescue $!.class
      s = "word word"; s.index("word", 1)
      s = "hello\n"; s.chomp.chop
      s = "<a&b>"; s.gsub(/[<>&]/, "<" => "&lt;", ">" => "&gt;", "&" => "&amp;")
      s = "x"; s * 0
      s = "caf\u00e9"; [s.unicode_normalize(:nfd).length, s.encoding.to_s, s.valid_encoding?, s.ascii_only?]
      s = "abc"; s.sum
      s = "%s" % [[1, 2]]; s
      s = "%p %p" % ["a", nil]; s
      s = "a".upto("e").select { |c| c > "b" }; s
      s = ("a".."e").each_cons(2).map(&:join); s
      s = ("aa".."ac").to_a; s
    RUBY
  end

  test "Sets in programs" do
    assert_like_cruby(<<~'RUBY')
      Set.new([1, 2]).map { |x| x * 2 }.class
      Set[1, 2, 3] & Set[2, 3, 4] | Set[9]
      Set[1, 2].add(3).delete(1).to_a
      Set[3, 1, 2].sort_by { |x| -x }
      Set[1, 2].include?(2) && !Set[1].include?(2)
      Set[1, [2]].flatten.size
      Set[1, 2] == Set.new([2, 1])
      Set.new("a".."c").to_a.join
      Set[1, 2, 3].each_slice(2).to_a
      Set[1, 2, 3].group_by(&:odd?)
      Set[1, 2, 3].partition(&:odd?)
      Set[1, 2].inject(:+)
      Set[1, 2, 3].sum { |x| x * 2 }
      Set[1, 2].subset?(Set[1, 2, 3])
      Set[1, 2].superset?(Set[1])
      Set[1].proper_subset?(Set[1])
      Set[1, 2].disjoint?(Set[3])
      Set[1, 2].to_a.reverse
      Set[1, 2].dup.add(3).size
      Set[1, nil].include?(nil)
      Set[[1, 2]].include?([1, 2])
      Set["a"].include?("a")
      s = Set.new; [s.add?(1), s.add?(1)]
      s = Set[5, 3]; s.merge([1, 2]).to_a
      s = Set[1, 2, 3]; s.delete_if(&:even?); s
      s = Set[1]; s.each { |x| x }.equal?(s)
      s = Set[1]; s.hash == Set[1].hash
      s = Set[1, 2]; s.first
      s = Set[1, 2]; s.min + s.max
      s = Set[1, 2]; s.find { |x| x > 1 }
      s = Set[1, 2]; s ^ Set[2, 3]
      s = Set[1, 2]; (s - [1]).to_a
      s = Set[1, 2]; s.empty? || s.any?
      s = Set[1, 2]; s.zip([3, 4])
      s = Set[1, 2]; s.each_with_index.to_a
      s = Set[1, 2]; s.reduce(0) { |a, b| a + b }
      s = Set[1, 2]; s.count
      s = Set[1, 2]; s.freeze.frozen?
      s = Set[1, 2]; "#{s}"
      s = Set[1, 2]; s.to_s
      s = Set[1, 2]; s <= Set[1, 2]
      s = Set[1, 2]; [*s, 3]
      s = Set[1, 2]; a, b = *s; [a, b]
      s = Set[1, 2]; s.filter_map { |x| x if x > 1 }
      s = Set[1, 2]; s.sort.first
      s = Set[1, 2]; s.tally
      s = Set[1, 2]; s.each_cons(2).to_a
      s = Set[1, 2]; s.join(",")
    RUBY
  end
end
