# frozen_string_literal: true

namespace :mruby do
  desc "Run mruby's own tests in Sandboxes, or the files that match, and show what fails"
  task :suite, [:filter] do |_, arguments|
    $LOAD_PATH.unshift File.expand_path("../lib", __dir__)
    require "kobako"
    require_relative "../test/support/mruby_suite"

    files = MrubySuite.files(arguments[:filter].to_s)
    assertions = files.flat_map(&:assertions)
    puts assertions.reject(&:passed?).map(&:report), MrubySuite.counts(files, assertions)
  end
end
