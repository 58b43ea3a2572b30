# A script is started with nothing: no arguments, no environment, and nothing to read.
ARGV = []
ENV = {}
$0 = $PROGRAM_NAME = "(script)"
$/ = "\n"
RUBY_PLATFORM = "wasm32-wasi"
RUBY_PATCHLEVEL = 0
RUBY_RELEASE_DATE = MRUBY_RELEASE_DATE
RUBY_COPYRIGHT = MRUBY_COPYRIGHT
RUBY_DESCRIPTION = MRUBY_DESCRIPTION

module Kobako
  # Standard input, which ends where it begins.
  class Input
    def gets(*, **)
      nil
    end
    alias getc gets
    alias getbyte gets

    def read(length = nil, *)
      length.nil? || length == 0 ? "" : nil
    end

    def readlines(*, **)
      []
    end

    def each_line(*, **)
      self
    end
    alias each each_line
    alias each_char each_line

    def readline(*, **)
      raise EOFError, "end of file reached"
    end
    alias readchar readline

    def eof?
      true
    end
    alias eof eof?

    def tty?
      false
    end
    alias isatty tty?

    def fileno
      0
    end

    def inspect
      "#<IO:<STDIN>>"
    end
  end
end

STDIN = Kobako::Input.new
$stdin = STDIN

module Kernel
  private

  def gets(*arguments, **options)
    $stdin.gets(*arguments, **options)
  end

  def readline(*arguments, **options)
    $stdin.readline(*arguments, **options)
  end

  def readlines(*arguments, **options)
    $stdin.readlines(*arguments, **options)
  end
end
