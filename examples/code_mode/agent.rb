# frozen_string_literal: true

require_relative "answer"
require_relative "desk"

module CodeMode
  # Has a model write a script for a task and runs it. A mistake is told to the model, which
  # may try again; who runs into a limit may not.
  class Agent
    # A script of a few dozen tool calls takes milliseconds. What it prints goes to a log.
    LIMITS = { timeout: 1, memory_limit: 8 << 20, stdout_limit: 16 << 10, stderr_limit: 16 << 10 }.freeze
    ATTEMPTS = 2

    RULES = <<~TEXT
      You write one Ruby script that does the task with these tools. Today is 2026-03-20.
      There is no require, no file, no network and no clock. Arguments in
      brackets may be left out. A tool that refuses raises Kobako::ServiceError.
      The script's last expression must be { summary: a String, tickets: ids of the tickets
      that you dealt with }.
    TEXT

    # A script and how its run ended: with an Answer, or with a problem, as the model is
    # told it. `calls` has the number of calls of each tool.
    Attempt = Data.define(:prompt, :script, :answer, :problem, :output, :calls)

    # What a task came to. `told` is for the user; without a script that worked there are
    # no proposals and no drafts.
    Result = Data.define(:attempts, :told, :proposals, :drafts)

    def initialize(model, records)
      @model = model
      @records = records
    end

    # Raises for nothing that a script does, only for a bug in a tool.
    def carry_out(task)
      attempts = []
      prompt = prompt(task)
      while attempts.size < ATTEMPTS && (script = @model.complete(prompt))
        desk = Desk.new(@records, **LIMITS) # nothing of an attempt that failed is kept
        answer, problem, final = outcome(script, desk)
        output = output(desk.sandbox)
        attempts << Attempt.new(prompt:, script:, answer:, problem:, output:, calls: desk.calls)
        return Result.new(attempts:, told: answer.summary, proposals: desk.proposals, drafts: desk.drafts) if answer
        break if final

        prompt = "#{prompt(task)}\n#{script}\n#{problem}\n"
      end
      Result.new(attempts:, told: "The assistant could not do this. Nothing was changed.", proposals: [], drafts: [])
    end

    private

    def prompt(task)
      tools = Tool.describe(Desk.new(@records).sandbox)
      "#{RULES}\n#{tools.join("\n")}\n\nTask: #{task}\n"
    end

    # The Answer or nil, the problem or nil, and whether there is no use in another attempt.
    def outcome(script, desk)
      answer = Answer.parse(desk.sandbox.run(script), @records)
      answer.is_a?(Answer) ? [answer, nil, false] : [nil, "Your script ran, but #{answer}.", false]
    rescue Kobako::SandboxError => e # the script's own mistake
      [nil, problem("Your script failed with #{plain(e.klass)}", e, script), false]
    rescue Kobako::ServiceError => e # a tool said no, and the script did not rescue it
      raise e.cause unless e.cause.nil? || e.cause.is_a?(Tool::Refused) # a bug of ours

      [nil, problem("A tool refused", e, script), false]
    rescue Kobako::TrapError => e # a limit
      [nil, "Your script was stopped: #{e.message}", true]
    end

    def problem(what, error, script)
      number = error.details&.[]("line") || error.backtrace_lines.first.to_s[/\A\(script\):(\d+)/, 1]
      place = "\nin line #{number}: #{script.lines[number.to_i - 1].to_s.strip}" if number
      "#{what}: #{plain(error.message)}#{place}"
    end

    def output(sandbox)
      cut = "(and more)\n" if sandbox.stdout_truncated? || sandbox.stderr_truncated?
      "#{plain(sandbox.stdout)}#{plain(sandbox.stderr)}#{cut}"
    end

    # A script may print and raise any bytes. These can be joined, and end up in no terminal
    # as commands.
    def plain(text)
      text.to_s.dup.force_encoding(Encoding::UTF_8).scrub.gsub(/[[:cntrl:]&&[^\n]]/, "?")
    end
  end
end
