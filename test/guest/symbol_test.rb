# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Symbol, as in CRuby.
class SymbolTest < Minitest::Test
  include LikeCruby

  test "methods of its name" do
    assert_like_cruby(<<~'RUBY')
      :abc <=> :abd
      :a <=> "a"
      :abc[1]
      :abc[0, 2]
      :abc[/b/]
      :abc.size
      :abc.length
      :abc.to_proc.call("x") rescue $!.class
      :upcase.to_proc.call("x")
      %w[a b].map(&:upcase)
      :abc.succ
      :a.next
      :abc.start_with?("a")
      :abc.end_with?("c")
      :abc.upcase
      :Abc.swapcase
      :abc.capitalize
      :ABC.downcase
      :abc.encoding
      :é.encoding
      :abc.id2name
      :abc.name
      :abc.name.frozen?
      :abc.to_s.frozen?
      :abc.empty?
      :"".empty?
      :abc == "abc"
      :abc =~ /b/
      :abc.match(/b/)[0]
      :abc.match?(/b/)
      :abc.casecmp(:ABC)
      :abc.casecmp?(:ABC)
      :é.casecmp?(:É)
      :a.casecmp("a")
    RUBY
  end

  test "inspect" do
    assert_like_cruby(<<~'RUBY')
      :abc.inspect
      :"a b".inspect
      :"a=".inspect
      :"[]=".inspect
      :"a?".inspect
      :"a?=".inspect
      :"A".inspect
      :"@a".inspect
      :"@@a".inspect
      :"$a".inspect
      :"$1".inspect
      :"@1".inspect
      :"1a".inspect
      :"é".inspect
      :"a-b".inspect
      :"".inspect
      :"!".inspect
      :"!=".inspect
      :"!~".inspect
      :"=".inspect
      :"&&".inspect
      :"+@".inspect
      :"a\nb".inspect
      :"nil".inspect
      :"foo!".inspect
      :"foo bar!".inspect
      :"日本".inspect
      :"a\"b".inspect
      :"**".inspect
      :"<=>".inspect
      :"===".inspect
      :"=~".inspect
      :"`".inspect
      :"-@".inspect
      :"~".inspect
    RUBY
  end

  test "the rest" do
    assert_like_cruby(<<~'RUBY')
      %s(a).to_sym
      :a.frozen?
      :a.dup.equal?(:a)
      :a.hash == :a.hash
      :b.between?(:a, :c)
      :b.clamp(:c, :d)
      [:b, :a].sort
      [:b, :a].max
      :a.to_proc.lambda?
      :a.to_proc.arity
      :+.to_proc.call(1, 2)
      def (Object.new).x; end
      nil.to_a
      nil.to_h
      nil.to_s
      nil.inspect
      nil.to_s.frozen?
      nil & 1
      nil.dup
    RUBY
  end
end
