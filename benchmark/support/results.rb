# frozen_string_literal: true

require "fileutils"
require "json"

class Bench
  # The results of one benchmark as a file: raw values, and the machine that they are of.
  module Results
    FOLDER = File.expand_path("../results", __dir__)

    module_function

    # A row to a line, so that a diff shows what changed.
    def text(question:, command:, others:, rows:, machine: Machine.description)
      head = { question:, command:, machine:, others: }.map { |key, value| "#{key.to_json}: #{value.to_json}" }
      "{\n#{head.join(",\n")},\n\"rows\": [\n#{rows.map { |row| row.to_h.to_json }.join(",\n")}\n]}\n"
    end

    def save(name, folder: FOLDER, **)
      FileUtils.mkdir_p(folder)
      File.write(File.join(folder, "#{name}.json"), text(**))
    end

    # nil when it was not measured.
    def read(name, folder: FOLDER)
      path = File.join(folder, "#{name}.json")
      JSON.parse(File.read(path), symbolize_names: true) if File.exist?(path)
    end
  end
end
