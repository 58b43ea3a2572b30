# frozen_string_literal: true

module Kobako
  class CLI
    # What --help says, around the list of options.
    module Help # :nodoc: all
      HEAD = <<~TEXT
        Usage: kobako [options] FILE
               kobako [options] -e CODE
               kobako [options] -         (the script comes from standard input)

        Runs untrusted Ruby inside WebAssembly: prints what the script prints, then
        "=> " and the value of its last expression.

      TEXT

      TAIL = <<~TEXT

        The script can compute, print and return a value. It reaches no file, network,
        process or environment, and the command binds no Services: for those, use
        Kobako::Sandbox in a Ruby program.

        With --json the object has these keys:
          value             null when the run failed
          stdout, stderr    what the script printed
          stdout_truncated, stderr_truncated
                            true when it printed more than is kept
          error             null, or an object with class, message, klass (the class
                            that the script raised), origin ("sandbox" or "service"),
                            backtrace (the script's frames) and details
        What JSON lacks is shown so:
          Symbol                    a string, its name
          Integer beyond 2**53 - 1  a string of its digits, as readers round it
          NaN, Infinity, -Infinity  a string
          String that is no UTF-8   {"base64": "..."}
          Time                      a string, "2026-01-31T12:00:00.5+01:00"
          Rational, Range           a string, "1/3", "1..3"
          Hash                      an object; keys that are no strings by name
                                    (Symbol) or as Ruby writes them; where two keys
                                    would be the same, a list of [key, value]

        Exit status:
          0  the script ran to its end
          1  it raised, did not compile, or its result cannot be carried
          2  the command line is wrong, or the script cannot be read
          3  the run was ended: by its timeout, its memory limit, or a fault inside
          4  kobako is not built, or its output could not be written
      TEXT
    end
  end
end
