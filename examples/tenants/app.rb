# frozen_string_literal: true

# Tenants: formulas of many customers, run by a pool of threads as Sidekiq runs jobs.
#
#   ruby examples/tenants/app.rb
#
# Each tenant has a Sandbox of its own, whose Services know its data and no other's. Three
# tenants behave well (formulas/); each script in hostile/ is a tenant that does not: it
# loops, hoards, floods, reaches for the others' data, spoils the language for the next run,
# puts the blame on us. The three run alone, then among the others, then alone again, and
# get the same each time. Its status is 1 when they do not.

$LOAD_PATH.unshift File.expand_path("../../lib", __dir__)
require "kobako"
require_relative "ledger"
require_relative "pool"
require_relative "tenant"

module Tenants
  # The program. `run` is true when no tenant noticed the others.
  class App
    THREADS = 4
    # Of each tenant's jobs, while all tenants are at work.
    ROUNDS = 6

    # Tenants by kind, with the source of what they run.
    def self.tenants(folder)
      Dir[File.join(__dir__, folder, "*.rb")].to_h do |path|
        name = File.basename(path, ".rb")
        [Tenant.new(name, Ledger.sample(name)), File.read(path, encoding: "UTF-8")]
      end
    end

    attr_reader :good, :hostile

    def initialize
      @good = App.tenants("formulas")
      @hostile = App.tenants("hostile")
    end

    # The Results before, during and after.
    def results
      @results ||= begin
        pool = Pool.new(THREADS)
        all = jobs(good.merge(hostile)) * ROUNDS
        { before: pool.run(jobs(good)), during: pool.run(all), after: pool.run(jobs(good)) }
      end
    end

    def run
      results.each { |time, list| show_results(time, list) }
      show_accounts
      good.each_key.map { |tenant| same?(tenant) }.all?
    end

    private

    def jobs(tenants) = tenants.map { |tenant, source| Job.new(tenant:, source:) }

    def show_results(time, results)
      puts "== #{time}: #{results.size} jobs in #{THREADS} threads"
      results.group_by(&:tenant).each do |tenant, own|
        own.chunk_while { |one, next_one| one.outcome == next_one.outcome }.each do |same|
          puts "#{tenant.name.ljust(16)} #{same.size} x #{same.first.state.to_s.ljust(9)} #{same.first.told}"
          log(same.first)
        end
      end
      puts
    end

    # What a formula printed, for whoever looks into a complaint.
    def log(result)
      result.output.lines(chomp: true).first(result.cut ? 2 : 20).each { |line| puts "    log| #{line[0, 100]}" }
      puts "    log| (cut at #{result.output.bytesize} bytes)" if result.cut
    end

    def show_accounts
      puts "tenant            runs  failed  refused   seconds  longest"
      [*good.keys, *hostile.keys].each do |tenant|
        account = tenant.account
        puts format("%-16s %5d %7d %8d %9.3f %8.3f%s", tenant.name, account.runs, account.failures, account.refused,
                    account.seconds, account.longest, account.suspended? ? "  suspended" : "")
      end
      puts
    end

    def same?(tenant)
      outcomes = results.values.flatten.select { |result| result.tenant == tenant }.map(&:outcome)
      same = outcomes.uniq.size == 1
      puts "#{tenant.name}: #{same ? "the same value and output in" : "NOT the same in"} all #{outcomes.size} runs"
      same
    end
  end
end

exit Tenants::App.new.run if $PROGRAM_NAME == __FILE__
