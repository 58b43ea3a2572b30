# frozen_string_literal: true

require_relative "../test_helper"

# What the methods that write make of what they are given, and what a script may change.
class GuestOutputTest < Minitest::Test
  # The streams' own `write` is Ruby's then, and all that writes goes through it.
  THE_LONG_WAY = <<~'RUBY'
    class IO
      alias written write
      def write(*parts) = written(*parts)
    end
  RUBY
  SAME_IN_CRUBY = <<~'RUBY'
    puts
    puts "a"
    puts "a\n"
    puts "\n"
    puts ""
    puts "a\n\n", "b"
    puts "é\0\xFF"
    puts "x" * 255, "y" * 256, "z" * 5000
    puts 1, -1, 2**62, -2**63, 2**63
    puts nil, true, false, :s, :"a b", 1.5, 1e100
    puts nil
    puts 1.0
    puts :s
    puts []
    puts [1, "a", nil]
    puts [1, "a\n"]
    puts [1, [2, ["b"]], []], 3
    puts({ a: 1 }.to_a)
    puts(*(1..30))
    print
    print "a", 1, nil, :s, 1.5
    print(*(1..30))
    print "a\0\n"
    $stdout << "a" << 1 << :s << nil << [1]
    $stdout.print "a", 2
    $stdout.puts "a", [3]
    p
    p 1
    p "a\n\u00e9\xFF"
    p nil, :s
    p [1, "a"]
    p 1.5
    p :"a b"
    $stdout.write
    p $stdout.write("a", 12, nil, :sym, "é")
    p puts, print, p, p(1), p(1, 2)
    p($stdout.puts("a"), $stdout.print("b"), $stdout.write("c"), ($stdout << "d").equal?($stdout))
    send(:puts, "sent"); public_send(:then) { puts "then" }
    [1, 2].each(&method(:puts))
    %w[a b].each { puts _1 }
    class Line < String; def to_s = "no"; end
    puts Line.new("line"), [Line.new("in a list")]
    print Line.new("x"), Object.new.then { |o| def o.to_s = "o"; o }
    class Shown; def to_s = "shown"; def inspect = "<shown>"; end
    puts Shown.new, [Shown.new]
    print Shown.new, 1
    $stdout << Shown.new
    p Shown.new
    class Listed; def to_ary = ["x", ["y"]]; def to_s = "no"; end
    puts Listed.new
    print Listed.new.to_ary.size
    a = [1]; a << a; puts a
    p [$stdout.method(:puts).arity, method(:p).arity, Kernel.private_method_defined?(:puts)]
    p((1.puts rescue $!.class), ($stdout.<<() rescue $!.message), ($stdout.<<(1, 2) rescue $!.message))
    def puts(*) = $stdout.print("mine")
    puts 1
  RUBY

  # Each script's output, by a guest and in Ruby itself.
  def in_guest(script, **options)
    sandbox = Kobako::Sandbox.new(**options)
    sandbox.run("#{script}\nnil")
    sandbox.stdout.b
  end

  def in_ruby(script)
    out, = capture_subprocess_io { system(RbConfig.ruby, "-W0", "-e", script, exception: true) }
    out.b
  end

  test "what is written is what Ruby writes, by the short way and by the long one" do
    expected = in_ruby(SAME_IN_CRUBY)
    assert_equal expected, in_guest(SAME_IN_CRUBY)
    assert_equal expected, in_guest("#{THE_LONG_WAY}#{SAME_IN_CRUBY}")
  end

  test "what a script puts in the place of a method is called" do
    { "class Integer; def to_s = 'int'; end; puts 1; print 2; $stdout << 3; puts [4]; $stdout.write(5)" =>
        "int\nintintint\nint",
      "class NilClass; def to_s = 'none'; end; puts nil" => "none\n",
      "class Symbol; def inspect = 'sym'; end; p :a; p [:a]" => "sym\n[sym]\n",
      "class String; def inspect = 'str'; end; p 'a'" => "str\n",
      "class IO; def write(*parts) = IO.__write(1, parts.inspect); end; puts 1; print 2, 3; p 4; $stdout << 5" =>
        '["1\n"][2, 3]["4\n"][5]',
      "class IO; def puts(*lines) = print('<', *lines, '>'); end; puts 1, 2" => "<12>",
      "class IO; def print(*parts) = write('<', *parts, '>'); end; print 1, 2" => "<12>",
      "def $stdout.write(*parts) = IO.__write(1, parts.join.upcase); puts 'a'; p 'b'; print 'c'" => "A\n\"B\"\nC",
      "module Loud; def write(*parts) = super(*parts.map(&:upcase)); end; IO.prepend(Loud); puts 'a'; print 'b'" =>
        "A\nB",
      "module Loud; def puts(*lines) = super(*lines.map(&:upcase)); end; IO.prepend(Loud); puts 'a'; STDOUT.puts 'b'" =>
        "A\nB\n",
      "module Kernel; alias say puts; def puts(*) = say('no'); end; puts 1; say 2" => "no\n2\n" }
      .each { |script, expected| assert_equal expected, in_guest(script), script }
  end

  test "$stdout may be anything that writes" do
    { "class Out; def write(*parts) = (@all ||= []).concat(parts); attr_reader :all; end; $stdout = Out.new; " \
      "p 1; STDOUT.print $stdout.all" => '["1\n"]',
      "class Out; def puts(*lines) = STDOUT.puts('out', *lines); end; $stdout = Out.new; puts 1" => "out\n1\n",
      "require 'stringio'; $stdout = StringIO.new; puts 1; print 2; p 3; STDOUT << $stdout.string.inspect" =>
        '"1\n23\n"',
      "$stdout = $stderr; puts 1; STDOUT.puts 2" => "2\n",
      "$stdout = IO.new(1, 'w'); puts 1" => "1\n",
      "class Own < IO; end; $stdout = Own.new(1); puts 1" => "1\n" }
      .each { |script, expected| assert_equal expected, in_guest(script), script }
  end

  test "a stream that was never made, or names no channel, cannot be written to" do
    ["IO.allocate.puts 1", "o = IO.new(1); o.instance_variable_set(:@fileno, 3); o.puts 'a'",
     "IO.__write(0, 'a')", "IO.__write(1 << 32, 'a')", "IO.__write(1 + (1 << 32), 'a')"].each do |script|
      ran = Kobako::Sandbox.new
      assert_raises(Kobako::SandboxError, script) { ran.run(script) }
      assert_equal "", ran.stdout, script
    end
  end

  test "a block may leave what is written by the long way" do
    assert_equal "ab", in_guest(<<~'RUBY')
      class Leaves; def to_s = throw(:out, "b"); end
      print "a"
      print(catch(:out) { puts Leaves.new })
    RUBY
    assert_equal "1\n2\n3\n", in_guest(<<~'RUBY')
      class Yields; def to_s = Fiber.yield("2").to_s; end
      fiber = Fiber.new { puts 1; puts Yields.new }
      puts fiber.resume
      fiber.resume(3)
    RUBY
  end

  test "an Array that its elements change while they are written" do
    assert_equal "a\nb\n", in_guest(<<~'RUBY').lines.first(2).join
      list = ["a", Object.new, "c"]
      list[1].define_singleton_method(:to_s) { list.clear; "b" }
      puts list
    RUBY
  end
end
