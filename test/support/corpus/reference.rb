# frozen_string_literal: true

# Runs programs, each in a fork: { path => source } comes in on standard input, marshalled,
# and { path => { value:, output:, error: } } goes out.

require "stringio"
require "tempfile"
require_relative "as_ruby_3_4" if RUBY_VERSION < "3.4"

NAME = "(script)"
SECONDS = 10

# The value as it would cross: no default procs, no classes of the program's own.
def carried(value)
  case value
  when String then String.new(value)
  when Array then value.map { |element| carried(element) }
  when Hash then value.to_h { |key, element| [carried(key), carried(element)] }
  when Range then Range.new(carried(value.begin), carried(value.end), value.exclude_end?)
  when nil, true, false, Integer, Float, Symbol, Time, Rational then value
  else raise TypeError, "the value cannot be carried: #{value.class}"
  end
end

def evaluate(source)
  # as a script's own, so that methods are private
  value = carried(RubyVM::InstructionSequence.compile(source, NAME, NAME).eval)
  { value:, error: nil }
rescue Exception => e # rubocop:disable Lint/RescueException -- whatever the program raises
  { value: nil, error: "#{e.class}: #{e.message}" }
end

# What stands below __END__ is DATA's.
def give_data(source)
  text = source[/^__END__\n(.*)\z/m, 1]
  Object.const_set(:DATA, StringIO.new(text)) if text
end

def result(source, output)
  $0 = NAME
  give_data(source)
  Process.setrlimit(:CPU, SECONDS)
  $stdin.reopen(File::NULL)
  $stderr.reopen(File::NULL)
  terminal = $stdout
  terminal.reopen(output)
  found = evaluate(source)
  terminal.flush # the program may have replaced $stdout
  { **found, output: File.read(output.path, encoding: "UTF-8") }
end

# What the program registered with at_exit is not run.
def forked(source)
  Tempfile.create("corpus") do |output|
    reader, writer = IO.pipe(binmode: true)
    child = fork do
      writer.write(Marshal.dump(result(source, output)))
      writer.close
      exit!
    end
    writer.close
    bytes = reader.read
    reader.close
    _, status = Process.wait2(child)
    bytes.empty? ? { value: nil, output: "", error: "ended by #{status}" } : received(bytes)
  end
end

# From processes that this one started, or that started it.
def received(bytes) = Marshal.load(bytes) # rubocop:disable Security/MarshalLoad

programs = received($stdin.binmode.read)
answer = programs.transform_values { |source| forked(source) }
$stdout.binmode.write(Marshal.dump(answer))
