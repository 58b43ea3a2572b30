# frozen_string_literal: true

require_relative "../test_helper"

# Sources that nobody meant: an error with line and reason, or a plain result.
class BadInputTest < Minitest::Test
  ROOMY = 64 << 20

  def assert_no_script(line, column, reason, source)
    sandbox = Kobako::Sandbox.new
    error = assert_fails(Kobako::SandboxError, "(script):#{line}:#{column}: #{reason}") { sandbox.run(source) }
    assert_equal ["SyntaxError", { "line" => line, "column" => column }, "sandbox", []],
                 [error.klass, error.details, error.origin, error.backtrace_lines]
    assert_equal 2, sandbox.run("1 + 1")
  end

  # A million bytes in lines of the given kind.
  def megabyte(line) = line * (1_000_000 / line.bytesize)

  test "a source without anything to do is nil" do
    ["", " ", "\n", "\n" * 1000, "# nothing", "=begin\nnothing\n=end\n", "__END__\nnot Ruby (", ";;;"].each do |source|
      assert_nil Kobako::Sandbox.new.run(source)
    end
  end

  test "lines end in any of the usual ways, and a byte order mark is no code" do
    assert_equal 2, Kobako::Sandbox.new.run("1\r\n2\r\n")
    assert_equal 2, Kobako::Sandbox.new.run("1\n2")
    assert_equal 1, Kobako::Sandbox.new.run("\u{FEFF}1")
  end

  test "a NUL byte ends the source, except inside of Strings and comments" do
    assert_nil Kobako::Sandbox.new.run("\0")
    assert_nil Kobako::Sandbox.new.run("\0" * 1_000_000)
    assert_equal 1, Kobako::Sandbox.new.run("1\0(")
    assert_equal "a\0b", Kobako::Sandbox.new.run("'a\0b'")
    assert_equal 1, Kobako::Sandbox.new.run("# a\0b\n1")
  end

  test "invalid UTF-8 is told with its line and the column of its first byte" do
    assert_no_script 1, 1, "invalid UTF-8", "\xFF"
    assert_no_script 1, 2, "invalid UTF-8", "'\xFF'"
    assert_no_script 3, 3, "invalid UTF-8", "a\n\n# \xFF"
    assert_no_script 1, 1, "invalid UTF-8", "\xC3"
    assert_no_script 2, 1, "invalid UTF-8", "x = 1\n\xF0\x9F\x92"
    assert_no_script 1, 1, "invalid UTF-8", "\xED\xA0\x80"
    assert_no_script 1, 5, "invalid UTF-8", "1 # \xC0\x80".b
  end

  test "bytes that are no UTF-8 can be written as escapes" do
    assert_equal "\xFF".b, Kobako::Sandbox.new.run('"\xFF"')
  end

  test "six thousand nested parentheses are a plain result" do
    assert_equal 1, Kobako::Sandbox.new.run("#{"(" * 6_000}1#{")" * 6_000}")
    assert_equal 1, Kobako::Sandbox.new.run("#{"[" * 6_000}1#{"]" * 6_000}.flatten[0]")
  end

  test "any nesting is a plain result or an error, at any depth" do
    [6_000, 30_000, 100_000].each do |depth|
      { "(" => ")", "[" => "]", "{1=>" => "}", "1.times{" => "}", "->{" => "}", "\"\#{" => "}\"", "if 1\n" => "\nend",
        "def a;" => ";end", "!" => "", "-" => "", "a=" => "", "1?" => ":1", "begin;" => ";end" }.each do |open, close|
        sandbox = Kobako::Sandbox.new(memory_limit: ROOMY)
        begin
          sandbox.run("#{open * depth}1#{close * depth}; 1")
        rescue Kobako::SandboxError => e
          assert_match(/\A\(script\):\d+:/, e.message)
        rescue Kobako::MemoryLimitError
          nil # a program this deep may be larger than ROOMY
        end
        assert_equal 2, sandbox.run("1 + 1")
      end
    end
  end

  test "parentheses that are never closed" do
    assert_no_script 1, 6001, "syntax error, unexpected end of file, expecting ')' (for '(' at line 1)", "(" * 6_000
  end

  test "unfinished Strings" do
    reason = "unterminated string meets end of file"
    assert_no_script 1, 1, reason, "'abc"
    assert_no_script 1, 1, reason, "\"abc\ndef"
    assert_no_script 2, 1, reason, "1\n\"abc"
    assert_no_script 1, 1, reason, "\"a\#{1}"
    assert_no_script 1, 1, "unterminated list meets end of file", "%w[a b"
    assert_no_script 1, 1, "unterminated regexp meets end of file", "/abc"
    assert_no_script 1, 1, reason, "`a"
    assert_no_script 1, 2, reason, ":\"abc"
    assert_no_script 1, 5, "syntax error, unexpected end of file, expecting '}' (for '\#{' at line 1)", "\"a\#{"
  end

  test "unfinished heredocs are told by their delimiter, with a line of the script" do
    ["<<A", "<<A\n", "<<A\nfoo", "<<A\nfoo\n", "\n\n<<~A\nfoo\nbar\n"].each do |source|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run(source) }
      assert_match(/\A\(script\):[13]:1: can't find heredoc delimiter "A" anywhere before EOF\z/, error.message)
      assert_includes 1..source.lines.size + 1, error.details["line"], source.inspect
    end
  end

  test "an unfinished comment" do
    assert_no_script 2, 1, "embedded document meets end of file", "1\n=begin\n"
  end

  test "unfinished and misplaced keywords" do
    { "1 +" => "an expression", "a =" => "an expression", "def f" => "'end' (for 'def' at line 1)",
      "if 1" => "'end' (for 'if' at line 1)", "begin" => "'end' (for 'begin' at line 1)",
      "class A" => "'end' (for 'class' at line 1)", "1." => "a method name" }.each do |source, expected|
      reason = "syntax error, unexpected end of file, expecting #{expected}"
      assert_no_script 1, source.size + 1, reason, source
    end
    assert_no_script 1, 1, "syntax error, unexpected 'end', expecting end of file", "end"
    assert_no_script 3, 1, "syntax error, unexpected '}', expecting end of file", "1\n2\n}"
  end

  test "what the parser takes and the compiler does not has a line and a reason" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("yield") }
    assert_equal "SyntaxError", error.klass
    assert_equal "(script):1:1: Invalid yield", error.message
  end

  test "a source of a megabyte runs where there is memory, and is over the limit where not" do
    source = megabyte("x = 1\n")
    assert_equal 1, Kobako::Sandbox.new(memory_limit: ROOMY).run(source)
    sandbox = Kobako::Sandbox.new
    assert_raises(Kobako::MemoryLimitError) { sandbox.run(source) }
    assert_equal 2, sandbox.run("1 + 1")
  end

  # Of this thread, on which the guest runs: what else the machine does is not counted.
  def cpu_seconds
    start = Process.clock_gettime(Process::CLOCK_THREAD_CPUTIME_ID)
    yield
    Process.clock_gettime(Process::CLOCK_THREAD_CPUTIME_ID) - start
  end

  test "a source's time is linear in its size" do
    source = megabyte("x = 1\n")
    half = source[0, source.size / 12 * 6]
    sandbox = Kobako::Sandbox.new(memory_limit: ROOMY)
    shorter, longer = [half, source].map { |text| Array.new(5) { cpu_seconds { sandbox.run(text) } }.min }
    assert_operator longer, :<, shorter * 3.2
  end

  test "a megabyte of any kind is a plain result" do
    lines = { "1\n" => 1, "[1, 2]\n" => [1, 2], "# comment\n" => nil, "'text'\n" => "text", " " => nil, "\n" => nil,
              "def method_name(argument) = argument\n" => :method_name, "x = [1].map { |a| a }\n" => [1] }
    lines.each do |line, value|
      assert_equal [value], [Kobako::Sandbox.new(memory_limit: ROOMY).run(megabyte(line))], line
    end
    sandbox = Kobako::Sandbox.new(memory_limit: ROOMY)
    assert_equal 1_000_000, sandbox.run("'#{"a" * 1_000_000}'.size")
    assert_equal 500_000, sandbox.run("[#{"1," * 500_000}].size")
    assert_equal 500_000, sandbox.run("%w[#{"a " * 500_000}].size")
    assert_equal 1_000_000, sandbox.run("<<A.size\n#{"abc\n" * 250_000}A\n")
  end

  test "a name that is too long" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new(memory_limit: ROOMY).run("a" * 1_000_000) }
    assert_equal ["SyntaxError", "(script):1:1: symbol length too long"], [error.klass, error.message]
  end

  test "a source of 16 MiB is taken, a longer one is refused before it runs" do
    sandbox = Kobako::Sandbox.new(memory_limit: ROOMY)
    assert_nil sandbox.run("##{" " * ((16 << 20) - 100)}")
    assert_fails(Kobako::SandboxError, "the script has 16777217 bytes, at most 16777206 are taken") do
      sandbox.run("##{" " * (16 << 20)}")
    end
  end

  test "random bytes are never a trap" do
    random = Random.new(42)
    pieces = %w[( ) [ ] { } do end def if class begin rescue = + - * / . , ; : \\ " ' # | & < > ~ ! ? @ $ a B 1 nil _]
    sandbox = Kobako::Sandbox.new(memory_limit: ROOMY, timeout: 5)
    500.times do
      length = random.rand(1..60)
      words = Array.new(length) { pieces.sample(random:) + ["", " ", "\n"].sample(random:) }
      sandbox.run(random.rand < 0.3 ? random.bytes(length) : words.join)
    rescue Kobako::SandboxError
      nil
    end
    assert_equal 2, sandbox.run("1 + 1")
  end
end
