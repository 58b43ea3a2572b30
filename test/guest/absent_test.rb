# frozen_string_literal: true

require_relative "../test_helper"

# What Ruby has and the sandbox has not says so.
class AbsentTest < Minitest::Test
  def raised(script)
    Kobako::Sandbox.new.run(<<~RUBY)
      begin
        #{script}
      rescue NameError => e
        [e.class.to_s, e.message, e.name.to_s]
      end
    RUBY
  end

  test "constants that would reach outside, or are not there" do
    %w[
      File Dir Thread Ractor Socket TCPSocket Net FileUtils Tempfile Pathname ObjectSpace
      Open3 YAML ERB Etc Signal
    ].each do |name|
      message = "uninitialized constant #{name} (#{name} is not available in the sandbox)"
      assert_equal ["NameError", message, name], raised("#{name}.new")
    end
    assert_equal "uninitialized constant Net (Net is not available in the sandbox)", raised("Net::HTTP.get('x')")[1]
  end

  test "methods that would reach outside" do
    %w[system exec fork spawn sleep open trap].each do |name|
      assert_equal ["NoMethodError", "undefined method '#{name}' (#{name} is not available in the sandbox)", name],
                   raised("#{name}('x')")
    end
    assert_equal "undefined method '`' (` is not available in the sandbox)", raised("`ls`")[1]
    assert_equal "undefined method 'read' (IO.read is not available in the sandbox)", raised("IO.read('x')")[1]
    assert_equal "undefined method 'pid' (Process.pid is not available in the sandbox)", raised("Process.pid")[1]
  end

  test "there are no arguments, no environment and nothing to read" do
    assert_equal [[], nil, "here", nil, nil, "", [], true, "(script)"], Kobako::Sandbox.new.run(<<~RUBY)
      [ARGV, ENV["HOME"], ENV.fetch("HOME", "here"), gets, $stdin.gets, STDIN.read, readlines, __FILE__ == $0, $PROGRAM_NAME]
    RUBY
    assert_equal "typed\n", Kobako::Sandbox.new.run('$stdin = StringIO.new("typed\\n"); gets')
  end

  test "constants that nobody has are as they were" do
    assert_equal ["NameError", "uninitialized constant Missing", "Missing"], raised("Missing")
  end

  test "they are not there for who asks first" do
    assert_equal [false, false],
                 Kobako::Sandbox.new.run("[Object.const_defined?(:File), Object.constants.include?(:Dir)]")
  end

  test "an application may have a Namespace of such a name" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:File).bind(:Read, ->(path) { "contents of #{path}" })
    assert_equal "contents of a", sandbox.run('File::Read.call("a")')
  end

  test "a script may have its own" do
    assert_equal ["mine", "own", 7], Kobako::Sandbox.new.run(<<~RUBY)
      class File
        def self.read(*) = "mine"
      end
      class Door
        def open = "own"
        def method_missing(name, *) = name == :sleep ? 7 : super
      end
      def sleep(_) = 7
      [File.read("x"), Door.new.open, sleep(1)]
    RUBY
  end
end
