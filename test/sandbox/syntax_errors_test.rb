# frozen_string_literal: true

require_relative "../test_helper"

# A script that does not compile is told where it is wrong and what was expected there.
class SyntaxErrorsTest < Minitest::Test
  def setup
    @sandbox = Kobako::Sandbox.new
  end

  def syntax_error(source)
    error = assert_raises(Kobako::SandboxError, source) { @sandbox.run(source) }
    assert_equal ["SyntaxError", []], [error.klass, error.backtrace_lines], source
    error
  end

  # { source => "line:column: message" }
  def assert_told(table)
    table.each do |source, told|
      error = syntax_error(source)
      assert_equal "(script):#{told}", error.message, source
      line, column = told.scan(/\d+/).first(2).map(&:to_i)
      assert_equal({ "line" => line, "column" => column }, error.details, source)
    end
  end

  # The same, of "unexpected ..., expecting ...".
  def assert_unexpected(table)
    assert_told(table.transform_values { |told| told.sub(/ /, " syntax error, unexpected ") })
  end

  test "the column is that of the token's first character" do
    assert_unexpected "x = )" => "1:5: ')', expecting an expression",
                      "x = 5 +* 3" => "1:8: '*', expecting an expression",
                      "a = 1\n  b = ]" => "2:7: ']', expecting an expression",
                      "a => )" => "1:6: ')', expecting a pattern"
  end

  test "columns count characters and lines end as they may" do
    assert_unexpected "é = )" => "1:5: ')', expecting an expression",
                      "x = \"日本語\" )" => "1:11: ')', expecting end of line",
                      "x = 1\r\ny = )\r\n" => "2:5: ')', expecting an expression",
                      "\xEF\xBB\xBFx = )" => "1:5: ')', expecting an expression",
                      "#{"\n" * 70_000}x = )" => "70001:5: ')', expecting an expression"
  end

  test "the end of the file is just past the last character" do
    ["1 +", "a =", "not", "a && ", "b or\n\n"].each do |source|
      assert_unexpected source => "1:#{source.rstrip.size + 1}: end of file, expecting an expression"
    end
    assert_unexpected "x = 1\nx *\n\n" => "2:4: end of file, expecting an expression"
  end

  test "what is open is told with its line" do
    assert_unexpected "def f\n  1\n" => "2:4: end of file, expecting 'end' (for 'def' at line 1)",
                      "def self.f(a)\n  1" => "2:4: end of file, expecting 'end' (for 'def' at line 1)",
                      "class A\n  def f = 1\n" => "2:12: end of file, expecting 'end' (for 'class' at line 1)",
                      "module M" => "1:9: end of file, expecting 'end' (for 'module' at line 1)",
                      "x\nif x\n 1\nelse\n 2" => "5:3: end of file, expecting 'end' (for 'if' at line 2)",
                      "while true\n 1" => "2:3: end of file, expecting 'end' (for 'while' at line 1)",
                      "case 1\nwhen 2" => "2:7: end of file, expecting 'end' (for 'case' at line 1)",
                      "begin\n 1\nrescue" => "3:7: end of file, expecting 'end' (for 'begin' at line 1)",
                      "[1].each do |a|\n a" => "2:3: end of file, expecting 'end' (for 'do' at line 1)",
                      "[1].each { |a|\n a" => "2:3: end of file, expecting '}' (for '{' at line 1)",
                      "-> {" => "1:5: end of file, expecting '}' (for '{' at line 1)",
                      "foo(\n 1,\n 2" => "3:3: end of file, expecting ')' (for '(' at line 1)",
                      "[1, 2" => "1:6: end of file, expecting ']' (for '[' at line 1)",
                      "{a: 1" => "1:6: end of file, expecting '}' (for '{' at line 1)",
                      "\"a\nb \#{c" => "2:6: end of file, expecting '}' (for '\#{' at line 2)"
  end

  test "a bracket that closes something else" do
    assert_unexpected "foo(1]" => "1:6: ']', expecting ')'",
                      "[1, 2)" => "1:6: ')', expecting ']'",
                      "x = {\n  a: [1, 2\n}" => "3:1: '}', expecting ']' (for '[' at line 2)",
                      "foo(\n1\nend" => "3:1: 'end', expecting ')' (for '(' at line 1)",
                      "unless x\n 1\nelsif y\nend" => "3:1: 'elsif', expecting 'end' (for 'unless' at line 1)"
  end

  test "what closes nothing" do
    assert_unexpected "end" => "1:1: 'end', expecting end of file",
                      "def f\n  1\n}" => "3:1: '}', expecting 'end' (for 'def' at line 1)",
                      "if true\n puts 1\nend end" => "3:5: 'end', expecting end of file",
                      "else" => "1:1: 'else', expecting end of file",
                      "1\n}" => "2:1: '}', expecting end of file",
                      "puts 1)\nputs 2" => "1:7: ')', expecting end of line",
                      "def f\n  foo)\nend" => "2:6: ')', expecting end of line"
  end

  test "a comma that is missing, or one too many" do
    assert_unexpected "foo(1 2)" => "1:7: integer literal, expecting ',' or ')'",
                      "[1 2]" => "1:4: integer literal, expecting ',' or ']'",
                      "x = {\n  a: 1\n  b: 2\n}" =>
                        "3:3: local variable or method 'b', expecting ',' or '}' (for '{' at line 1)",
                      "x = { a: B\"c\" }" => "1:11: string literal, expecting ',' or '}'",
                      "[1,,2]" => "1:4: ',', expecting an expression or ']'",
                      "foo(,)" => "1:5: ',', expecting an expression or ')'"
  end

  test "a statement that does not end" do
    assert_unexpected "puts 1 2" => "1:8: integer literal, expecting end of line",
                      "x = 'it's'" => "1:9: local variable or method 's', expecting end of line",
                      "1 = 2" => "1:3: '=', expecting end of line",
                      "if x 1 end" => "1:8: 'end', expecting 'then' or end of line",
                      "while x 1 end" => "1:11: 'end', expecting 'do' or end of line",
                      "a ? b" => "1:6: end of file, expecting ':'"
  end

  test "names, parameters and patterns" do
    assert_unexpected "def 1; end" => "1:5: integer literal, expecting a method name",
                      "foo." => "1:5: end of file, expecting a method name",
                      "alias a" => "1:8: end of file, expecting a method name",
                      "class" => "1:6: end of file, expecting a class name",
                      "module; end" => "1:7: ';', expecting a module name",
                      "A::" => "1:4: end of file, expecting a constant or a method name",
                      "def f(1); end" => "1:7: integer literal, expecting a parameter or ')'",
                      "def f(a b); end" => "1:9: local variable or method 'b', expecting ',' or ')'",
                      "[1].each { |a b| }" => "1:15: local variable or method 'b', expecting ',' or '|'",
                      "case 1\nin\nend" => "3:1: 'end', expecting a pattern",
                      "case 1" => "1:7: end of file, expecting 'when' or 'in'",
                      "h = {1 2}" => "1:8: integer literal, expecting '=>'",
                      "@a @b" => "1:4: instance variable '@b', expecting end of line"
  end

  test "a String, list, regexp, heredoc or comment without its end is told by its beginning" do
    assert_told "x = 1\ny = \"abc\nputs 1\n" => "2:5: unterminated string meets end of file",
                "puts 'a', %q(b" => "1:11: unterminated string meets end of file",
                "x = %w[a\nb\n" => "1:5: unterminated list meets end of file",
                "x = /abc" => "1:5: unterminated regexp meets end of file",
                "x = <<A\nfoo\n" => "1:5: can't find heredoc delimiter \"A\" anywhere before EOF",
                "p <<A + <<B\na\nA\nb" => "1:9: can't find heredoc delimiter \"B\" anywhere before EOF",
                "1\n=begin\nfoo" => "2:1: embedded document meets end of file"
  end

  test "an escape that is none is told by its backslash" do
    assert_told "x = \"ab\\xZ\"" => "1:8: invalid hex escape",
                "\"abc\ndé\\u{110000}\"" => "2:3: invalid Unicode code point"
  end

  test "jumps that lead nowhere" do
    assert_told "yield" => "1:1: Invalid yield",
                "x = 1\n  [1].each { yield 2 }" => "2:14: Invalid yield",
                "class A; yield; end" => "1:10: Invalid yield",
                "break" => "1:1: Invalid break",
                "1\n  break 2 if true" => "2:3: Invalid break",
                "def f; next; end" => "1:8: Invalid next",
                "begin; next; rescue; end" => "1:8: Invalid next",
                "redo" => "1:1: Invalid redo",
                "class A; retry; end" => "1:10: Invalid retry without rescue",
                "x = (return 1)" => "1:6: void value expression"
  end

  test "jumps that lead out of a begin go where they should" do
    assert_equal [1, 3], @sandbox.run(<<~RUBY)
      found = []
      i = 0
      while i < 3
        i += 1
        begin
          next if i == 2
          found << i
        rescue
        end
      end
      found
    RUBY
    assert_equal 3, @sandbox.run("i = 0\nwhile true\n begin\n  i += 1\n  break i if i == 3\n rescue\n end\nend")
    assert_equal 2, @sandbox.run("i = 0\nbegin\n i += 1\n raise 'x' if i < 2\n i\nrescue\n retry\nend")
  end

  test "what means nothing where it stands" do
    assert_told "def f\n  A = 1\nend" => "2:3: dynamic constant assignment",
                "class foo; end" => "1:7: class/module name must be CONSTANT",
                "def f(a, a); end" => "1:10: duplicated argument name",
                "def f(A); end" => "1:7: formal argument cannot be a constant",
                "x = 1\n$1 = 2" => "2:1: can't set variable $1",
                "foo(*)" => "1:5: no anonymous rest parameter",
                "foo(a, **)" => "1:8: no anonymous keyword rest parameter",
                "foo(&)" => "1:5: no anonymous block parameter",
                "case 1\nin ^zz then 1\nend" => "2:5: no such local variable",
                "x = 08" => "1:5: Invalid octal digit",
                "\n@1 = 2" => "2:1: wrong instance variable name: @1"
  end

  test "a variable of a block's outside can be pinned" do
    assert_equal %i[same other], @sandbox.run("x = 5\n[5, 6].map { |y| case y\nin ^x then :same\nelse :other\nend }")
  end

  test "what the compiler cannot hold has a line" do
    parameters = (1..40).map { |i| "a#{i}" }.join(",")
    ["x = 1\n\n#{"(" * 20_000}1", "\n\n#{"x" * 70_000}", "\n\ndef f(#{parameters}) = 1"].each do |source|
      error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new(memory_limit: 64 << 20).run(source) }
      assert_match(/\A\(script\):3(:\d+)?: \w/, error.message)
      assert_equal 3, error.details["line"]
    end
  end

  # What a script that was cut or spoilt anywhere is told: always a place in it.
  test "every error has a place within the script" do
    source = <<~'RUBY'
      # é
      class Basket < Struct.new(:items, :rate)
        def total(by: 1, *, &block)
          items.sum { |name, (price, count)| price * count } * (1 + rate) if items&.any?
        rescue ZeroDivisionError => e
          warn "no #{name("x") ? :a : 'b'} in #{e.message}", %w[a b], <<~TEXT
            é #{1 + 2}
          TEXT
        end
      end
      case { a: [1, *], "b" => /x+/i }
      in { a: [Integer => n, *rest] } unless rest.empty? then n..
      else -> (x) { x ** -2 }.(3).then { _1 }
      end
    RUBY
    random = Random.new(42)
    tokens = source.scan(/\w+|\s+|[^\w\s]/)
    place = -> { random.rand(tokens.size) }
    spoilt = Array.new(250) { tokens.dup.insert(place.call, tokens[place.call]).join } +
             Array.new(250) { tokens.dup.tap { |all| all.delete_at(place.call) }.join } +
             Array.new(250) { source[0, random.rand(source.size)] }
    spoilt.each do |script|
      @sandbox.run(script)
    rescue Kobako::SandboxError => e
      next unless e.klass == "SyntaxError"

      line, column = e.details.values_at("line", "column")
      text = script.split("\n", -1)[line - 1]
      assert_includes 1..text.size + 1, column, "#{e.message}\n#{script}"
    end
  end
end
