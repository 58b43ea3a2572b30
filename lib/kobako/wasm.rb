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

    # What a guest tells of itself: each constant of Object, with the constants of those
    # that are modules.
    QUESTION = <<~RUBY
      Kobako::Features.load_all if Kobako.const_defined?(:Features)
      Object.constants.each_with_object({}) do |name, all|
        found = Object.const_get(name)
        all[name] = found.is_a?(Module) ? found.constants(false) : nil
      end
    RUBY
    # Seconds, and no limits but of output, which is not looked at; the guest's own world.
    ANSWER_LIMITS = [10.0, nil, 0, 0, 0].freeze
    ANSWER_WORLD = [nil, nil].freeze
    private_constant :QUESTION, :ANSWER_LIMITS, :ANSWER_WORLD

    # A loaded guest. The extension defines it.
    class Guest
      ##
      # :singleton-method: load
      # :call-seq: load(path, artefacts) -> Guest
      #
      # The guest at `path`; see Wasm.guest. `artefacts` is a folder with machine code that
      # was made ahead of time, nil the user's cache. ModuleNotBuiltError,
      # InvalidModuleError.

      ##
      # :method: minimum_memory
      # :call-seq: minimum_memory -> Integer
      #
      # The least `memory_limit` that it runs with, in bytes.
    end

    ##
    # :singleton-method: make_artefact
    # :call-seq: make_artefact(path, folder) -> true or false
    #
    # Compiles the guest at `path` into `folder`, for `rake compile`; false when what is
    # there fits. RuntimeError when it cannot be done.

    @constants = ObjectSpace::WeakKeyMap.new

    class << self
      # The loaded guest at `path`, the gem's own when nil. Loaded once per process.
      def guest(path = nil)
        return Guest.load(File.expand_path(path), nil) if path

        @guest ||= Guest.load(DEFAULT_PATH, ARTEFACTS)
      end

      # The constants that scripts find in a guest, Symbols, each with those inside it, or
      # with nil when it is no module. The guest is asked once.
      def guest_constants(guest)
        @constants[guest] ||=
          Driver.new(guest, RPC::Server.new, *ANSWER_LIMITS, *ANSWER_WORLD).run(QUESTION).freeze
      end
    end
  end
end
