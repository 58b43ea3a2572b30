# frozen_string_literal: true

module Plugins
  # How a plugin's run ended, for its author and for the log. `line` is the one of the
  # script that failed; `error` the Kobako::Error, or nil.
  Report = Data.define(:name, :value, :changes, :output, :error, :line) do
    def kept? = error.nil?

    # One word by the family of the error: whose it is to mend.
    def verdict
      case error
      when nil then "kept"
      when Kobako::SandboxError then "failed"
      when Kobako::ServiceError then "refused"
      when Kobako::TrapError then "stopped"
      end
    end

    # The value as a log shows it. Objects of the application show as themselves.
    def shown = Pipeline.plain(value.inspect[0, 200])

    def told
      return if kept?

      # that of a script which does not compile has the line already
      place = "line #{line}: " if line && !error.message.start_with?("(script):")
      klass = " (#{error.klass})" if error.is_a?(Kobako::SandboxError)
      Pipeline.plain("#{place}#{error.message}#{klass}")
    end
  end

  # Takes an invoice through plugins, one at a time.
  class Pipeline
    LIMITS = { timeout: 0.5, memory_limit: 8 << 20, stdout_limit: 4 << 10, stderr_limit: 4 << 10 }.freeze

    # Text of a plugin's, which may be any bytes, for a terminal.
    def self.plain(text)
      text.dup.force_encoding(Encoding::UTF_8).scrub.gsub(/[[:cntrl:]&&[^\n]]/, "?")
    end

    attr_reader :invoice, :reports

    def initialize(invoice)
      @invoice = invoice
      @reports = []
      # one Sandbox serves all plugins: a run sees nothing of the runs before it
      @sandbox = Kobako::Sandbox.new(surface: :declared, **LIMITS)
      @sandbox.define(:Invoice).bind(:Current, -> { @draft })
    end

    # Runs a plugin over a copy of the invoice, which takes the invoice's place when the run
    # ends well. Returns its Report.
    def run(name, source)
      @draft = @invoice.dup
      value = @sandbox.run(source)
      changes = changes(@invoice, @draft)
      @invoice = @draft
      report(name, value:, changes:)
    rescue Kobako::Error => e
      report(name, error: e)
    end

    private

    def report(name, value: nil, changes: [], error: nil)
      Report.new(name:, value:, changes:, output:, error:, line: line(error)).tap { |report| @reports << report }
    end

    def changes(before, after)
      old, new = [before, after].map do |invoice|
        (invoice.lines + invoice.notes).map { |part| part.to_s.squeeze(" ").strip }
      end
      (old - new).map { |text| "- #{text}" } + (new - old).map { |text| "+ #{text}" }
    end

    def output
      cut = "(and more)\n" if @sandbox.stdout_truncated? || @sandbox.stderr_truncated?
      "#{Pipeline.plain(@sandbox.stdout)}#{Pipeline.plain(@sandbox.stderr)}#{cut}"
    end

    def line(error)
      return unless error.is_a?(Kobako::SandboxError) || error.is_a?(Kobako::ServiceError)

      error.details&.[]("line") || error.backtrace_lines.first.to_s[/\A\(script\):(\d+)/, 1]&.to_i
    end
  end
end
