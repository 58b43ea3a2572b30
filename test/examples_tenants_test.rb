# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/example_program"
require_relative "../examples/tenants/app"

class ExamplesTenantsTest < Minitest::Test
  PROGRAM = File.expand_path("../examples/tenants/app.rb", __dir__)
  GOOD = %w[best_margin commission forecast].freeze

  # How each tenant's jobs end that do not behave well.
  HOSTILE = {
    "blames_us" => { failed: 3, suspended: 3 }, "floods" => { done: 6 }, "hoards" => { stopped: 3, suspended: 3 },
    "keeps_a_handle" => { done: 6 }, "loops" => { stopped: 3, suspended: 3 },
    "reaches_others" => { failed: 3, suspended: 3 }, "rewrites_core" => { done: 6 }
  }.freeze

  # What the program printed, and how it ended.
  def self.program = @program ||= ExampleProgram.run(PROGRAM)

  def self.results = @results ||= Tenants::App.new.results

  def printed = self.class.program.first

  # The Results of a tenant, in the order of its jobs.
  def results(name, times = self.class.results.keys)
    self.class.results.values_at(*times).flatten.select { |result| result.tenant.name == name }
  end

  def tenant(ledger = Tenants::Ledger.sample("a tenant")) = Tenants::Tenant.new("a tenant", ledger)

  test "the example application ends well and warns of nothing" do
    _, errors, status = self.class.program

    assert_equal "", errors
    assert_equal 0, status
  end

  test "tenants that behave well get the same before, during and after" do
    GOOD.each do |name|
      outcomes = results(name).map(&:outcome)

      assert_equal 8, outcomes.size
      assert_equal [outcomes.first], outcomes.uniq
      assert_equal :done, outcomes.first.first
      assert_includes printed, "#{name}: the same value and output in all 8 runs\n"
    end
  end

  test "the formulas' values are those of plain Ruby over the tenant's own data" do
    sums = ->(name) { by_month(name).transform_values { |deals| deals.sum(&:cents) } }
    best = by_month("best_margin").fetch("2026-06")

    assert_equal sums["commission"].transform_values { |sum| (sum * 2 / 100) + ([sum - 2_500_000, 0].max / 100) },
                 results("commission").first.value
    assert_equal({ best: best.sort_by { |deal| [-deal.margin, deal.number] }.first(3).map(&:number),
                   average: best.sum(&:margin) / best.size }, results("best_margin").first.value)
    assert_in_delta forecast(sums["forecast"].values), results("forecast").first.value[:next], 1
  end

  def by_month(name)
    ledger = Tenants::Ledger.sample(name)
    ledger.months.to_h { |month| [month, ledger.deals(month:)] }
  end

  # By the normal equations.
  def forecast(sums)
    count = sums.size
    xs = 0...count
    products = (count * xs.sum { |x| x * sums[x] }) - (xs.sum * sums.sum)
    slope = Rational(products, (count * xs.sum { |x| x * x }) - (xs.sum**2))
    ((sums.sum - (slope * xs.sum)) / count) + (slope * count)
  end

  test "each tenant that misbehaves is contained, and suspended after three failures" do
    HOSTILE.each do |name, states|
      assert_equal states, results(name).map(&:state).tally, name
    end
    assert_equal HOSTILE.keys, self.class.results[:during].map { |result| result.tenant.name }.uniq - GOOD
  end

  test "each tenant is told what it can mend" do
    {
      "blames_us" => "Your formula failed in line 2: RuntimeError: the database is down (Kobako::ServiceError)",
      "hoards" => "Your formula needs more than 8 MiB.", "loops" => "Your formula took longer than 0.5 s.",
      "reaches_others" =>
        "Your formula asked for what it may not have in line 25: ArgumentError: unknown keyword: :tenant"
    }.each do |name, told|
      assert_equal told, results(name).first.told
      assert_equal "Your formulas have failed too often. Please write to us.", results(name).last.told
    end
  end

  test "a tenant reaches no data but its own" do
    result = results("reaches_others").first
    reached = result.output.lines(chomp: true)

    assert_equal 14, reached.size
    assert_equal "found: [], beyond 40 rows of my own", reached.last
    HOSTILE.keys.flat_map { |name| results(name) }.each do |one|
      GOOD.each { |name| refute_includes "#{one.told}#{one.value.inspect}#{one.output}", "#{name}'s customer" }
    end
  end

  test "a Handle that is kept is gone in the next run" do
    assert_equal [["nil", false, "nil", 7]], results("keeps_a_handle").map(&:value).uniq
  end

  test "a patch of the language is gone in the next run" do
    assert_equal [[[3, 3, 2_500_000], 42]], results("rewrites_core").map(&:value).uniq
  end

  test "a flood of output is cut and the run goes on" do
    flood = results("floods").first

    assert_equal [:printed, 16 << 10, true], [flood.value, flood.output.bytesize, flood.cut]
    assert_includes printed, "    log| (cut at 16384 bytes)\n"
  end

  test "the account has runs, failures and time of each tenant" do
    loops = results("loops").first.tenant.account

    assert_equal [3, 3, 3], [loops.runs, loops.failures, loops.refused]
    assert_in_delta 1.5, loops.seconds, 1
    assert_operator loops.longest, :>=, 0.5
    assert_operator loops.longest, :<=, loops.seconds
    GOOD.each { |name| assert_operator results(name).first.tenant.account.longest, :<, 0.5 }
    assert_match(/^loops +3 +3 +3 +\d+\.\d{3} +\d+\.\d{3}  suspended$/, printed)
    assert_match(/^forecast +8 +0 +0 +\d+\.\d{3} +\d+\.\d{3}$/, printed)
  end

  test "a failure of ours is not charged to the tenant, and keeps its cause for us" do
    ledger = Tenants::Ledger.sample("a tenant")
    def ledger.months = raise("the database is down")
    broken = tenant(ledger)
    results = Array.new(4) { broken.run("Sales::Ledger.months") }

    assert_equal [:broken], results.map(&:state).uniq
    assert_equal "Something went wrong on our side, and we have been told.", results.last.told
    assert_equal "the database is down", results.last.cause.message
    assert_equal [4, 0], [broken.account.runs, broken.account.failures]
  end

  test "a formula that does not compile, quits or ends with a Proc has failed" do
    ["1 +", "exit", "-> {}"].each { |source| assert_equal :failed, tenant.run(source).state }
    assert_equal "Your formula failed in line 1: (script):1:4: syntax error, unexpected end of file, " \
                 "expecting an expression (SyntaxError)",
                 tenant.run("1 +").told
  end

  test "a refusal that is not rescued is the tenant's failure" do
    result = tenant.run("Sales::Ledger.deal(240)")

    assert_equal "Your formula asked for what it may not have in line 1: " \
                 "Tenants::Ledger::Refused: there is no such deal", result.told
    assert_equal 1, result.tenant.account.failures
  end

  test "the jobs of one tenant take one thread, and leave the others to the rest" do
    slow = tenant
    jobs = Array.new(3) { Tenants::Job.new(tenant: slow, source: "50_000.times { 1 + 1 }; :slow") }
    quick = Array.new(3) { Tenants::Job.new(tenant:, source: "6 * 7") }

    assert_equal [:slow, :slow, :slow, 42, 42, 42], Tenants::Pool.new(2).run(jobs + quick).map(&:value)
  end

  test "a tenant's Sandbox serves threads one after the other" do
    shared = tenant
    values = Array.new(4) { |number| Thread.new { shared.run("#{number} + 1").value } }.map(&:value)

    assert_equal [1, 2, 3, 4], values
    assert_equal 4, shared.account.runs
  end
end
