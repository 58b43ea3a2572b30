# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/example_program"
require_relative "../examples/code_mode/app"

class ExamplesCodeModeTest < Minitest::Test
  PROGRAM = File.expand_path("../examples/code_mode/app.rb", __dir__)
  SECRETS = CodeMode::RECORDS.customers.values.flat_map { |customer| [customer.email, customer.card] }.freeze
  GOOD = '{ summary: "done", tickets: ["T-11"] }'

  # Answers with the given scripts, and keeps what it was asked.
  class Model
    attr_reader :prompts

    def initialize(*scripts)
      @scripts = scripts
      @prompts = []
    end

    def complete(prompt)
      @prompts << prompt
      @scripts.shift
    end
  end

  # What the program printed, and how it ended.
  def self.program = @program ||= ExampleProgram.run(PROGRAM)

  def self.app = @app ||= CodeMode::App.new

  def printed = self.class.program.first

  def result(name) = self.class.app.results.fetch(name)

  # The Result of a task for which the model gives these scripts.
  def carry_out(*scripts, records: CodeMode::RECORDS)
    CodeMode::Agent.new(Model.new(*scripts), records).carry_out("a task")
  end

  # What the model is told of a script that fails.
  def problem(script) = carry_out(script).attempts.fetch(0).problem

  test "the example application ends well and warns of nothing" do
    _, errors, status = self.class.program

    assert_equal "", errors
    assert_equal 0, status
  end

  test "the prompt has each method that is bound, as it is called, and no other" do
    lines = result("late_parcels").attempts.first.prompt.lines.grep(/^Desk::/)

    assert_equal [
      "Desk::Tickets.search([status:], [customer:])", "Desk::Customers.find(id)", "Desk::Orders.history(customer)",
      "Desk::Refunds.quote(order)", "Desk::Refunds.propose(order:, cents:, because:)",
      "Desk::Mail.draft(to:, subject:, body:)"
    ], (lines.map { |line| line[/\A[^#]+\)/] })
    assert_includes printed, "    Desk::Customers.find(id) # the customer with that id: " \
                             "an object that answers id, full_name, tier\n"
  end

  test "one script composes five tools in one run" do
    attempt, = result("late_parcels").attempts

    assert_equal({ "Tickets.search" => 1, "Customers.find" => 6, "Orders.history" => 5, "Refunds.quote" => 2,
                   "Refunds.propose" => 2, "Mail.draft" => 2 }, attempt.calls)
    assert_includes printed, <<~TEXT
      Script 1: worked, 18 tool calls in one run
          Tickets.search x 1, Customers.find x 6, Orders.history x 5, Refunds.quote x 2, Refunds.propose x 2, Mail.draft x 2
    TEXT
    assert_includes printed, "The model was asked 1 x; one tool call at a time it would have been 19 x.\n"
  end

  test "what the script changes is collected, with the application's own objects" do
    result = result("late_parcels")

    assert_equal [["O-101", 6475], ["O-104", 9600]], (result.proposals.map { |made| [made.order, made.cents] })
    assert_equal %w[C-1 C-3], (result.drafts.map { |draft| draft.to.id })
    result.drafts.each { |draft| assert_same CodeMode::RECORDS.customers.fetch(draft.to.id), draft.to }
    assert_equal <<~TEXT, result.drafts.last.body
      Dear Günther,

      your order O-104 of 2026-02-20 is 2 days late, and we are sorry.
      We would like to give you 96.00 EUR back.
      As you are one of our gold customers, we will also call you.
    TEXT
    assert_equal "2 customers wait for parcels; 160.75 EUR are proposed.", result.told
    assert_includes printed, "    to approve: Ada Byron gets back 64.75 EUR for O-101: 6 days late, ticket T-11\n"
  end

  test "what the script prints is logged, with the refusals that it rescued" do
    assert_equal <<~TEXT, result("late_parcels").attempts.first.output
      T-11: Ada Byron       64.75 EUR
      T-14: Günther Weiß    96.00 EUR
      skipped T-12, T-16, T-17: no late parcel
      skipped T-15: CodeMode::Tool::Refused: there is no customer C-5
    TEXT
  end

  test "a mistake is told to the model with the line that it wrote, and its correction works" do
    first, second = result("spending").attempts

    assert_equal <<~TEXT.chomp, first.problem
      Your script failed with NoMethodError: undefined method 'total' for an instance of Hash
      in line 6: Desk::Orders.history(customer).sum(&:total)
    TEXT
    assert second.prompt.end_with?("#{first.script}\n#{first.problem}\n")
    assert_nil second.problem
    assert_equal "Günther Weiß (489 EUR), Ada Byron (177 EUR), Sakura 桜井 (74 EUR)", result("spending").told
  end

  test "a script that a ticket has talked over gets nowhere" do
    first, second = result("hostile").attempts
    taken = first.output.lines.grep(/: got /)

    assert_equal ["a real proposal: got \"proposal 1\"\n"], taken
    assert_equal 17, first.output.lines.size
    assert_equal "Your script ran, but the result must be a Hash with the keys summary, tickets and no other.",
                 first.problem
    assert_match(/\AYour script was stopped: /, second.problem)
    assert_empty result("hostile").proposals
    assert_equal "The assistant could not do this. Nothing was changed.", result("hostile").told
  end

  test "no address and no card is told to the model or its scripts" do
    texts = self.class.app.results.each_value.flat_map(&:attempts).flat_map do |attempt|
      [attempt.prompt, attempt.problem.to_s, attempt.output]
    end

    texts << problem("Desk::Customers.find([Desk::Customers.find('C-3')])")

    SECRETS.each { |secret| texts.each { |text| refute_includes text, secret } }
  end

  test "a script that does not compile is told the line" do
    told = problem("puts 1\nputs [2\n3\n")

    assert_match(/\AYour script failed with SyntaxError: \(script\):3:.*\nin line 3: 3\z/, told)
  end

  test "a refusal that the script does not rescue is told with its reason" do
    assert_equal "A tool refused: CodeMode::Tool::Refused: there is no order O-1\n" \
                 "in line 2: cents = Desk::Refunds.quote(id)",
                 problem("id = 'O-1'\ncents = Desk::Refunds.quote(id)\n")
    assert_equal "A tool refused: ArgumentError: unknown keyword: :state\n" \
                 "in line 1: Desk::Tickets.search(state: 'open')",
                 problem("Desk::Tickets.search(state: 'open')")
    assert_match(/\AA tool refused: undefined method 'pay' for Desk::Refunds$/, problem("Desk::Refunds.pay(1)"))
  end

  test "who runs into a limit may not try again" do
    result = carry_out("hoard = []\nloop { hoard << 'x' * 10_000 }", GOOD)

    assert_equal 1, result.attempts.size
    assert_equal "The assistant could not do this. Nothing was changed.", result.told
  end

  test "a model may try twice, and what it proposed in vain is forgotten" do
    wasteful = "Desk::Refunds.propose(order: 'O-101', cents: 1, because: 'late')\n"
    result = carry_out("#{wasteful}raise 'oh'", "#{wasteful}#{GOOD}", GOOD)

    assert_equal ["done", 2, 1], [result.told, result.attempts.size, result.proposals.size]
    assert_equal 2, carry_out("raise 'oh'", "raise 'oh'", GOOD).attempts.size
  end

  test "only what is agreed is taken as a result" do
    told = ->(value) { problem(value)[/\AYour script ran, but (.*)\.\z/, 1] }
    customer = "Desk::Customers.find('C-1')"

    assert_equal "the result must be a Hash with the keys summary, tickets and no other", told["nil"]
    assert_equal told["nil"], told["{ 'summary' => 'x', 'tickets' => [] }"]
    assert_equal "summary must be a String of 1 to 500 characters", told["{ summary: 'x' * 501, tickets: [] }"]
    assert_equal told["{ summary: '', tickets: [] }"], told["{ summary: #{customer}, tickets: [] }"]
    assert_equal "tickets must be a list of ids of tickets", told["{ summary: 'x', tickets: ['T-99'] }"]
    assert_equal told["{ summary: 'x', tickets: 'T-11' }"], told["{ summary: 'x', tickets: [[#{customer}]] }"]
  end

  test "a tool takes only what it is for" do
    {
      "Desk::Orders.history('C-1')" => "a customer must be what Customers.find gives",
      "Desk::Refunds.propose(order: 'O-101', cents: 6476, because: 'x')" => "the rules give 6475 cents for O-101",
      "Desk::Refunds.propose(order: 'O-101', cents: 1.5, because: 'x')" => "the rules give 6475 cents for O-101",
      "Desk::Refunds.propose(order: 'O-101', cents: 1, because: \"\\xff\")" =>
        "because must be a String of at most 200 characters",
      "200.times { Desk::Refunds.propose(order: 'O-101', cents: 1, because: 'x') }" => "a run may make 100 of these"
    }.each do |script, reason|
      assert_equal "A tool refused: CodeMode::Tool::Refused: #{reason}", problem(script).lines(chomp: true).first
    end
  end

  test "a bug in a tool is raised for those who can mend it" do
    orders = [CodeMode::Order.new("O-1", "C-404", "2026-02-27", 6, 100)]
    records = CodeMode::Records.new(customers: [], tickets: [], orders:)
    error = assert_raises(KeyError) do
      carry_out("Desk::Refunds.propose(order: 'O-1', cents: 1, because: 'late')", records:)
    end

    assert_equal 'key not found: "C-404"', error.message
  end

  test "what is no text in output and messages does no harm" do
    result = carry_out("puts 'é'; warn \"\\xff\\e[2J\"; raise ArgumentError, \"\\xff\\0\"")
    attempt, = result.attempts

    assert_equal "é\n\u{fffd}?[2J\n", attempt.output
    assert_equal "Your script failed with ArgumentError: \u{fffd}?", attempt.problem.lines(chomp: true).first
  end
end
