# frozen_string_literal: true

module MrubySuite
  # What docs/compatibility.md says of mruby's tests.
  module Document
    class << self
      def text
        files = MrubySuite.files
        assertions = files.flat_map(&:assertions)

        <<~MARKDOWN
          ## mruby's own tests

          Each file of the tests of mruby's core, and of every gem that the guest holds or replaces, runs in a Sandbox:
          #{MrubySuite.counts(files, assertions)}. What fails:

          #{reasons}
        MARKDOWN
      end

      private

      def reasons
        Listed.reasons.map { |entry| "- #{entry["why"]}\n#{places(entry["files"])}" }.join("\n")
      end

      def places(files)
        files.map { |file, titles| "  - `#{file}`: #{titles.keys.map { "`#{_1}`" }.join(", ")}" }.join("\n")
      end
    end
  end
end
