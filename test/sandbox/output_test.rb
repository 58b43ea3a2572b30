# frozen_string_literal: true

require_relative "../test_helper"

# What a script writes, kept up to a cap.
class OutputTest < Minitest::Test
  def output_of(script, **options)
    sandbox = Kobako::Sandbox.new(**options)
    sandbox.run(script)
    [sandbox.stdout, sandbox.stderr]
  end

  # [bytes, truncated?] of each channel.
  def captured(script, **options)
    sandbox = Kobako::Sandbox.new(**options)
    sandbox.run(script)
    [[sandbox.stdout, sandbox.stdout_truncated?], [sandbox.stderr, sandbox.stderr_truncated?]]
  end

  def assert_kept(kind, script, **options, &service)
    sandbox = sandbox_with(**options, &service || -> {})
    assert_raises(kind) { sandbox.run("print 'out'; $stderr.print 'err'; #{script}") }
    assert_equal %w[out err], [sandbox.stdout, sandbox.stderr]
  end

  test "there is nothing before the first run" do
    sandbox = Kobako::Sandbox.new
    assert_equal ["", "", false, false],
                 [sandbox.stdout, sandbox.stderr, sandbox.stdout_truncated?, sandbox.stderr_truncated?]
    assert_equal [Encoding::UTF_8] * 2, [sandbox.stdout.encoding, sandbox.stderr.encoding]
  end

  test "each channel has its own methods" do
    assert_equal ["a\n1\nbc:d:x", "w\n"], output_of(<<~'RUBY')
      puts "a"
      p 1
      print "b", "c"
      printf ":%s:", "d"
      putc "x"
      warn "w"
    RUBY
    assert_equal %W[12\n 3\n4], output_of("STDOUT.puts 12; STDERR.puts 3; $stderr.write 4")
  end

  test "the two channels do not mix" do
    assert_equal %w[ac bd], output_of("print 'a'; $stderr.print 'b'; print 'c'; $stderr.print 'd'")
  end

  test "nothing is written to the host's own channels" do
    assert_output("", "") { Kobako::Sandbox.new.run("puts 1; warn 2") }
  end

  test "output is UTF-8 where it is valid, else binary" do
    text, bytes = output_of('print "é日本"; $stderr.print "a\xFF"')
    assert_equal ["é日本", Encoding::UTF_8], [text, text.encoding]
    assert_equal ["a\xFF".b, Encoding::BINARY], [bytes, bytes.encoding]
  end

  test "NUL bytes are output like any other" do
    assert_equal ["a\0b", ""], output_of('print "a\0b"')
  end

  test "exactly the cap is not truncated, one byte more is" do
    assert_equal [["abcd", false], ["abcd", false]],
                 captured("print 'abcd'; $stderr.print 'abcd'", stdout_limit: 4, stderr_limit: 4)
    assert_equal [["abcd", true], ["abcd", true]],
                 captured("print 'abcde'; $stderr.print 'abcde'", stdout_limit: 4, stderr_limit: 4)
    assert_equal [["abcd", true], ["", false]], captured("5.times { |n| print 'abcde'[n] }", stdout_limit: 4)
  end

  test "a line's end counts like any other byte" do
    assert_equal [["abc\n", false], ["", false]], captured("puts 'abc'", stdout_limit: 4)
    assert_equal [["abc", true], ["", false]], captured("puts 'abc'", stdout_limit: 3)
    assert_equal [["x" * 300, true], ["", false]], captured("puts 'x' * 300", stdout_limit: 300)
    assert_equal [["12", true], ["", false]], captured("puts 12", stdout_limit: 2)
  end

  test "each channel has its own cap" do
    assert_equal [["a", true], ["abc", false]],
                 captured("print 'abc'; $stderr.print 'abc'", stdout_limit: 1, stderr_limit: 3)
  end

  test "a cap of nothing keeps nothing" do
    assert_equal [["", true], ["", false]], captured("print 'a'", stdout_limit: 0)
    assert_equal [["", false], ["", false]], captured("print ''", stdout_limit: 0)
  end

  test "a cap that cuts a character leaves bytes" do
    (text, truncated), = captured("print 'éé'", stdout_limit: 3)
    assert_equal ["\xC3\xA9\xC3".b, Encoding::BINARY, true], [text, text.encoding, truncated]
  end

  test "a script that floods is not told, and does not take the host's memory" do
    sandbox = Kobako::Sandbox.new
    assert_equal 10_000, sandbox.run("line = 'x' * 9_999; 10_000.times { puts line }")
    assert_equal [1 << 20, true], [sandbox.stdout.bytesize, sandbox.stdout_truncated?]
  end

  test "a single write that is larger than the cap is cut" do
    (text, truncated), = captured("print 'x' * 3_000_000", memory_limit: 32 << 20)
    assert_equal [1 << 20, true], [text.size, truncated]
  end

  test "output is kept after a script's error" do
    assert_kept(Kobako::SandboxError, "raise 'x'")
    assert_kept(Kobako::SandboxError, "exit")
    assert_kept(Kobako::SandboxError, "Object.new")
  end

  test "output is kept after a limit" do
    assert_kept(Kobako::TimeoutError, "loop {}", timeout: 0.1)
    assert_kept(Kobako::MemoryLimitError, "a = []; loop { a << 'x' * 1000 }")
  end

  test "all that was written before a limit is kept" do
    { Kobako::TimeoutError => ["loop {}", { timeout: 0.2 }],
      Kobako::MemoryLimitError => ["a = []; loop { a << 'x' * 1000 }", {}],
      Kobako::SandboxError => ["def deeper = deeper + 1; deeper", {}] }.each do |kind, (script, options)|
      sandbox = Kobako::Sandbox.new(**options)
      assert_raises(kind) { sandbox.run("3000.times { |i| puts i; $stderr.puts -i }; print 'last'; #{script}") }
      assert_equal "#{(0...3000).to_a.join("\n")}\nlast", sandbox.stdout
      assert_equal (0...3000).map { |i| "#{-i}\n" }.join, sandbox.stderr
    end
  end

  test "output is kept after a Service's failure, and after what belongs to the caller" do
    assert_kept(Kobako::ServiceError, "S::Call.call") { raise "x" }
    assert_kept(Interrupt, "S::Call.call") { raise Interrupt }
  end

  test "output is kept after a throw" do
    sandbox = sandbox_with { throw :out }
    catch(:out) { sandbox.run("print 'out'; S::Call.call") }
    assert_equal "out", sandbox.stdout
  end

  test "the next run starts with none, and a script without output has none" do
    sandbox = Kobako::Sandbox.new(stdout_limit: 1)
    sandbox.run("puts 'long'; warn 'w'")
    sandbox.run("1")
    assert_equal ["", "", false], [sandbox.stdout, sandbox.stderr, sandbox.stdout_truncated?]
  end

  test "a script that does not compile has no output" do
    sandbox = Kobako::Sandbox.new
    sandbox.run("puts 1")
    assert_raises(Kobako::SandboxError) { sandbox.run("puts 2; 1 +") }
    assert_equal "", sandbox.stdout
  end

  test "output is frozen, and one channel's Capture can be had whole" do
    sandbox = Kobako::Sandbox.new(stdout_limit: 2)
    sandbox.run("print 'abc'")
    assert_predicate sandbox.stdout, :frozen?
    assert_equal Kobako::Capture.new(bytes: "ab", truncated: true), sandbox.stdout_capture
    assert_equal Kobako::Capture.new, sandbox.stderr_capture
  end

  test "while a run is under way, the output is still that of the last one" do
    seen = nil
    sandbox = sandbox_with { seen = sandbox.stdout.dup.size }
    sandbox.run("print 'abc'")
    sandbox.run("print 'de'; S::Call.call")
    assert_equal 3, seen
  end
end
