# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/command"
require "fileutils"

# What the command runs, and what it prints of that.
class CLITest < Minitest::Test
  include Command

  # The status of a command with channels of its own.
  def status(*arguments, **channels)
    _, status = Process.wait2(spawn(RbConfig.ruby, "-I", LIB, EXE, *arguments, **channels))
    status
  end

  def in_file(bytes, name: "script.rb")
    Dir.mktmpdir do |folder|
      path = File.join(folder, name)
      File.binwrite(path, bytes)
      yield path
    end
  end

  # A lib/ without what the block removes from it, over no guest.
  def copied_lib
    Dir.mktmpdir do |folder|
      FileUtils.mkdir_p(File.join(folder, "data"))
      FileUtils.cp_r(LIB, folder)
      yield File.join(folder, "lib")
    end
  end

  # --- the script

  test "a script given with -e runs, and its value is printed as Ruby writes it" do
    assert_equal ["=> 3\n", "", 0], kobako("-e", "1 + 2")
    assert_equal ["=> [:a, \"b\", nil]\n", "", 0], kobako("-e", '[:a, "b", nil]')
  end

  test "several -e are the lines of one script" do
    assert_equal ["=> 3\n", "", 0], kobako("-e", "a = 1", "-e", "a + 2")
    assert_equal ["", "kobako: x (RuntimeError)\n    from (script):2\n", 1], kobako("-e", "1", "-e", 'raise "x"')
  end

  test "an empty script has the value nil" do
    assert_equal ["=> nil\n", "", 0], kobako("-e", "")
    assert_equal ["=> nil\n", "", 0], kobako("-", stdin: "")
  end

  test "a script comes from a file" do
    in_file("# é\nputs 'ü'\n'ö'\n") { |path| assert_equal ["ü\n=> \"ö\"\n", "", 0], kobako(path) }
  end

  test "a script comes from standard input" do
    assert_equal ["=> 3\n", "", 0], kobako("-", stdin: "1 + 2\n")
  end

  test "options may stand after the file, and a file's name may begin with a dash" do
    in_file("1") { |path| assert_equal ["=> 1\n", "", 0], kobako(path, "--timeout", "5") }
    in_file("2", name: "-x.rb") do |path|
      Dir.chdir(File.dirname(path)) { assert_equal ["=> 2\n", "", 0], kobako("--", "-x.rb") }
    end
  end

  test "what follows __END__ in a script is not run" do
    in_file("1\n__END__\n)(\n") { |path| assert_equal ["=> 1\n", "", 0], kobako(path) }
  end

  test "a script that is no valid UTF-8 is the sandbox's to refuse" do
    message = "kobako: (script):1:2: invalid UTF-8 (SyntaxError)\n"
    in_file("x\xFF".b) { |path| assert_equal ["", message, 1], kobako(path) }
    assert_equal ["", message, 1], kobako("-e", "x\xFF".b)
    assert_equal ["", message.sub("1:2", "2:2"), 1], kobako("-e", "# é", "-e", "x\xFF".b)
    assert_equal ["", message, 1], kobako("-", stdin: "x\xFF".b)
  end

  test "a script is UTF-8 and values are printed so, whatever the locale" do
    assert_equal ["é\n=> \"é\"\n", "", 0], kobako("-e", 'puts "é"; "é"', env: { "LC_ALL" => "C.UTF-8" })
    out, _, status = kobako("-e", 'puts "é"; "é"', env: { "LC_ALL" => "C" })
    assert_equal ["é\n=> \"é\"\n", 0], [out, status]
  end

  # --- output

  test "what the script prints goes to the channel it was printed to, before the value" do
    assert_equal ["out\n=> nil\n", "err\n", 0], kobako("-e", 'warn "err"; puts "out"')
  end

  test "the value begins on a line of its own" do
    assert_equal ["out\n=> 1\n", "", 0], kobako("-e", 'print "out"; 1')
  end

  test "printed bytes come through untouched" do
    out, err, status = kobako("-e", 'print "\xff\x00\r\n"; $stderr.print "\xfe\x00"')
    assert_equal ["\xFF\x00\r\n=> nil\n".b, "\xFE\x00".b, 0], [out.b, err.b, status]
  end

  test "what was printed is kept when the script raises and when it is ended" do
    assert_equal ["out", "err\nkobako: x (RuntimeError)\n    from (script):1\n", 1],
                 kobako("-e", 'print "out"; $stderr.print "err"; raise "x"')
    assert_equal ["out\n", "err\nkobako: the run passed its timeout of 0.5 s\n", 3],
                 kobako("--timeout", "0.5", "-e", 'puts "out"; warn "err"; loop {}')
  end

  test "output beyond what is kept is said in one line" do
    out, err, status = kobako("-e", 'print "x" * 600_000, "y" * 600_000')
    assert_equal "#{"x" * 600_000}#{"y" * 448_576}\n=> nil\n", out
    assert_equal "kobako: standard output is truncated: the script printed more than 1048576 bytes\n", err
    assert_equal 0, status
  end

  test "truncated error output is said on a line of its own, before what the script raised" do
    _, err, status = kobako("-e", '11.times { $stderr.print "x" * 100_000 }; raise "y"')
    assert_equal "x" * 1_048_576, err.slice!(0, 1_048_576)
    assert_equal "\nkobako: standard error is truncated: the script printed more than 1048576 bytes\n" \
                 "kobako: y (RuntimeError)\n    from (script):1\n", err
    assert_equal 1, status
  end

  test "a reader that goes away ends the command by SIGPIPE and without a word" do
    reader, writer = IO.pipe
    reader.close
    Tempfile.create do |file|
      status = status("-e", 'puts "x" * 100_000', out: writer, err: file.path)
      assert_equal ["", Signal.list["PIPE"]], [file.read, status.termsig]
    end
  end

  test "output that cannot be written is told" do
    Tempfile.create do |file|
      status = status("-e", "1", out: File.open(File::NULL, "r"), err: file.path)
      assert_equal ["kobako: cannot write the output: Bad file descriptor\n", 4], [file.read, status.exitstatus]
    end
  end

  test "where nothing can be said, the exit status still tells" do
    silent = { err: File.open(File::NULL, "r") }
    assert_equal 1, status("-e", 'raise "x"', **silent).exitstatus
    assert_equal 3, status("--timeout", "0.2", "-e", "loop {}", **silent).exitstatus
  end

  # --- what the script does wrong

  test "an exception is told in one line, with the script's frames below" do
    in_file("def total(list) = list.sum(nil)\ndef run\n  total([1])\nend\nrun\n") do |path|
      out, err, status = kobako(path)
      lines = err.lines(chomp: true)
      assert_equal ["", 1], [out, status]
      assert_match(/\Akobako: .+ \((TypeError|NoMethodError)\)\z/, lines.first)
      assert_equal ["    from (script):3:in run", "    from (script):5"], lines.last(2)
    end
  end

  test "a message of several lines is shown on one" do
    assert_equal ["", "kobako: a\\n\\tb\\e[1m (ArgumentError)\n    from (script):1\n", 1],
                 kobako("-e", 'raise ArgumentError, "a\n\tb\e[1m"')
  end

  test "an exception without a message is told by its class" do
    assert_equal ["", "kobako: RuntimeError\n    from (script):1\n", 1], kobako("-e", 'raise ""')
  end

  test "an endless recursion's equal frames stand on one line" do
    _, err, status = kobako("-e", "def f = f", "-e", "f")
    assert_match(/\Akobako: .*SystemStackError\)?\n    from \(script\):1:in f \(\d+ times\)\n/, err)
    assert_equal 1, status
    assert_operator err.lines.size, :<=, 3
  end

  test "a script that does not compile is a script error, told with its line" do
    out, err, status = kobako("-e", "1", "-e", "foo(")
    assert_equal ["", 1], [out, status]
    assert_match(/\Akobako: \(script\):2:.* \(SyntaxError\)\n\z/, err)
  end

  test "exit ends the script only, whatever status it names" do
    assert_equal ["", "kobako: exit (SystemExit)\n    from (script):1\n", 1], kobako("-e", "exit 0")
  end

  test "a value that cannot be carried is a script error" do
    message = "the script's result is of class Proc, which cannot be carried out of it (TypeError)"
    assert_equal ["", "kobako: #{message}\n", 1], kobako("-e", "-> {}")
  end

  # --- kobako itself

  test "a guest that is not built is told with the command that builds it" do
    copied_lib do |lib|
      path = File.expand_path("../data/kobako.wasm", lib)
      assert_equal ["", "kobako: #{path} is not there; `rake wasm:build` makes it\n", 4], kobako("-e", "1", lib:)
    end
  end

  test "an extension that is not built is told with the command that builds it, and --version works" do
    copied_lib do |lib|
      File.delete(File.join(lib, "kobako", "kobako.so"))
      out, err, status = kobako("-e", "1", lib:)
      assert_match(/\Akobako: kobako's extension is not built or does not fit this Ruby .*`rake compile` builds/, err)
      assert_equal ["", 4, 1], [out, status, err.lines.size]
      assert_equal ["kobako #{Kobako::VERSION}\n", "", 0], kobako("--version", lib:)
    end
  end
end
