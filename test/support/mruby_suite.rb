# frozen_string_literal: true

# mruby's own tests, each file run in a Sandbox of its own.
#
#   MrubySuite.files.flat_map(&:assertions).reject(&:passed?)
#
# What fails stands in test/mruby_suite/listed.yml, with the reason.
module MrubySuite
  ROOT = File.expand_path("../../vendor/mruby-4.0.0", __dir__)
  CONFIGURATION = File.expand_path("../../wasm/guest/mruby/build_config.rb", __dir__)
  # These gems' classes the guest has of its own.
  REPLACED = %w[mruby-complex mruby-encoding mruby-errno mruby-random mruby-set mruby-strftime mruby-time].freeze
  private_constant :ROOT, :CONFIGURATION, :REPLACED

  class << self
    # Of the core, and of every gem that the guest holds or replaces. Those whose path matches `filter`.
    def files(filter = "")
      paths = Dir.glob(["test/t/*.rb", "mrbgems/{#{gems.join(",")}}/test/*.rb"], base: ROOT)
      raise "mruby's tests are not there: run rake vendor" unless paths.any? { |path| path.start_with?("test/t/") }

      paths.sort.grep(Regexp.new(filter)).map { |path| Tests.new(path:, text: File.read(File.join(ROOT, path))) }
    end

    def counts(files, assertions)
      passed = assertions.count(&:passed?)
      "#{files.size} files, #{assertions.size} assertions with #{assertions.sum(&:checks)} checks, " \
        "#{passed} pass and #{assertions.size - passed} do not"
    end

    private

    def gems = File.read(CONFIGURATION)[/^GUEST_GEMS = %w\[(.*?)\]/m, 1].split + REPLACED
  end
end

require_relative "mruby_suite/tests"
require_relative "mruby_suite/listed"
require_relative "mruby_suite/document"
