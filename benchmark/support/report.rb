# frozen_string_literal: true

class Bench
  # Rows as a table for people, each below its reference.
  class Report
    def initialize(rows) = @rows = rows.reject { |row| row.values.empty? }

    def lines
      [format("%-50s %10s %22s %9s  %s", "", "median", "quartiles", "ratio", "mark").rstrip,
       *@rows.map { |row| line(row) }]
    end

    private

    def line(row)
      low, high = [0.25, 0.75].map { |part| Units.show(row.quartile(part), row.unit) }
      format("%-50s %10s %22s %9s  %s", row.name, Units.show(row.median, row.unit), "#{low} .. #{high}", ratio(row),
             mark(row)).rstrip
    end

    def ratio(row)
      return "reference" if row.reference?

      row.ratio && "#{Units.digits(row.ratio)}x"
    end

    def mark(row)
      return unless row.marked?

      limits = [row.limit && Units.show(row.limit, row.unit), row.within && "#{Units.digits(row.within)}x"].compact
      "#{limits.join(" and ")}: #{row.met? ? "met" : "missed"}"
    end
  end
end
