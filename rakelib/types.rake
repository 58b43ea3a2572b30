# frozen_string_literal: true

desc "Types: sig/ itself, and what goes in and out of kobako's methods against it"
task types: %w[types:valid types:runtime]

namespace :types do
  desc "Whether sig/ is valid"
  task(:valid) { ruby "-e", 'load Gem.bin_path("rbs", "rbs")', "--", "-I", "sig", "validate" }

  # The tests of what is public.
  public_tests = FileList["test/rpc/*_test.rb", "test/sandbox/*_test.rb",
                          "test/{capture,codec,outcome,sandbox}_test.rb"]

  # What cannot hold with every method hooked, by test or class, and why.
  left_out = {
    /ExactValuesTest/ => "hundreds of thousands of values: minutes",
    /thousands of Handles are Hash keys/ => "holds the time to a limit",
    /ethod of Ruby's own that does not take/ => "told by its caller's place, which is the hook's",
    /ethod of Ruby's own gets keywords/ => "the same",
    /calls Kobako wrongly/ => "the hook takes any number of arguments",
    /a request that is no String/ => "types say String, and a Fault comes back",
    /what is no name is no Member/ => "types say a name, and nil comes back",
    /any object is a value, also one that answers nothing/ => "the checker asks the object",
    /what contains itself is nested too deep/ => "the checker follows it without end",
    /EnvelopeTest.*a value that cannot be carried/ => "a message may be made with what types refuse"
  }

  desc "The tests of what is public, with every value held against sig/"
  task :runtime do
    env = { "RBS_TEST_TARGET" => "Kobako::*", "RBS_TEST_OPT" => "-I sig", "RBS_TEST_LOGLEVEL" => "error",
            "RBS_TEST_RAISE" => "true" }
    code = "ARGV.shift(#{public_tests.size}).each { |file| require File.expand_path(file) }"
    sh env, RbConfig.ruby, "-Ilib", "-Itest", "-r./test/support/typed", "-e", code, "--", *public_tests,
       "--exclude", "/#{Regexp.union(*left_out.keys).source}/", verbose: false
  end
end
