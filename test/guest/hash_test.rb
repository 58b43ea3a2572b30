# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Hash, as in CRuby.
class HashTest < Minitest::Test
  include LikeCruby

  test "pairs with a block" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.to_h { |k, v| [v, k] }
      { a: 1, b: 2 }.sum { |k, v| v }
      { a: 1, b: 2 }.filter_map { |k, v| k if v > 1 }
    RUBY
  end

  test "keys by identity" do
    assert_like_cruby(<<~'RUBY')
      h = {}.compare_by_identity; h["a".dup] = 1; h["a".dup] = 2; h.size
      h = {}.compare_by_identity; k = "a"; h[k] = 1; [h[k], h["a".dup], h.compare_by_identity?]
      {}.compare_by_identity?
    RUBY
  end

  test "defaults" do
    assert_like_cruby(<<~'RUBY')
      Hash.new { |h, k| h[k] = k * 2 }[3]
      h = Hash.new { |h, k| h[k] = [] }; h[:a] << 1; h
      h = Hash.new(0); h[:a] += 1; h
      Hash.new(5).default
      Hash.new(5).default_proc
      Hash.new { 1 }.default
      Hash.new { |h, k| k }.default(3)
      h = {}; h.default = 3; h[:x]
      h = {}; h.default_proc = ->(h, k) { k }; h[:x]
      h = {}; h.default_proc = 1
      h = Hash.new { 1 }; h.default_proc = nil; h[:x]
      Hash.new(1) { 2 }
      Hash.new(capacity: 10)
      Hash.new(3, capacity: 10)[:a]
    RUBY
  end

  test "parts and tests" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.except(:a)
      { a: 1, b: 2 }.slice(:a, :c)
      { a: 1, b: 2 }.any? { |k, v| v > 1 }
      { a: 1, b: 2 }.any?([:a, 1])
      { a: 1 }.any?
      {}.any?
      { a: 1 }.all? { |k, v| v == 1 }
      { a: 1 }.all?(Array)
      { a: 1 }.none? { |k, v| v == 2 }
      { a: 1 }.one? { |k, v| v == 1 }
      { a: 1 }.count { |k, v| v == 1 }
      { a: { b: [1, { c: 2 }] } }.dig(:a, :b, 1, :c)
      { a: 1 }.dig(:a, :b)
      { a: 1 }.dig(:x, :b)
    RUBY
  end

  test "keys and values that are changed" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.transform_keys(&:to_s)
      { a: 1, b: 2 }.transform_keys({ a: :x })
      { a: 1, b: 2 }.transform_keys({ a: :x }) { |k| k.to_s }
      { a: 1, b: 2 }.transform_keys(a: :x, b: :y)
      h = { a: 1 }; [h.transform_keys!(&:to_s), h]
      h = { a: 1, b: 2 }; h.transform_keys!(a: :b)
      { a: 1 }.transform_values { |v| v + 1 }
      h = { a: 1 }; [h.transform_values!(&:to_s), h]
      { a: 1 }.transform_values.with_index { |v, i| [v, i] }
    RUBY
  end

  test "Enumerable of pairs" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.group_by { |k, v| v.odd? }
      { a: 1, b: 2 }.partition { |k, v| v > 1 }
      { a: 1, b: 2 }.each_slice(1).to_a
      { a: 1, b: 2 }.each_cons(2).to_a
      { a: 1, b: 2 }.flat_map { |k, v| [k] * v }
      { a: 1, b: 2 }.cycle.first(3)
      { a: 1, b: 2 }.lazy.map { |k, v| v }.to_a
      { a: 1, b: 2 }.lazy.select { |k, v| v > 1 }.to_a
      { a: 1, b: 2 }.lazy.filter_map { |k, v| k if v > 1 }.first(1)
      { a: 1, b: 2 }.each_with_index.map { |(k, v), i| [k, v, i] }
      { a: 1, b: 2 }.each_with_object({}) { |(k, v), h| h[v] = k }
      { a: 1, b: 2 }.inject { |a, b| a + b }
      { a: 1, b: 2 }.reduce(0) { |s, (k, v)| s + v }
      { a: 1, b: 2 }.min_by { |k, v| -v }
      { a: 1, b: 2 }.max_by { |k, v| v }
      { a: 1, b: 2 }.max_by(1) { |k, v| v }
      { a: 1, b: 2 }.minmax_by { |k, v| v }
      { a: 1, b: 2 }.sort_by { |k, v| -v }
      { a: 1, b: 2 }.sort_by { |k, v| -v }.to_h
      { b: 1, a: 2 }.sort
      { b: 1, a: 2 }.sort { |(ka, va), (kb, vb)| va <=> vb }
      { b: 1, a: 2 }.min
      { b: 1, a: 2 }.sum { |k, v| v.to_f }
      { a: 1, b: 2 }.find { |k, v| v == 2 }
      { a: 1, b: 2 }.detect { |k, v| v == 3 }
      { a: 1, b: 2 }.find_all { |k, v| v == 2 }
      { a: 1, b: 2 }.select { |k, v| v == 2 }
      { a: 1, b: 2 }.filter { |k| k == :a }
      { a: 1, b: 2 }.reject { |k, v| v == 2 }
    RUBY
  end

  test "walks" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.map { |k, v| [k, v] }
      { a: 1, b: 2 }.map { |pair| pair }
      { a: 1, b: 2 }.map(&:first)
      { a: 1, b: 2 }.map(&:last).sum
      { a: 1, b: 2 }.each { |k, v| k }
      { a: 1, b: 2 }.each_pair.to_a
      { a: 1, b: 2 }.each_pair { |pair| return pair }
      { a: 1, b: 2 }.each_key.to_a
      { a: 1, b: 2 }.each_value.map { |v| v }
      { a: 1, b: 2 }.each_entry.to_a
      { a: 1, b: 2 }.each.with_index(1).map { |(k, v), i| [k, v, i] }
      { a: 1, b: 2 }.each.with_index(1).to_a
      { a: 1, b: 2 }.map.with_index { |(k, v), i| [k, v, i] }
      { a: 1, b: 2 }.each.next
      { a: 1, b: 2 }.zip([1, 2])
      { a: 1, b: 2 }.first
      { a: 1, b: 2 }.first(1)
      { a: 1, b: 2 }.take(1)
      { a: 1, b: 2 }.drop(1)
      { a: 1, b: 2 }.take_while { |k, v| v < 2 }
      { a: 1, b: 2 }.drop_while { |k, v| v < 2 }
      { a: 1, b: 2 }.to_a
    RUBY
  end

  test "what is looked up" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: 2 }.include?(:a)
      { a: 1, b: 2 }.member?(:a)
      { a: 1, b: 2 }.key?(:z)
      { a: 1, b: 2 }.has_value?(2)
      { a: 1, b: 2 }.value?(2)
      { a: 1, b: 2 }.key(2)
      { a: 1, b: 2 }.invert
      { a: 1, b: 2 }.values_at(:a, :z)
      { a: 1, b: 2 }.fetch_values(:a)
      { a: 1, b: 2 }.fetch_values(:a, :z)
      { a: 1, b: 2 }.fetch_values(:z) { |k| k }
      { a: 1 }.fetch(:a)
      { a: 1 }.fetch(:z)
      { a: 1 }.fetch(:z, 1)
      { a: 1 }.fetch(:z) { |k| k }
      { "a" => 1 }.fetch("z")
      { a: 1, b: 2 }.min_by(1) { |k, v| v }
      { a: 1, b: 2 }.tally
      { a: 1, b: 2 }.uniq { |k, v| 1 }
      { a: 1, b: 2 }.each_with_index.to_a
    RUBY
  end

  test "what is deleted" do
    assert_like_cruby(<<~'RUBY')
      { a: 1, b: nil }.compact
      h = { a: 1, b: nil }; [h.compact!, h.compact!]
      { a: 1, b: 2 }.delete(:a)
      { a: 1, b: 2 }.delete(:z)
      { a: 1, b: 2 }.delete(:z) { |k| k }
      h = { a: 1, b: 2 }; [h.delete_if { |k, v| v > 1 }, h]
      h = { a: 1, b: 2 }; [h.reject! { |k, v| v > 1 }, h.reject! { false }]
      h = { a: 1, b: 2 }; [h.select! { |k, v| v > 1 }, h.select! { true }]
      h = { a: 1, b: 2 }; [h.keep_if { |k, v| v > 1 }, h]
      h = { a: 1, b: 2 }; [h.filter! { |k, v| v > 1 }, h]
    RUBY
  end

  test "merge" do
    assert_like_cruby(<<~'RUBY')
      { a: 1 }.merge({ b: 2 })
      { a: 1 }.merge
      { a: 1 }.merge({ b: 2 }, { c: 3 })
      { a: 1 }.merge({ a: 2 }) { |k, o, n| o + n }
      { a: 1 }.merge({ a: 2 }, { a: 3 }) { |k, o, n| o + n }
      h = { a: 1 }; h.merge!({ a: 2 }) { |k, o, n| o + n }
      h = { a: 1 }; h.update({ b: 2 }, { c: 3 })
      { a: 1 }.merge(1)
      { a: 1 }.merge(nil)
      { a: 1 }.replace({ b: 2 })
      h = { a: 1 }; h.store("k", 2); h.keys.last.frozen?
      h = { a: 1 }; h.shift
      {}.shift
      Hash.new(5).shift
      h = { a: 1 }; h.clear
      { a: 1 }.to_a.flatten
      { a: [1, 2] }.flatten
      { a: [1, 2] }.flatten(2)
      { a: [1, [2]] }.flatten(-1)
    RUBY
  end

  test "equality" do
    assert_like_cruby(<<~'RUBY')
      { a: 1 } == { a: 1.0 }
      { a: 1 }.eql?({ a: 1.0 })
      { a: 1, b: 2 } == { b: 2, a: 1 }
      { a: 1 }.hash == { a: 1 }.hash
      { a: 1, b: 2 }.hash == { b: 2, a: 1 }.hash
      { { a: 1 } => 2 }[{ a: 1 }]
      { [1] => 2 }[[1]]
      { 1 => :a }[1.0]
      { 1.0 => :a }[1]
      { a: 1 } < { a: 1, b: 2 }
      { a: 1 } <= { a: 1 }
      { a: 1, b: 2 } > { a: 1 }
      { a: 1 } >= { a: 1 }
      { a: 1 } > 1
      {}.inspect
      { a: 1 }.assoc(:a)
      { a: 1 }.rassoc(1)
      { a: 1 }.length
      { a: 1 }.empty?
      { a: 1 }.keys
      { a: 1 }.values
      { a: 1 }.to_h.equal?(1)
      { a: 1 }.to_hash
      { a: 1 }.to_proc.call(:a)
      %i[a b].map(&{ a: 1 })
      { a: 1 }.deconstruct_keys(nil)
    RUBY
  end

  test "frozen Hashes" do
    assert_like_cruby(<<~'RUBY')
      { a: 1 }.freeze[:b] = 1
      { a: 1 }.freeze.delete(:a)
      { a: 1 }.freeze.clear
      { a: 1 }.freeze.merge!({})
      { a: 1 }.freeze.transform_values!(&:to_s)
      { a: 1 }.freeze.default = 1
      { a: 1 }.freeze.shift
      { a: 1 }.freeze.compact!
      { a: 1 }.freeze.replace({})
      { a: 1 }.freeze.select! { true }
      { a: 1 }.freeze.reject! { false }
      { a: 1 }.freeze.rehash
      { a: 1 }.freeze.compare_by_identity
      { a: 1 }.freeze.merge({ b: 1 }).frozen?
      { a: 1 }.dup.frozen?
    RUBY
  end

  test "new Hashes" do
    assert_like_cruby(<<~'RUBY')
      Hash[[[1, 2]]]
      Hash[1, 2, 3, 4]
      Hash[{ a: 1 }]
      Hash[1, 2, 3]
      Hash[[1]]
      Hash([])
      Hash(nil)
      Hash([[1, 2]])
      Hash({ a: 1 })
      Hash(1)
      Hash.try_convert({ a: 1 })
      Hash.try_convert(1)
    RUBY
  end

  test "blocks that change the Hash" do
    assert_like_cruby(<<~'RUBY')
      h = { a: 1 }; h.each { |k, v| h[:b] = 2 }
      h = { a: 1, b: 2 }; h.each { |k, v| h.delete(k) }; h
      h = { a: 1, b: 2, c: 3 }; s = []; h.each { |k, v| s << k; h.delete(:b) }; s
      h = { a: 1, b: 2, c: 3 }; s = []; h.each { |k, v| s << v; h[:c] = 9 }; s
      h = { a: 1 }; h.each { |k, v| h[:a] = 2 }; h
      h = { a: 1 }; h.map { |k, v| h.clear; v }
      h = { a: 1, b: 2 }; h.each_key { |k| h.delete(:b) }; h
    RUBY
  end

  test "programs" do
    assert_like_cruby(<<~'RUBY')
      h = Hash.new { |hh, k| "no #{k}" }; [h[:a], h.fetch(:a, 1), h.dig(:a), h.values_at(:q), h.size]
      h = Hash.new { |hh, k| raise KeyError, "k" }; h[:a]
      h = Hash.new(0); "hello".each_char { |c| h[c] += 1 }; h
      h = Hash.new { |hash, key| hash[key] = Hash.new(0) }; h[:a][:b] += 1; h
      h = { b: 1, a: 2 }; h.min_by { |k, v| v }&.first
      h = { a: 1 }; h => { a: }; a
      case { a: 1, b: 2 }; in { a: Integer => x, **rest } then [x, rest]; end
      h = { a: 1 }; h.each_pair.with_index { |(k, v), i| return [k, v, i] }
      h = { a: 1, b: 2 }; h.sum { |_, v| v }
      h = { a: 1, b: 2 }; h.each_with_index { |(k, v), i| return [k, v, i] }
      h = { a: 3, b: 2 }; h.sort_by(&:last).first
      h = { a: 3, b: 2 }; h.max_by(&:last)
      h = { a: 3, b: 2 }; h.values.max
      h = { a: 3, b: 2 }; h.to_a.transpose
      h = { a: 3, b: 2 }; h.entries
      h = { a: 3, b: 2 }; h.each_entry { |e| return e }
      h = { a: 3, b: 2 }; h.inject { |(k1, v1), (k2, v2)| [k1, v1 + v2] }
      h = { a: 3, b: 2 }; h.zip(h)
      h = { a: 3, b: 2 }; h.find_index([:b, 2])
      h = { a: 3, b: 2 }; h.find_index { |k, v| v == 2 }
      h = { a: 3, b: 2 }; h.filter_map { |k, v| v if k == :a }
      h = { a: 3, b: 2 }; h.each_slice(2).map(&:to_h)
      h = { a: 3, b: 2 }; h.reverse_each.to_a
      h = { a: 3, b: 2 }; h.reverse_each { |k, v| return [k, v] }
      h = { a: 3, b: 2 }; h.chunk_while { |a, b| true }.to_a
      h = { a: 3, b: 2 }; h.slice_when { |a, b| true }.to_a
      h = { a: 3, b: 2 }; h.chunk { |k, v| v.odd? }.to_a
      h = { a: 3, b: 2 }; h.to_set.size
      h = { a: 3, b: 2 }; h.minmax
      h = { a: 3, b: 2 }; h.size.times.map { |i| h.keys[i] }
      h = { a: 3, b: 2 }; h.each.size
      h = { a: 3, b: 2 }; h.select.with_index { |(k, v), i| i == 0 }
      h = { a: 3, b: 2 }; h.reject.with_index { |(k, v), i| i == 0 }
      h = { a: 3, b: 2 }; h.delete_if.with_index { |(k, v), i| i == 0 }
      h = { a: 3, b: 2 }; h.transform_keys.with_index { |k, i| i }
      h = { a: 3, b: 2 }; h.group_by { |k, v| v.odd? }.transform_values(&:to_h)
      h = { a: 3, b: 2 }; h.each_with_object([]).with_index { |((k, v), a), i| a << i }
      h = { a: 3, b: 2 }; h.each(&->(k, v) { k })
      h = { a: 3, b: 2 }; h.map(&->(k) { k })
      h = { a: 3, b: 2 }; h.any?(&->(k, v) { v == 2 })
      h = { a: 3, b: 2 }; h.select(&->(k, v) { v == 2 })
      h = { a: 3, b: 2 }; h.default_proc.inspect
      h = Hash.new { |hh, k| k }; h.dup[:x]
      h = Hash.new(7); h.merge({ a: 1 })[:zz]
      h = Hash.new(7); h.select { true }[:zz]
      h = Hash.new(7); h.to_h[:zz]
      h = Hash.new(7); h.reject { false }[:zz]
      h = { a: 1 }; h[[1, 2]] = 3; h[[1, 2]]
      h = { "x" => 1 }; h.each { |k, v| k << "y" } rescue $!.class
      h = { a: 1 }; a, b = h.first; [a, b]
      h = { 1 => "a", 2 => "b" }; h.map { |id, name| "#{id}:#{name}" }.join(",")
      h = { a: 1, b: 2 }; h.each.with_object([]) { |(k, v), acc| acc << k }
      h = { a: 1, b: 2 }; h.sum { 1 }
      h = { a: 1, b: 2 }; h.key(9)
      h = { a: 2, b: 1 }; h.sort_by { |k, v| v }.each { |k, v| return k }
      h = { a: 2, b: 1 }; h.min_by { |_, v| v }.first
      h = { a: 2 }; h.filter_map { _2 if _1 == :a }
      h = { a: 2 }; h.map { _1 }
      h = { a: 2 }; h.each_with_index.map { |x, i| [x, i] }
      h = { a: 1, b: 2 }; h.to_a.each_slice(1).map { |((k, v))| v }
      h = { a: nil }; h.key?(:a) && h[:a].nil?
      h = { a: 1 }; h.fetch("a") rescue $!.message
      h = { a: 1 }; (h.fetch(:b) rescue $!.key)
      h = { a: 1 }; (h.fetch(:b) rescue $!.receiver)
      h = { a: 1, b: 2, c: 3 }; h.filter_map { |k, v| [k, v * 2] if v.odd? }.to_h
      h = { a: 1, b: 2, c: 3 }; h.each_cons(2).map { |(a, x), (b, y)| [a, b, x + y] }
      h = { a: 1, b: 2, c: 3 }; h.values.each_slice(2).to_a
      h = { a: 1, b: 2, c: 3 }; h.sum { |k, v| v * 1.5 }
      h = { a: 1, b: 2, c: 3 }; h.inject(0) { |acc, (_, v)| acc + v }
      h = { a: 1, b: 2, c: 3 }; h.each_with_index.select { |(k, v), i| i > 0 }
      h = { a: 1, b: 2, c: 3 }; h.delete_if { |k, v| v == 2 }.keys
      h = { a: 1, b: 2, c: 3 }; h.partition { |k, v| v > 1 }.map(&:to_h)
      h = { a: 1, b: 2, c: 3 }; h.min_by(2) { |k, v| -v }.to_h
    RUBY
  end

  test "a rehash that fails loses nothing" do
    entries = Kobako::Sandbox.new.run(<<~'RUBY')
      class Key
        attr_accessor :number, :fails
        def initialize(number) = @number = number
        def hash = number
        def eql?(other) = fails ? raise("no") : number == other.number
      end
      keys = Array.new(40) { |index| Key.new(index) }
      hash = keys.to_h { |key| [key, key.number] }
      keys[30].number = 29
      keys[30].fails = true
      message = begin
        hash.rehash
      rescue RuntimeError => e
        e.message
      end
      [message, hash.size, hash.values]
    RUBY
    assert_equal ["no", 40, (0...40).to_a], entries
  end
end
