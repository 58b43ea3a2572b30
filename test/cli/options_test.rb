# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/command"

# What the command's options do, and what is said of anything else.
class CLIOptionsTest < Minitest::Test
  include Command

  def assert_usage(message, *arguments)
    assert_equal ["", "kobako: #{message}; see kobako --help\n", 2], kobako(*arguments)
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
end
