# frozen_string_literal: true

# An application that lets a customer's script price a year of orders, and that no
# script can bring down.
#
#   ruby examples/orders/app.rb
#
# It reads orders.csv, runs pricing.rb over it, then every script in hostile/, and then
# pricing.rb again in the same process. Its status is 1 when the two reports differ or
# there is none.

$LOAD_PATH.unshift File.expand_path("../../lib", __dir__)
require "kobako"
require_relative "shop"

module Orders
  # The program. Everything that it prints is measured in this run.
  class App
    PRICING = { timeout: 10 }.freeze
    HOSTILE = { timeout: 0.2, memory_limit: 8 << 20, stdout_limit: 64 << 10, stderr_limit: 64 << 10 }.freeze

    # What a run of pricing.rb gave.
    Report = Data.define(:value, :text)

    def self.path(name) = File.join(__dir__, name)

    def self.source(path) = File.read(path, encoding: "UTF-8")

    attr_reader :shop

    def initialize
      @load_seconds = seconds do
        @shop = Shop.new(orders: App.path("orders.csv"), products: App.path("products.csv"))
      end
    end

    # Whether there are two reports, and they are the same.
    def run
      show_file
      before = priced("pricing.rb")
      puts before.text, ""
      hostile = Dir[App.path("hostile/*.rb")]
      hostile.each { |path| misbehave(path) }
      puts
      after = priced("pricing.rb again, after #{hostile.size} scripts that misbehaved")
      puts after == before ? "The report is the same." : "The report has changed!"
      after == before
    rescue Kobako::Error => e
      warn "pricing.rb was stopped: #{e.detailed_message}"
      false
    end

    def report
      sandbox = shop.sandbox(**PRICING)
      value = sandbox.run(App.source(App.path("pricing.rb")))
      Report.new(value:, text: sandbox.stdout)
    end

    private

    def seconds
      start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      yield
      Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
    end

    def show_file
      file = shop.file
      puts "orders.csv: #{file.lines.size} order lines and #{file.bad.size} bad ones, " \
           "read in #{@load_seconds.round(2)} s"
      file.bad.group_by(&:reason).each do |reason, bad|
        puts "    #{bad.size} x #{reason} (line #{bad.map(&:number).join(", ")})"
      end
      puts
    end

    def priced(title)
      report = nil
      calls = shop.calls
      taken = seconds { report = self.report }
      puts "#{title}: #{taken.round(2)} s in the sandbox, #{shop.calls - calls} Service calls"
      report
    end

    # One line: what stopped it, how soon, and what it tried.
    def misbehave(path)
      source = App.source(path)
      sandbox = shop.sandbox(**HOSTILE)
      stopped = told = nil
      taken = seconds { stopped, told = verdict(sandbox, source) }
      told += ", with #{sandbox.stdout.bytesize} bytes of its output kept" if sandbox.stdout_truncated?
      puts [File.basename(path).ljust(20), format("%6.1f ms ", taken * 1000), stopped.to_s.ljust(25),
            "#{source[/\A# (.*)\.$/, 1]}: #{told}"].join(" ")
    end

    def verdict(sandbox, source)
      ["nothing", "it returned #{sandbox.run(source).inspect}"]
    rescue Kobako::Error => e
      [e.class, e.message]
    end
  end
end

exit Orders::App.new.run if $PROGRAM_NAME == __FILE__
