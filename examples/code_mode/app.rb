# frozen_string_literal: true

# Code mode: a model that is given tools answers with one script that uses them all,
# where a chain of tool calls would ask the model again after each.
#
#   ruby examples/code_mode/app.rb
#
# The model's answers are untrusted Ruby, prepared in completions/, a folder per task: one
# that works at once, one with a mistake that is told to the model and then corrected, and
# hostile/, where a ticket's text has talked the model into working for its author. What a
# script changes is collected as proposals, and only those of a run with a valid result are
# kept, for a person to approve.

$LOAD_PATH.unshift File.expand_path("../../lib", __dir__)
require "kobako"
require_relative "agent"
require_relative "prepared_model"
require_relative "records"

module CodeMode
  # The program: three tasks, one after the other.
  class App
    TASKS = {
      "late_parcels" => "Some customers with open tickets wait for late parcels. " \
                        "Propose what they get back, and write to them.",
      "spending" => "Which customers with open tickets have spent most with us?",
      "hostile" => "Answer the ticket of customer C-6."
    }.freeze

    # The Result of each task, by its folder's name.
    def results
      @results ||= TASKS.to_h do |name, task|
        model = PreparedModel.new(File.join(__dir__, "completions", name))
        [name, Agent.new(model, RECORDS).carry_out(task)]
      end
    end

    def run
      show_prompt(results.each_value.first)
      results.each { |name, result| show(name, result) }
    end

    private

    def show_prompt(result)
      puts "What the model is told, made from what is bound:", ""
      indent(result.attempts.first.prompt, "    ")
    end

    def show(name, result)
      puts "", "== #{name}: #{TASKS.fetch(name)}"
      result.attempts.each.with_index(1) { |attempt, number| show_attempt(attempt, number) }
      show_round_trips(result)
      puts "The user is told: #{result.told}"
      result.proposals.each { |proposal| puts "    to approve: #{proposal}" }
      result.drafts.each { |draft| puts "    to send: #{draft}" }
    end

    def show_attempt(attempt, number)
      count = attempt.calls.values.sum
      puts "Script #{number}: #{attempt.problem ? "failed" : "worked"}, #{count} tool calls in one run"
      puts "    #{list(attempt.calls)}" if count.positive?
      indent(attempt.output, "    log| ")
      return unless attempt.problem

      puts "    The model is told:"
      indent(attempt.problem, "    > ")
    end

    def show_round_trips(result)
      last = result.attempts.last
      return if last.problem

      puts "The model was asked #{result.attempts.size} x; " \
           "one tool call at a time it would have been #{last.calls.values.sum + 1} x."
    end

    def list(calls) = calls.map { |name, count| "#{name} x #{count}" }.join(", ")

    def indent(text, margin)
      text.each_line(chomp: true) { |line| puts "#{margin}#{line}".rstrip }
    end
  end
end

CodeMode::App.new.run if $PROGRAM_NAME == __FILE__
