# frozen_string_literal: true

require "open3"
require "rbconfig"

module Corpus
  # Runs programs in a CRuby of their own, all in one process that forks for each.
  module CRuby
    SCRIPT = File.join(__dir__, "reference.rb")
    # Bundler would stand in the way of the standard library's gems.
    ENVIRONMENT = {
      "LC_ALL" => "C.UTF-8", "RUBYOPT" => nil, "RUBYLIB" => nil, "BUNDLER_SETUP" => nil
    }.freeze
    private_constant :SCRIPT, :ENVIRONMENT

    # path => Result
    def self.results(programs)
      sources = Marshal.dump(programs.to_h { |program| [program.path, program.source] })
      bytes, status = Open3.capture2(ENVIRONMENT, RbConfig.ruby, "-W0", SCRIPT, stdin_data: sources, binmode: true)
      raise "CRuby did not run the corpus: #{status}" unless status.success?

      # the bytes come from a process of ours
      Marshal.load(bytes).transform_values { |result| Result.new(**result) } # rubocop:disable Security/MarshalLoad
    end
  end
end
