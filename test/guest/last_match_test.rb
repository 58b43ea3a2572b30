# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# $~ and those that come from it: local to the method, or the script, that matched.
class LastMatchTest < Minitest::Test
  include LikeCruby

  test "who sets $~, and for whom" do
    assert_like_cruby(<<~'RUBY')
      $~ = 5
      $~ = nil; $~
      /b/ =~ "abc"; [$~, $&, $`, $', $+, $1]
      /(b)(c)?(d)?/ =~ "abcd"; [$~, $&, $`, $', $+, $1, $2, $3, $4]
      /(b)(c)?(x)?/ =~ "abcd"; [$~, $&, $`, $', $+, $1, $2, $3, $4]
      "x" =~ /y/; [$~, $&, $`, $', $+, $1]
      Regexp.last_match
      /(.)(.)/ =~ "ab"; [Regexp.last_match, Regexp.last_match(1), Regexp.last_match(-1), Regexp.last_match(5)]
      /(?<x>.)/ =~ "ab"; [Regexp.last_match(:x), Regexp.last_match("x")]
      /(?<x>.)/ =~ "ab"; Regexp.last_match(:y)
      if /(?<year>\d+)-(?<mon>\d+)/ =~ "2024-05" then [year, mon] end
      /(?<year>\d+)/ =~ "none"; year
      x = 5; /(?<x>\d)/ =~ "7"; x
      re = /(?<zz>\d)/; re =~ "7"; (zz rescue 1)
      "7" =~ /(?<zz>\d)/; (zz rescue 2)
      /(?<if>\d)/ =~ "7"; $~[:if]
      v = (/(?<a>b)/ =~ "abc"); [v, a]
      [1,2].map { |i| /(?<n>\d)/ =~ "x#{i}"; n }
      (/(?<a>x)(?<b>y)?/ =~ "x") && [a, b]
      def m1(s) = s =~ /b/; m1("abc"); $~
      def m2(s); s =~ /b/; $~; end; /z/ =~ "z"; [m2("b"), $~]
      "abc" =~ /c/; [1].each { "abc" =~ /a/ }; $~
      "abc" =~ /c/; l = -> { "abc" =~ /a/ }; l.call; $~
      def m3; yield; $~; end; m3 { "q" =~ /q/ }
      def m4(s, y = (s =~ /(\d)/; $1), z = ($~ ? $~.pre_match : 1)) = [y, z, $1]; m4("ab7")
      def m5(s, b: (s =~ /(\d)/; $1)) = [b, $~]; m5("x5")
      pr = proc { $~ }; "a" =~ /a/; pr.call
      "foo bar baz".gsub(/ba./) { $~[0].upcase + $~.begin(0).to_s }
      "foo bar".sub(/(o)(o)/) { "#{$2}#{$1}#{$~.pre_match}" }
      "abc".gsub(/b/, "x"); $~
      "abc".gsub(/z/, "x"); $~
      "abc".scan(/./); $~
      "abc".scan(/./) { |x| }; $~
      "abc".index(/c/); $~
      "abc".rindex(/b/); $~
      "abc"[/b/]; $~
      "abc".slice(/q/); $~
      "abc".partition(/b/); $~
      "abc".start_with?(/a/); $~
      "abc".match?(/a/); $~
      "a1b2c".split(/\d/, 2); $~
      "a1b".split(/\d/); $~
      case "abc" when /(b)/ then [$1, $~] end
      case :abc when /(b)/ then $1 end
      case 1 when /a/ then 1 else 2 end
      %w[apple bob].grep(/b(.)/) { $1 }
      %w[apple bob cat].grep(/b/)
      %w[apple bob cat].grep_v(/b/)
      [1, :b, "b", nil].grep(/b/)
      [1, :b, "b", nil].grep_v(/b/) { |x| x }
      %w[a b].any?(/b/)
      %w[a b].all?(/[ab]/)
      %w[a b].none?(/b/)
      %w[a b].one?(/b/)
      %w[a1 b c2].partition { |x| x =~ /\d/ }
      "a-b_c d".tr("-_", "  ")
    RUBY
  end
end
