# frozen_string_literal: true

module Kobako
  # Guests: the WebAssembly modules that scripts run in.
  module Wasm
    # There is no kobako.wasm where one is expected.
    class ModuleNotBuiltError < Error; end

    # The file is no WebAssembly, or no guest that this version speaks with.
    class InvalidModuleError < Error; end

    # The guest that the gem ships.
    DEFAULT_PATH = File.expand_path("../../data/kobako.wasm", __dir__)

    # Where `rake compile` puts the guest's machine code.
    ARTEFACTS = __dir__

    class << self
      # The loaded guest at `path`, the gem's own when nil. Loaded once per process.
      def guest(path = nil)
        return Guest.load(File.expand_path(path), nil) if path

        @guest ||= Guest.load(DEFAULT_PATH, ARTEFACTS)
      end
    end
  end
end
