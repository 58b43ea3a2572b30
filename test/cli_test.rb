# frozen_string_literal: true

require_relative "test_helper"
require "fileutils"
require "json"
require "pty"

class CLITest < Minitest::Test
  EXE = File.join(ROOT, "exe/kobako")

  # Bundler would load the checkout's own version.rb.
  UNBUNDLED = { "RUBYOPT" => nil, "BUNDLER_SETUP" => nil }.freeze

  # [standard output, standard error, exit status].
  def kobako(*arguments, env: {}, stdin: "", lib: File.join(ROOT, "lib"))
    out, err, status = Open3.capture3({ **UNBUNDLED, **env }, RbConfig.ruby, "-w", "-I", lib, EXE, *arguments,
                                      stdin_data: stdin, binmode: true)
    [out.force_encoding("UTF-8"), err.force_encoding("UTF-8"), status.exitstatus]
  end

  def assert_usage(message, *arguments)
    assert_equal ["", "kobako: #{message}; see kobako --help\n", 2], kobako(*arguments)
  end

  # The status of a command with channels of its own.
  def status(*arguments, **channels)
    _, status = Process.wait2(spawn(RbConfig.ruby, "-I", File.join(ROOT, "lib"), EXE, *arguments, **channels))
    status
  end

  def json(*arguments)
    out, err, status = kobako("--json", *arguments)
    assert_equal 1, out.count("\n")
    assert_equal "", err
    [JSON.parse(out, max_nesting: 0, allow_duplicate_key: false), status]
  end

  def value(code) = json("-e", code).first.fetch("value")

  def in_file(bytes, name: "script.rb")
    Dir.mktmpdir do |folder|
      path = File.join(folder, name)
      File.binwrite(path, bytes)
      yield path
    end
  end

  # Starts the command, waits until its run is under way, sends the signal.
  def interrupted(*arguments, signal: "INT")
    Open3.popen3(RbConfig.ruby, "-I", File.join(ROOT, "lib"), EXE, *arguments) do |_, out, err, process|
      sleep 1.5
      Process.kill(signal, process.pid)
      [out.read, err.read, process.value.termsig]
    end
  end

  # A lib/ without what the block removes from it, over no guest.
  def copied_lib
    Dir.mktmpdir do |folder|
      FileUtils.mkdir_p(File.join(folder, "data"))
      FileUtils.cp_r(File.join(ROOT, "lib"), folder)
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

  # --- limits

  test "a run that passes its timeout is a trap" do
    assert_equal ["", "kobako: the run passed its timeout of 0.2 s\n", 3], kobako("--timeout", "0.2", "-e", "loop {}")
  end

  test "a script that wants more memory than its limit is a trap" do
    out, err, status = kobako("--memory-limit", "10MiB", "-e", 'a = []; loop { a << "x" * 100_000 }')
    assert_equal ["", 3], [out, status]
    assert_match(/\Akobako: the guest wanted \d+ bytes of memory, its limit is 10485760\n\z/, err)
  end

  test "a size is a number of bytes or of KiB, MiB or GiB" do
    { "5242880" => 5_242_880, "5120KiB" => 5_242_880, "6mib" => 6_291_456 }.each do |size, bytes|
      _, err, = kobako("--memory-limit", size, "-e", 'a = []; loop { a << "x" * 100_000 }')
      assert_match(/its limit is #{bytes}\n\z/, err)
    end
    assert_equal ["=> 1\n", "", 0], kobako("--memory-limit", "1GiB", "-e", "1")
  end

  test "none switches a limit off" do
    code = '(0...64).map { "x" * 100_000 }.sum(&:size)'
    assert_equal ["=> 6400000\n", "", 0], kobako("--memory-limit", "none", "--timeout", "none", "-e", code)
  end

  # --- usage

  test "without a script the command says what it takes" do
    assert_usage "there is no script: name a FILE, - for standard input, or -e CODE"
  end

  test "more than one script is refused, and what is too much is named" do
    assert_usage "only one script is run, not also \"b.rb\", \"c d\"", "a.rb", "b.rb", "c d"
    assert_usage "only one script is run, not also \"a.rb\", \"-\"", "-e", "1", "a.rb", "-"
  end

  test "an unknown option and one without its argument are named" do
    assert_usage "invalid option: --jsno", "--jsno", "-e", "1"
    assert_usage "invalid option: -x", "-x"
    assert_usage "missing argument: --timeout", "--timeout"
    assert_usage "missing argument: -e", "-e"
  end

  test "a bad timeout is refused" do
    ["0", "-1", "2s", "", "nan", "1e3", "0x1", "é"].each do |text|
      assert_usage "--timeout must be a positive number of seconds or none, got #{text.inspect}",
                   "--timeout=#{text}", "-e", "1"
    end
  end

  test "a bad memory limit is refused" do
    ["0", "-1", "10MB", "1.5GiB", "MiB", "", "0x10"].each do |text|
      assert_usage "--memory-limit must be a size like 5242880, 512KiB, 10MiB or 1GiB, or none, got #{text.inspect}",
                   "--memory-limit=#{text}", "-e", "1"
    end
  end

  test "a memory limit that the guest cannot start with is refused with the least there is" do
    least = Kobako::Wasm.guest.minimum_memory
    assert_usage "--memory-limit must be at least #{least} bytes, which the booted guest needs, got 1024",
                 "--memory-limit", "1KiB", "-e", "1"
  end

  test "a memory limit beyond every machine is a usage error or none" do
    _, err, status = kobako("--memory-limit", "99999999999GiB", "-e", "1")
    assert_includes [0, 2], status
    assert_operator err.lines.size, :<=, 1
  end

  test "a script that cannot be read is named, with the reason" do
    assert_usage "cannot read /nowhere/x.rb: No such file or directory", "/nowhere/x.rb"
    assert_usage "cannot read #{ROOT}: Is a directory", ROOT
    assert_usage "cannot read é.rb: No such file or directory", "é.rb"
    assert_usage "cannot read a\\nb: No such file or directory", "a\nb"
    assert_usage "cannot read \\xFF: No such file or directory", "\xFF".b
  end

  # --- --version and --help

  test "--version prints the version" do
    assert_equal ["kobako #{Kobako::VERSION}\n", "", 0], kobako("--version")
  end

  test "--help tells options, exit statuses, JSON's gaps and that there are no Services" do
    out, err, status = kobako("--help")
    assert_equal ["", 0], [err, status]
    ["-e CODE", "--timeout SECONDS", "--memory-limit SIZE", "--json", "--version", "Exit status:", "  4  ",
     "binds no Services", "What JSON lacks"].each { |text| assert_includes out, text }
    assert_operator out.lines.map(&:chomp).map(&:size).max, :<=, 80
  end

  # --- --json

  test "with --json the result is one object on one line" do
    assert_equal [{ "value" => 3, "stdout" => "out\n", "stderr" => "err\n", "stdout_truncated" => false,
                    "stderr_truncated" => false, "error" => nil }, 0],
                 json("-e", 'puts "out"; warn "err"; 3')
  end

  test "with --json a script's exception is in the object" do
    object, status = json("-e", 'print "out"; raise ArgumentError, "a\nb"')
    assert_equal ["out", nil, 1], [object["stdout"], object["value"], status]
    assert_equal({ "class" => "Kobako::SandboxError", "message" => "a\nb", "klass" => "ArgumentError",
                   "origin" => "sandbox", "backtrace" => ["(script):1"], "details" => nil }, object["error"])
  end

  test "with --json a script that does not compile tells its line" do
    object, status = json("-e", "1", "-e", "foo(")
    assert_equal ["SyntaxError", 2, 1], [object["error"]["klass"], object["error"]["details"]["line"], status]
  end

  test "with --json a run that was ended is in the object" do
    object, status = json("--timeout", "0.2", "-e", 'puts "out"; loop {}')
    assert_equal ["out\n", 3], [object["stdout"], status]
    assert_equal({ "class" => "Kobako::TimeoutError", "message" => "the run passed its timeout of 0.2 s",
                   "klass" => nil, "origin" => nil, "backtrace" => [], "details" => nil }, object["error"])
  end

  test "with --json truncated output is a flag" do
    object, status = json("-e", '11.times { print "x" * 100_000 }')
    assert_equal [1_048_576, true, false, 0],
                 [object["stdout"].size, *object.values_at("stdout_truncated", "stderr_truncated"), status]
  end

  test "with --json what JSON has is itself" do
    assert_equal [nil, true, false, -1, 9_007_199_254_740_991, 1.5, "é\n\u0000", [], {}],
                 value('[nil, true, false, -1, 9007199254740991, 1.5, "é\n\0", [], {}]')
    assert_equal(-Float::INFINITY, 1 / value("-0.0"))
  end

  test "with --json what JSON lacks is shown as --help says" do
    assert_equal "a", value(":a")
    assert_equal ["9007199254740992", "-9007199254740992", "1267650600228229401496703205376"],
                 value("[2**53, -(2**53), 2**100]")
    assert_equal %w[NaN Infinity -Infinity], value("[0.0 / 0, 1.0 / 0, -1.0 / 0]")
    assert_equal({ "base64" => "/wA=" }, value('"\xff\x00"'))
    assert_equal ["1/3", "1..3", "1...3", "1..", '"a".."b"'], value('[Rational(1, 3), 1..3, 1...3, (1..), "a".."b"]')
  end

  test "with --json keys are shown by their names, and equal ones leave a list of pairs" do
    assert_equal({ "a" => 1, "b" => 2, "1" => 3, "nil" => 4, "[1, :c]" => 5 },
                 value('{ a: 1, "b" => 2, 1 => 3, nil => 4, [1, :c] => 5 }'))
    assert_equal [["a", 1], ["a", 2]], value('{ a: 1, "a" => 2 }')
    assert_equal [[1, ["x"]], ["1", nil]], value('{ 1 => [:x], "1" => nil }')
  end

  test "with --json binary output is shown as base64" do
    object, = json("-e", 'print "\xff"')
    assert_equal({ "base64" => "/w==" }, object["stdout"])
  end

  test "with --json values as deep as can be carried come through" do
    assert_equal "#{"[" * 120}1#{"]" * 120}", JSON.generate(value("a = 1; 120.times { a = [a] }; a"), max_nesting: 0)
  end

  test "a Time is shown to its last digit that counts, with its offset" do
    require "kobako/cli/json_value"
    show = ->(second, offset) { Kobako::CLI::JSONValue.of(Time.new(2026, 1, 31, 12, 0, second, offset)) }
    assert_equal "2026-01-31T12:00:00+01:00", show[0, "+01:00"]
    assert_equal "2026-01-31T12:00:00.05-03:30", show[0.05r, "-03:30"]
    assert_equal "2026-01-31T12:00:10.000000001Z", show[Rational(10_000_000_001, 1_000_000_000), "UTC"]
  end

  # --- signals

  test "Ctrl-C ends the command by SIGINT, after what was printed by then" do
    assert_equal ["out\n", "err\n", Signal.list["INT"]], interrupted("-e", 'puts "out"; warn "err"; loop {}')
  end

  test "a shell sees 130 after Ctrl-C" do
    shell = ["bash", "-c", 'trap : INT; "$0" -I "$1" "$2" -e "loop {}"; echo "status $?"']
    PTY.spawn(*shell, RbConfig.ruby, File.join(ROOT, "lib"), EXE) do |terminal, keys, pid|
      sleep 1.5
      keys.write("\u0003")
      seen = +""
      begin
        loop { seen << terminal.readpartial(4096) }
      rescue EOFError, Errno::EIO
        Process.wait(pid)
      end
      assert_includes seen, "status 130"
      refute_includes seen, "cli.rb"
    end
  end

  test "Ctrl-C while the script is being typed ends the command without a word" do
    assert_equal ["", "", Signal.list["INT"]], interrupted("-")
  end

  test "SIGTERM ends the command by that signal, and no half JSON object is printed" do
    assert_equal ["", "", Signal.list["TERM"]], interrupted("--json", "-e", 'puts "out"; loop {}', signal: "TERM")
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
