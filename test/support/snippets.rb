# frozen_string_literal: true

require "stringio"

# Runs the scripts of a file in test/guest/syntax in the guest and in the Ruby that runs the
# tests: both must give the same value and print the same, or raise the same class.
#
#   assert_snippets "patterns"
#
# A line of dashes ends a script. Where CRuby 3.3 does not know a thing yet, a line
# "#=> value" of the script says what it gives.
module Snippets
  FOLDER = File.expand_path("../guest/syntax", __dir__)
  GIVEN = /^#=> (.*)$/

  def assert_snippets(name)
    scripts = File.read(File.join(FOLDER, "#{name}.txt"), encoding: "UTF-8").split(/^---\n/)
    different = scripts.filter_map do |script|
      wanted = script[GIVEN, 1] ? [eval(script[GIVEN, 1])] : in_cruby(script) # rubocop:disable Security/Eval
      got = in_guest(script).first(wanted.size)
      "#{script}  wanted #{wanted}\n  got    #{got}" if got != wanted
    end
    assert_empty different, different.join("\n")
  end

  private

  # [value, output], the value a String where it is an exception.
  def in_guest(script)
    sandbox = Kobako::Sandbox.new(timeout: 30)
    value = begin
      sandbox.run(script)
    rescue Kobako::SandboxError => e
      "raises #{e.klass}"
    end
    [value, sandbox.stdout]
  end

  # In a process of its own: scripts define the same classes.
  def in_cruby(script)
    reader, writer = IO.pipe(binmode: true)
    pid = fork do
      writer.write(Marshal.dump(evaluated(script)))
      writer.close
      exit!(0)
    end
    writer.close
    Marshal.load(reader.read) # rubocop:disable Security/MarshalLoad
  ensure
    reader.close
    Process.wait(pid)
  end

  def evaluated(script)
    $VERBOSE = nil
    $stdout = StringIO.new
    value = begin
      RubyVM::InstructionSequence.compile(script, "(script)").eval
    rescue Exception => e # rubocop:disable Lint/RescueException
      "raises #{e.class}"
    end
    [value, $stdout.string]
  end
end
