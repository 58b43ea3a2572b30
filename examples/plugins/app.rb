# frozen_string_literal: true

# Plugins: users' scripts that hook into an object of the application, an invoice.
#
#   ruby examples/plugins/app.rb
#
# The scripts in plugins/ are untrusted. They are given the invoice and its lines as
# Handles: they call the methods that are exposed, pass lines back as arguments, and may end
# with a line, which the application gets as the very object. Those in plugins/hostile/ do
# not compile, raise, loop or reach for what they were not given; the other plugins go on,
# and nothing of what a plugin changed before it failed is left.

$LOAD_PATH.unshift File.expand_path("../../lib", __dir__)
require "kobako"
require_relative "invoice"
require_relative "pipeline"

module Plugins
  # The program: one invoice through all plugins, in the order of their numbers.
  class App
    FILES = Dir[File.join(__dir__, "plugins", "**", "*.rb")].sort_by { |path| File.basename(path) }.freeze

    def self.invoice
      Invoice.new(number: "2026-0317", customer: "Café Zoë", days_overdue: 21).tap do |invoice|
        invoice.add_line("Crème hammer", cents: 850, quantity: 12)
        invoice.add_line("Blue rake", cents: 1_300, quantity: 2)
        invoice.add_line("Vice, folding", cents: 13_150)
        invoice.add_line("Blue rake", cents: 1_300, quantity: 3)
      end
    end

    # The Pipeline, with all plugins run.
    def pipeline
      @pipeline ||= Pipeline.new(App.invoice).tap do |pipeline|
        FILES.each { |path| pipeline.run(File.basename(path), File.read(path, encoding: "UTF-8")) }
      end
    end

    def run
      show("The invoice as it came", App.invoice)
      pipeline.reports.each { |report| show_report(report) }
      show("The invoice after #{pipeline.reports.size} plugins", pipeline.invoice)
      puts "", "#{pipeline.reports.count(&:kept?)} plugins were kept, " \
               "#{pipeline.reports.count { |report| !report.kept? }} were not."
    end

    private

    def show(title, invoice)
      puts title
      invoice.lines.each { |line| puts "    #{line}" }
      invoice.notes.each { |note| puts "    #{note}" }
      puts "    #{"total".ljust(32)} #{format("%9.2f", invoice.total / 100.0)}", ""
    end

    def show_report(report)
      puts "#{report.name.ljust(26)} #{report.verdict}"
      puts "    changed: #{report.changes.join("; ")}" if report.changes.any?
      puts "    value: #{report.shown}" if report.kept?
      report.output.each_line(chomp: true) { |line| puts "    log| #{line}" }
      puts "    the author is told: #{report.told}" if report.told
      puts
    end
  end
end

Plugins::App.new.run if $PROGRAM_NAME == __FILE__
