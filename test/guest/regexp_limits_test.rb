# frozen_string_literal: true

require_relative "../test_helper"

# What a script may try: none of it traps but for the run's own limits.
class RegexpLimitsTest < Minitest::Test
  def result(script, timeout: 20, memory_limit: 64 << 20)
    Kobako::Sandbox.new(timeout:, memory_limit:).run(script)
  end

  # The message of the RegexpError, as far as the pattern, or "none".
  def refused(pattern, **options)
    result("begin; Regexp.new(#{pattern}); 'none'; rescue RegexpError => e; e.message[/[^:]+/]; end", **options)
  end

  test "a pattern that takes for ever ends with the run's deadline" do
    ['("a" * 40 + "!") =~ /^(a+)+$/', '("x" * 50_000).match?(/(x+x+)+y/)',
     '("ab" * 60 + "cd").gsub(/^(?:a|b|ab)+d/, "")',
     'Regexp.new("a?" * 40 + "a" * 40) =~ "a" * 39', '("a" * 60).scan(/(?:a|aa)+$!/)'].each do |script|
      taken = seconds { assert_raises(Kobako::TimeoutError, script) { result(script, timeout: 0.3) } }
      assert_operator taken, :<, 3, script
    end
  end

  test "patterns that are nested deeply work or are refused" do
    assert_equal "none", refused('"(" * 500 + "a" + ")" * 500')
    assert_equal "parse depth limit over", refused('"(" * 10_000 + "a" + ")" * 10_000')
    [["(?:", ")*"], ["(x|", ")+"], ["(?=", ")"], ["(?<=", ")"], ["(?~", ")+"], ["[a", "]"], ["(?i:k", ")++"],
     ["(?i)a|", ""], ["", "+"], ["(?>", ")?"]].each do |open, close|
      [50, 150, 400, 1000, 2000, 10_000].each do |depth|
        refusal = refused("#{open.inspect} * #{depth} + 'a' + #{close.inspect} * #{depth}")
        known = ["none", "parse depth limit over", "target of repeat operator is invalid"]
        assert_includes known, refusal, "#{open}#{close}"
      end
    end
    assert_equal "parse depth limit over", refused(<<~'RUBY'.chomp)
      (0...5000).map { |i| "(?<n#{i}>a\\g<n#{i + 1}>)?" }.join + "(?<n5000>x)"
    RUBY
    assert_equal "duplicate meta escape", refused('"\\\\M-" * 100_000')
  end

  test "a pattern is refused when the stack is nearly used up" do
    script = <<~'RUBY'
      def sink
        Hash.new do
          $refused = begin; Regexp.new("(?~" * 20 + "a" + ")" * 20); $refused; rescue RegexpError => e; e.class.to_s; end
          "a".gsub(/a/, sink)
        end
      end
      begin
        "a".gsub(/a/, sink)
      rescue SystemStackError
        "ended #{$refused}"
      end
    RUBY
    assert_match(/\Aended/, result(script))
  end

  test "patterns with very many parts work" do
    assert_equal [4, 4, "a"], result(<<~'RUBY')
      words = (0...50_000).map { |i| "w#{i}" }
      groups = (0...5000).map { |i| "(?<n#{i}>a)?" }
      found = [Regexp.new(words.join("|")) =~ "zzz w49999", Regexp.union(words) =~ "zzz w49999"]
      Regexp.new(groups.join) =~ "a"
      found << $~[:n0]
    RUBY
    assert_equal "too many captures", refused('"(a)?" * 40_000')
    assert_equal "too big number for repeat range", refused('"a{100001}"')
    assert_equal "none", refused('"((a{1000}){1000}){1000}"')
  end

  test "what a match needs of memory is the run's" do
    assert_equal 40_000, result('("(" * 20_000 + ")" * 20_000) =~ /\A(?<p>\(\g<p>*\))\z/; $~.end(0)')
    script = '("(" * 200_000 + ")" * 200_000) =~ /\A(?<p>\(\g<p>*\))\z/'
    assert_raises(Kobako::MemoryLimitError) { result(script, memory_limit: 5 << 20) }
  end

  test "patterns that nobody holds are given up" do
    [["/a\#{i}b/ =~ 'x'", 30_000], ["Regexp.new(\"[\\\\p{L}\#{i}]+\") =~ 'é'", 10_000],
     ["s =~ /(x)(x)/; $~", 50_000]].each do |search, times|
      script = "s = 'x' * 1000; i = 0\nwhile i < #{times}\ni += 1; #{search}\nend\ni"
      assert_equal times, result(script, memory_limit: 6 << 20), search
    end
  end

  test "a long string takes time in proportion" do
    text = '"ab é " * 40_000'
    [".gsub(/é/, 'e')", ".gsub(/é/) { 'e' }", ".gsub('é', 'e')", ".scan(/\\w+/)", ".split(/ /)", ".split(//)",
     ".scan(/é/) { $~[0] }", ".gsub(/é/) { $~[0] }", ".gsub(/\\b/, '|')"].each do |call|
      once = seconds { result("(#{text})#{call}; nil") }
      taken = seconds { result("(#{text} * 4)#{call}; nil") }
      assert_operator taken, :<, (once * 20) + 1, call
    end
  end

  test "a String that changes under the walk is an error, and never more" do
    ["s.gsub(/a/) { s.clear; 'b' }", "s.gsub!(/a/) { s << 'x' * 1000; 'b' }", "s.scan(/a/) { s.replace('q' * 500) }",
     "s.gsub(/a/, Hash.new { s << 'x' * 100; 'b' })", "s.sub!(/a/) { s.replace(''); 'b' }"].each do |call|
      message = result("s = +'a' * 30\nbegin; #{call}; rescue RuntimeError => e; e.message; end")
      assert_equal "string modified", message, call
    end
  end

  test "a block may search, leave, and call Fibers" do
    assert_equal "a99!b99!", result("'a1b2'.gsub(/\\d/) { |d| 'zz99'.gsub(/(9)(9)/) { $1 }; $~[0] + '!' }")
    assert_equal 5, result("'aaa'.gsub(/a/) { break 5 }")
    assert_equal 7, result("catch(:q) { 'aaa'.scan(/a/) { throw :q, 7 } }")
    assert_equal %w[a b c 123], result(<<~RUBY)
      fiber = Fiber.new { "abc".gsub(/./) { |match| Fiber.yield(match) } }
      [fiber.resume, fiber.resume("1"), fiber.resume("2"), fiber.resume("3")]
    RUBY
    assert_equal %w[a1 b2], result("e = Enumerator.new { |y| 'a1 b2'.scan(/\\w\\d/) { |w| y << w } }; [e.next, e.next]")
    assert_equal "he01o", result("'hello'.gsub(/l/).with_index { |_, i| i.to_s }")
    assert_equal 0, result("def f(n) = n == 0 ? 0 : 'a'.scan(/a/) { return f(n - 1) }; f(2000)")
  end

  test "what is inside cannot be taken apart" do
    assert_equal "already initialized regexp",
                 result("r = Regexp.new('a'); begin; r.send(:initialize, 'b'); rescue TypeError => e; e.message; end")
    assert_equal "already initialized regexp/q/", result(<<~RUBY)
      r = Regexp.allocate
      o = Object.new
      o.define_singleton_method(:to_str) { r.send(:initialize, "q"); "z" }
      begin; r.send(:initialize, o); rescue TypeError => e; e.message + r.inspect; end
    RUBY
    assert_equal ["already initialized MatchData", "TypeError"], result(<<~RUBY)
      match = "ab".match(/a/)
      said = begin; match.send(:initialize_copy, "x".match(/x/)); rescue TypeError => e; e.message; end
      [said, begin; Regexp.instance_method(:source).bind("x").call; rescue TypeError => e; e.class.to_s; end]
    RUBY
    assert_equal ["Kobako::Walk", "b", "ay", nil],
                 result("w = 'ab'.__walk(/b/); [w.put('x').class.to_s, w.text, w.put('y').result, w.put('z').result]")
    redefined = "class Regexp; def =~(_) = 42; end\nclass MatchData; def [](_) = 43; end\n"
    assert_equal [0, 42, 43], result("#{redefined}['a' =~ /a/, /a/ =~ 'b', $1]")
    assert_equal 1, result("Object.send(:remove_const, :Regexp); 'xa' =~ /a/")
    assert_equal [[], []], result("/a/; $~; [global_variables.grep(/\\Ar|~/), local_variables]")
  end

  test "a Regexp or a match does not cross" do
    sandbox = sandbox_with { |value| value }
    assert_equal "Regexp cannot be carried across the boundary",
                 sandbox.run("begin; S::Call.call([{ a: /a/ }]); rescue TypeError => e; e.message; end")
    assert_equal "MatchData cannot be carried across the boundary",
                 sandbox.run("begin; S::Call.call('a'.match(/a/)); rescue TypeError => e; e.message; end")
    message = "the script's result is of class Regexp, which cannot be carried out of it"
    assert_fails(Kobako::SandboxError, message) { sandbox.run("/a/") }
  end

  test "a wrong literal is a SyntaxError with its place, and names the pattern" do
    error = assert_raises(Kobako::SandboxError) { result("x = 1\ny = /a(/\n") }
    assert_equal "SyntaxError", error.klass
    assert_equal "(script):2:5: end pattern with unmatched parenthesis: /a(/", error.message
    error = assert_raises(Kobako::SandboxError) { result("x = '('\n/\#{x}/") }
    assert_equal ["RegexpError", "end pattern with unmatched parenthesis: /(/"], [error.klass, error.message]
    error = assert_raises(Kobako::SandboxError) { result("$1 = 2") }
    assert_match(/can't set variable \$1\z/, error.message)
  end

  test "a literal is made once" do
    assert_equal 1, result("3.times.map { /a/.object_id }.uniq.size")
    assert_equal %w[1 1 1], result("(1..3).map { |i| /\#{i}/o.source }")
    assert_equal true, result("/a/.frozen?")
  end

  test "Regexp.timeout ends a search that steps back too often" do
    assert_equal ["regexp match timeout", "regexp match timeout", 2], result(<<~'RUBY')
      text = "a" * 40 + "!"
      said = []
      begin; text =~ Regexp.new('^(a+)+$', timeout: 0.01); rescue Regexp::TimeoutError => e; said << e.message; end
      Regexp.timeout = 0.01
      begin; text =~ /^(a+)+$/; rescue Regexp::TimeoutError => e; said << e.message; end
      said << ("aab" =~ /b/)
    RUBY
  end

  test "matching is fast" do
    script = "s = 'hello world'; i = 0; while i < 100_000; s =~ /wor/; i += 1; end"
    result("1")
    assert_operator Array.new(3) { seconds { result(script) } }.min / 100_000, :<, 1e-5
  end
end
