# frozen_string_literal: true

module Corpus
  # Runs programs in a Sandbox.
  module Guest
    SECONDS = 10
    BYTES = 64 << 20
    private_constant :SECONDS, :BYTES

    def self.result(program)
      sandbox = Kobako::Sandbox.new(timeout: SECONDS, memory_limit: BYTES)
      value, error = outcome(sandbox, program.source)
      Result.new(value:, output: sandbox.stdout, error:)
    end

    def self.outcome(sandbox, source)
      [sandbox.run(source), nil]
    rescue Kobako::SandboxError => e
      [nil, "#{e.klass}: #{e.message}"]
    rescue Kobako::TrapError => e
      [nil, "#{e.class}: #{e.message}"]
    end
    private_class_method :outcome
  end
end
